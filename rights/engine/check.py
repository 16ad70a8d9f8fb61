"""One file to its findings: read, find credits, bind, judge. Pure but for reading the files it names."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from rights.credits import find
from rights.engine.project import Project
from rights.engine.stamp import severity_of, stamp
from rights.engine.uses import uses
from rights.model.finding import Finding, Severity
from rights.model.image import Image
from rights.model.post import Post, Reach
from rights.model.run import Counts
from rights.model.settings import Settings
from rights.model.use import Use
from rights.model.values import dataclass
from rights.resolve import binding
from rights.resolve.people import People, gather
from rights.rules import ALL, ignore_unused
from rights.rules.base import ImageCase, PostCase, Rule
from rights.sources import posts


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of one file, what was looked at for them, and the pictures it shows (relative to the root)."""

    findings: tuple[Finding, ...]
    counts: Counts
    shows: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()  # only where the project gathers them


def check_post_file(path: Path, project: Project) -> Iterator[Checked]:
    """All posts in one file: one, but for a WordPress export."""
    since = project.since
    before = since.post_before(path, project.name(path), project.site) if since is not None else None
    for post in posts.read_all(path, project.name(path), project.site):
        checked = check_post(post, project, before)
        if since is not None and path in since.related:
            checked = replace(checked, findings=tuple(filter(since.concerns, checked.findings)))
        yield checked


def check_post(post: Post, project: Project, before: Post | None = None) -> Checked:
    """`before` is the post as it was at the base revision, where one was named."""
    case = post_case(post, project)
    if before is not None:
        case = replace(case, before=post_case(before, project))
    rules = enabled(case.settings)
    judged = [(rule, issue) for rule in rules if rule.post is not None for issue in rule.post(case)]
    findings = stamp(judged, case.settings, post.source)
    if project.witness is not None and any(
        rule.dated(case) for rule in enabled(case.settings) if rule.dated is not None
    ):
        project.witness.dated(case.settings.today)
    findings, unused = project.ignorer.apply(findings, post, case.settings)
    findings += stamp(((ignore_unused.RULE, issue) for issue in unused), case.settings, post.source)
    remote = {reference.raw for reference in post.images if reference.reach is Reach.REMOTE}
    counts = Counts(
        posts=1,
        credits=len(case.credits),
        placements=len(case.placements),
        remote_images=len(remote),
    )
    gathered = uses(case, findings) if project.gathers_uses else ()
    return Checked(findings, counts, shown(post), gathered)


def post_case(post: Post, project: Project) -> PostCase:
    """Everything that speaks about the pictures of `post`, side by side."""
    found, set_aside = find(post)
    bound = binding.bind(post, found)
    images = shown_images(post, project)
    return PostCase(
        post=post,
        credits=bound,
        set_aside=set_aside,
        placements=binding.place(post, bound, images),
        people=People.build(project.register, gather(post, bound, images.values())),
        records=project.records,
        settings=project.settings_at(post.path),
    )


def shown_images(post: Post, project: Project) -> dict[str, Image]:
    """The pictures of `post` that lie below the root, by their path as the references name it."""
    return {name: project.image(project.root / name) for name in shown(post)}


def shown(post: Post) -> tuple[str, ...]:
    """The files that `post` shows, relative to the root, each once."""
    return tuple(dict.fromkeys([reference.path for reference in post.images if reference.path]))


def check_image(path: Path, project: Project) -> Checked:
    """One picture by itself, however many posts show it."""
    image = project.image(path)
    settings = project.settings_at(image.path)
    case = ImageCase(image, People.build(project.register, ()), settings)
    judged = (
        (rule, issue) for rule in enabled(settings) if rule.image is not None for issue in rule.image(case)
    )
    findings, _ = project.ignorer.apply(stamp(judged, settings), settings=settings)
    return Checked(findings, Counts(images=1))


def enabled(settings: Settings) -> tuple[Rule, ...]:
    """The rules that are on: asked for each post, and nearly always the same."""
    return _enabled_under(tuple(settings.severity.items()))


@lru_cache(maxsize=64)
def _enabled_under(severity: tuple[tuple[str, Severity | None], ...]) -> tuple[Rule, ...]:
    settings = Settings(severity=dict(severity))
    return tuple(rule for rule in ALL if severity_of(rule, None, settings) is not None)
