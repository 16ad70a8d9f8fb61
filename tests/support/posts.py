"""Small posts, written in a test, to the findings that a whole check reports for them."""

from collections.abc import Mapping
from pathlib import Path

from rights.cli.session import project_of
from rights.config import Loaded, load
from rights.engine.check import check_image, check_post
from rights.engine.project import Project
from rights.engine.roots import absolute
from rights.model.finding import Finding, Severity
from rights.sources import posts

Told = tuple[str, str, str, str]  # rule, severity, "line:column-end_line:end_column", quote


def project(folder: Path, config: str = "") -> Project:
    """A project whose root is `folder`, with `config` as its rights.toml."""
    (folder / "rights.toml").write_text(config, encoding="utf-8")
    loaded: Loaded = load(folder)
    return project_of([absolute(folder)], folder, loaded)


def findings(
    folder: Path,
    content: str | bytes,
    name: str = "post.md",
    config: str = "",
    files: Mapping[str, bytes] | None = None,
) -> tuple[Finding, ...]:
    """What a check reports for one post that shows `files`, pictures included."""
    for path, data in (files or {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    made = project(folder, config)
    encoded = content.encode("utf-8") if isinstance(content, str) else content
    shown = check_post(posts.parse(encoded, made.name(folder / name), made.site), made)
    pictures = [check_image(folder / path, made).findings for path in sorted(shown.shows)]
    return (*shown.findings, *(finding for found in pictures for finding in found))


def told(found: tuple[Finding, ...], rule: str | None = None) -> list[Told]:
    """Findings in short, those of `rule` only where it is named."""
    return [
        (finding.rule, finding.severity.value, where(finding), finding.issue.quote)
        for finding in found
        if rule in {None, finding.rule}
    ]


def where(finding: Finding) -> str:
    place = finding.issue.place
    if place.line is None:
        return place.field or place.path
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"


def loud(found: tuple[Finding, ...]) -> list[str]:
    """The rules that speak above a note."""
    return [finding.rule for finding in found if finding.severity is not Severity.NOTE]
