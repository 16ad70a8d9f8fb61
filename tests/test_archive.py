"""The sample archive: made by its script, its answer known; a baseline, then only what is new; no fault goes unseen."""

import json
import random
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner, Result

from rights.cli import cli
from rights.cli.session import open_project
from rights.engine.check import check_post_file
from rights.engine.project import Project
from rights.engine.run import run
from rights.model.finding import Finding
from tests.support.archive_data import FORMATS, SITES
from tests.support.faults import Fault, all_faults
from tests.support.make_archive import ARCHIVE, answer, archive, picture, right, write

DRAWN = 200
AT_LEAST = 0.97


def project_in(folder: Path) -> Project:
    return open_project([folder], folder / "rights.toml").project


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as it should be."""
    folder = tmp_path_factory.mktemp("archive").resolve()
    write(folder, right())
    return folder


def test_an_archive_as_it_should_be_is_silent(clean: Path) -> None:
    session = open_project([clean], clean / "rights.toml")
    outcome = run(session.found, session.project)
    loud = [(each.rule, each.issue.place.path) for each in outcome.findings if each.rule != "credit-unbound"]
    assert loud == []  # a text has no pictures: that is noted, and no fault
    assert outcome.counts.posts >= 40
    assert outcome.counts.credits == outcome.counts.posts


def pictures_of(fault: Fault) -> list[str]:
    """The files of the fault's picture."""
    return [
        f"{folder}/{fault.shot.slug}{FORMATS.get(site, '.jpg')}"
        for site, (folder, slugs) in SITES.items()
        if folder and fault.shot.slug in slugs
    ]


def findings_of(fault: Fault, folder: Path, project: Project) -> tuple[Finding, ...]:
    """What is said of the post while the fault is in it."""
    changed = {fault.path: fault.content.encode()}
    if fault.picture is not None:
        project = project_in(folder)  # one that has not read the picture yet
        changed |= {name: picture(fault.picture, PurePosixPath(name).suffix) for name in pictures_of(fault)}
    before = {name: (folder / name).read_bytes() for name in changed}
    write(folder, changed)
    try:
        return tuple(
            finding
            for checked in check_post_file(folder / fault.path, project)
            for finding in checked.findings
        )
    finally:
        write(folder, before)


def is_found(fault: Fault, findings: tuple[Finding, ...]) -> bool:
    """Whether a right rule speaks at the right place, or names it as one of the two that disagree."""
    return any(
        place.start is not None
        and place.end is not None
        and place.start <= fault.end
        and fault.start <= place.end
        for finding in findings
        if finding.rule in fault.rules
        for place in (finding.issue.place, *(related.place for related in finding.issue.related))
        if place.path == finding.issue.place.path
    )


def missed(faults: list[Fault], folder: Path) -> list[str]:
    project = project_in(folder)
    unseen = []
    for fault in faults:
        found = findings_of(fault, folder, project)
        if not is_found(fault, found):
            said = [(each.rule, each.issue.place.line, each.issue.quote) for each in found]
            unseen.append(f"{fault.kind} in {fault.path}: expected {fault.rules}, found {said}")
    return unseen


def drawn() -> list[Fault]:
    """Two hundred faults, the same ones each time, every kind among them."""
    faults = list(all_faults())
    return random.Random(7).sample(faults, DRAWN)


def test_faults_put_in_are_found_by_the_right_rule_at_the_right_place(clean: Path) -> None:
    faults = drawn()
    unseen = missed(faults, clean)
    assert len(unseen) <= (1 - AT_LEAST) * len(faults), "\n".join(unseen)


@pytest.mark.sweep
def test_all_faults_that_can_be_put_in_are_found(clean: Path) -> None:
    faults = list(all_faults())
    unseen = missed(faults, clean)
    assert len(unseen) <= (1 - AT_LEAST) * len(faults), "\n".join(unseen)


def rows(findings: list[list[str | int | None]]) -> list[tuple[str | int | None, ...]]:
    return sorted(tuple(row) for row in findings)


def known_answer() -> list[tuple[str | int | None, ...]]:
    written = json.loads((ARCHIVE / "answer.json").read_text(encoding="utf-8"))["findings"]
    keys = ("path", "line", "rule", "severity", "status", "quote")
    return sorted(tuple(row[key] for key in keys) for row in written)


def test_the_archive_is_the_one_its_script_makes() -> None:
    made = archive()
    committed = {path.relative_to(ARCHIVE).as_posix() for path in ARCHIVE.rglob("*") if path.is_file()}
    assert committed - {"answer.json", "expected.json"} == set(made)
    texts = [name for name in made if PurePosixPath(name).suffix not in {".jpg", ".png", ".webp"}]
    assert [name for name in texts if (ARCHIVE / name).read_bytes() != made[name]] == []


def test_the_archive_has_its_known_answer() -> None:
    assert rows(answer(ARCHIVE)) == known_answer()


def test_after_a_baseline_only_what_is_new_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path.resolve() / "archive"
    write(folder, archive())
    monkeypatch.chdir(folder)
    first = check()
    assert first.exit_code == 1
    assert check("--baseline", "known.json", "--update-baseline").exit_code == 0
    shown = check("--baseline", "known.json")
    accepted = [row for row in known_answer() if row[4] == "open"]
    assert (shown.exit_code, summary(shown)["baselined"]) == (0, len(accepted))
    # A year later: one post was moved, lines were added to another, and a third got a new fault.
    (folder / "html/mill.html").rename(folder / "html/watermill.html")
    silo = folder / "jekyll/_posts/2016-05-14-silo.md"
    silo.write_text(
        silo.read_text(encoding="utf-8").replace("---\n\n", "---\n\nA new beginning.\n\n", 1),
        encoding="utf-8",
    )
    skerries = folder / "html/skerries.html"
    text = skerries.read_text(encoding="utf-8")
    skerries.write_text(text.replace(">CC BY 4.0<", ">CC BY-SA 4.0<"), encoding="utf-8")
    later = check("--baseline", "known.json")
    assert later.exit_code == 1
    fresh = [each for each in json.loads(later.stdout)["findings"] if each["status"] == "open"]
    assert [(each["place"]["path"], each["rule"], each["quote"]) for each in fresh] == [
        ("html/skerries.html", "licence-text-link-mismatch", "CC BY-SA 4.0")
    ]
    assert summary(later)["baselined"] == len(accepted)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", ".", "--format", "json", *arguments])


def summary(result: Result) -> dict[str, int]:
    counts: dict[str, int] = json.loads(result.stdout)["summary"]
    return counts
