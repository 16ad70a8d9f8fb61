"""A Run to the cards of its page: one for each use of a picture with something to say, grouped by post, worst first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rights.model.finding import Finding, Severity, Status
from rights.model.run import Run
from rights.model.use import Use
from rights.model.values import dataclass
from rights.sources.images.kinds import is_image_name

MOST_CARDS = 500  # beyond, a page is slow to open and nobody reads it: the rest is a table
MOST_TILES = 2000  # pictures shown without anything found


@dataclass(frozen=True, slots=True)
class Repeated:
    """A finding that an earlier card shows in full."""

    finding: Finding
    card: int


@dataclass(frozen=True, slots=True)
class Card:
    """`findings` are shown in full here. `use` is None where a finding is about no picture in particular."""

    number: int
    path: str
    use: Use | None
    findings: tuple[Finding, ...]
    repeated: tuple[Repeated, ...]

    @property
    def all(self) -> tuple[Finding, ...]:
        return (*self.findings, *(one.finding for one in self.repeated))

    @property
    def severity(self) -> Severity:
        return max((finding.severity for finding in self.all), key=lambda severity: severity.rank)


@dataclass(frozen=True, slots=True)
class Group:
    """One post, or a file that no post shows: its cards, and the uses of which nothing was found."""

    number: int
    path: str
    title: str | None
    cards: tuple[Card, ...]
    tiles: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """`rest` are the open findings there is no card for; `untold` counts the pictures that are not shown."""

    groups: tuple[Group, ...]
    rest: tuple[Finding, ...]
    untold: int

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of all pictures the page may show, each once, in its order."""
        return tuple(dict.fromkeys(filter(None, self._pictures())))

    def _pictures(self) -> Iterator[str | None]:
        for group in self.groups:
            yield from (
                card.use.image if card.use else card.path
                for card in group.cards
                if card.use or is_image_name(card.path)
            )
            yield from (use.image for use in group.tiles)


@dataclass(frozen=True, slots=True)
class _Draft:
    path: str
    use: Use | None
    findings: tuple[Finding, ...]

    @property
    def order(self) -> tuple[int, tuple[object, ...]]:
        place = self.use.place if self.use else self.findings[0].issue.place
        return -max((finding.severity.rank for finding in self.findings), default=-1), place.sort_key


def cards(run: Run) -> Cards:
    drafts = _drafts(run)
    shown = sorted((draft for draft in drafts if draft.findings), key=lambda draft: draft.order)
    worst: dict[str, tuple[int, tuple[object, ...]]] = {}
    for draft in shown:
        worst.setdefault(draft.path, (draft.order[0], (draft.path,)))
    plain: dict[str, list[Use]] = defaultdict(list)
    told = 0
    for draft in drafts:
        if draft.use is not None and not draft.findings:
            worst.setdefault(draft.path, (1, (draft.path,)))
            if told < MOST_TILES:
                plain[draft.path].append(draft.use)
                told += 1
    by_path: dict[str, list[_Draft]] = defaultdict(list)
    for draft in sorted(shown, key=lambda draft: worst[draft.path])[:MOST_CARDS]:
        by_path[draft.path].append(draft)
    groups = tuple(_groups(sorted(worst, key=worst.__getitem__), by_path, plain))
    inside = {id(finding) for group in groups for card in group.cards for finding in card.all}
    rest = tuple(finding for finding in run.open() if id(finding) not in inside)
    return Cards(groups, rest, sum(not draft.findings for draft in drafts) - told)


def _drafts(run: Run) -> list[_Draft]:
    """Every use with its open findings, then what concerns no use; a finding about a file goes to its first use."""
    now = {(finding.rule, finding.sort_key): finding for finding in run.findings}
    about: dict[str, list[Finding]] = defaultdict(list)
    placed = {(finding.rule, finding.sort_key) for use in run.uses for finding in use.findings}
    for finding in run.open():
        if (finding.rule, finding.sort_key) not in placed:
            about[finding.issue.place.path].append(finding)
    drafts = []
    for use in run.uses:
        own = [now.get((finding.rule, finding.sort_key)) for finding in use.findings]
        found = [finding for finding in own if finding is not None and finding.status is Status.OPEN]
        found += about.pop(use.image, []) if use.image else []
        drafts.append(_Draft(use.post, use, _worst_first(found)))
    drafts += [_Draft(path, None, _worst_first(found)) for path, found in about.items()]
    return drafts


def _worst_first(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (-finding.severity.rank, finding.sort_key)))


def _groups(
    paths: Iterable[str], drafts: dict[str, list[_Draft]], plain: dict[str, list[Use]]
) -> Iterator[Group]:
    seen: dict[int, int] = {}
    count = 0
    for number, path in enumerate((path for path in paths if path in drafts or path in plain), 1):
        made = []
        for draft in drafts.get(path, ()):
            count += 1
            own = tuple(finding for finding in draft.findings if id(finding) not in seen)
            old = tuple(Repeated(one, seen[id(one)]) for one in draft.findings if id(one) in seen)
            seen |= {id(finding): count for finding in own}
            made.append(Card(count, path, draft.use, own, old))
        uses = [draft.use for draft in drafts.get(path, ()) if draft.use] + plain.get(path, [])
        title = next((use.title for use in uses if use.title), None)
        yield Group(number, path, title, tuple(made), tuple(plain.get(path, ())))
