"""Findings of one file to the same findings, those the house accepts marked with the reason; what accepts nothing is told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace

from rights.config.globs import matches
from rights.engine.directives import Directive, directives
from rights.engine.stamp import severity_of
from rights.model.finding import Finding, Issue, Status
from rights.model.place import Place
from rights.model.post import Post
from rights.model.settings import ConfigIgnore, Settings
from rights.model.values import dataclass


@dataclass(slots=True)
class Ignorer:
    """Applies the set-up file's list to file after file and remembers which entries were of use."""

    settings: Settings
    today: str  # ISO date that `until` is measured against
    config_path: str = "rights.toml"
    in_root: Callable[[str], str] = str  # a report's path to the same path as the set-up file writes it
    used: set[int] = field(default_factory=set)
    _by_rule: dict[str, list[tuple[int, ConfigIgnore]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, entry in enumerate(self.settings.ignores):
            if not entry.until or entry.until >= self.today:
                self._by_rule.setdefault(entry.rule, []).append((index, entry))

    def in_force(self) -> tuple[int, ...]:
        """Which entries of the set-up file have not expired."""
        return tuple(sorted(index for entries in self._by_rule.values() for index, _ in entries))

    def apply(
        self, findings: Sequence[Finding], post: Post | None = None, settings: Settings | None = None
    ) -> tuple[tuple[Finding, ...], tuple[Issue, ...]]:
        """`findings` with those accepted marked, and an issue for each comment of `post` without effect.

        `settings` are those that hold for the post: what speaks of a rule that is off is not without effect.
        """
        said = directives(post) if post is not None else ()
        if not said and not self._by_rule:
            return tuple(findings), ()
        used: set[int] = set()
        marked = tuple(self._mark(finding, said, post, used) for finding in findings)
        off = _off(settings or self.settings) if len(used) < len(said) else frozenset()
        return marked, tuple(_unused(said, used, off))

    def _mark(
        self, finding: Finding, said: Sequence[Directive], post: Post | None, used: set[int]
    ) -> Finding:
        for index, directive in enumerate(said):
            if post is not None and directive.rule == finding.rule and _speaks_for(directive, finding, post):
                used.add(index)
                return replace(finding, status=Status.IGNORED, reason=directive.reason)
        for index, entry in self._by_rule.get(finding.rule, ()):
            if accepts(entry, finding, self.in_root):
                self.used.add(index)
                return replace(finding, status=Status.IGNORED, reason=entry.reason)
        return finding

    def unused(self, checked: Iterable[str], everything: bool) -> Iterator[Issue]:
        """An issue for each entry of the set-up file that accepted nothing or has expired.

        An entry that may speak of files that were not `checked` is not judged, unless `everything` was.
        """
        names = [self.in_root(name) for name in checked] if self.settings.ignores else []
        for index, entry in enumerate(self.settings.ignores):
            place = Place(self.config_path, field=entry.key)
            if entry.until and entry.until < self.today:
                yield Issue(
                    f"The ignore entry for {entry.rule} held until {entry.until} and is no longer applied.",
                    place, advice="Remove it, or look again and set a new date.", claim=(entry.key, entry.rule),
                )  # fmt: skip
            elif index not in self.used and (
                everything or (entry.paths and any(matches(entry.paths, name) for name in names))
            ):
                yield Issue(
                    f"The ignore entry for {entry.rule} (“{entry.reason}”) matches no finding any more.",
                    place, advice="Remove it.", claim=(entry.key, entry.rule),
                )  # fmt: skip


def accepts(entry: ConfigIgnore, finding: Finding, in_root: Callable[[str], str] = str) -> bool:
    """Whether every condition of `entry` fits `finding`."""
    issue = finding.issue
    if entry.paths and not matches(entry.paths, in_root(issue.place.path)):
        return False
    pictures = (*issue.images, *map(in_root, issue.images), in_root(issue.place.path))
    if entry.image and not any(entry.image == shown or matches((entry.image,), shown) for shown in pictures):
        return False
    return not entry.text or any(
        entry.text.casefold() in said.casefold() for said in (issue.message, issue.quote)
    )


def _speaks_for(directive: Directive, finding: Finding, post: Post) -> bool:
    if directive.fault:
        return False
    place = finding.issue.place
    if directive.start == 0 and directive.end >= len(post.source.content):
        return True
    if place.path == post.path and place.start is not None and place.end is not None:
        inside = place.start < directive.end and directive.start < max(place.end, place.start + 1)
    else:
        inside = False
    return inside or not set(finding.issue.images).isdisjoint(_shown(directive, post))


def _shown(directive: Directive, post: Post) -> set[str]:
    """Paths and references of the pictures shown in the stretch the directive speaks for."""
    return {
        name
        for image in post.images
        if image.place.start is not None and directive.start <= image.place.start < directive.end
        for name in (image.path, image.raw)
        if name
    }


def _unused(said: Sequence[Directive], used: set[int], off: frozenset[str]) -> Iterator[Issue]:
    for index, directive in enumerate(said):
        if index in used or directive.rule in off:
            continue
        claim = (directive.rule, directive.reason)
        if directive.fault:
            message = f"This ignore comment has no effect: it {directive.fault}."
            yield Issue(
                message, directive.place, advice="Write: rights: ignore RULE because REASON", claim=claim
            )
        else:
            message = f"This ignore comment for {directive.rule} (“{directive.reason}”) matches no finding any more."
            yield Issue(message, directive.place, advice="Remove it.", claim=claim)


def _off(settings: Settings) -> frozenset[str]:
    from rights.rules import ALL

    return frozenset(rule.id for rule in ALL if severity_of(rule, None, settings) is None)
