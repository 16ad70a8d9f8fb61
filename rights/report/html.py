"""A Run to one self-contained page for editors: pictures, what every side says, what to write instead."""

from collections import Counter
from collections.abc import Iterable

from rights.model.finding import Severity, Status
from rights.model.run import Run
from rights.model.values import dataclass
from rights.report.page.cards import Card, Cards, cards
from rights.report.page.frame import page
from rights.report.page.voices import rows
from rights.report.rule_help import rule_help
from rights.report.text import mended_line
from rights.report.troubles import troubles
from rights.report.view import PLAIN, View


@dataclass(frozen=True, slots=True)
class Person:
    number: int
    name: str


def pictures(run: Run) -> tuple[str, ...]:
    """The paths, as reports name them, of the pictures that the page of `run` would show."""
    return cards(run).pictures


def render(run: Run, view: View = PLAIN) -> str:
    made = cards(run)
    people = _people(made)
    numbers = {person.name: person.number for person in people}
    return page(
        "check.html",
        view,
        run=run,
        made=made,
        counts={severity.value: run.count(severity) for severity in Severity},
        posts=_posts_concerned(run),
        people=people,
        people_of=lambda card: sorted({numbers[name] for name in _names(card) if name in numbers}),
        rules=sorted({finding.rule for finding in run.findings}),
        help=rule_help,
        rows=rows,
        mended=mended_line,
        accepted=[finding for finding in run.findings if finding.status is not Status.OPEN],
        ignored=run.count_status(Status.IGNORED),
        baselined=run.count_status(Status.BASELINED),
        skipped=sorted(Counter(item.reason for item in run.skipped).items()),
        troubles=[trouble.message for trouble in troubles(run)],
        unreadable=[finding for finding in run.open() if finding.rule.endswith("-unreadable")],
        mendable=sum(bool(finding.issue.edits) for finding in run.open()),
        verdict=_verdict(run),
    )


def _verdict(run: Run) -> str:
    """The sentence at the top: what an editor-in-chief is told in one breath."""
    if troubles(run):
        return "partly"
    if run.count(Severity.ERROR):
        return "error"
    if run.count(Severity.WARNING):
        return "warning"
    if run.count(Severity.NOTE):
        return "note"
    return "clean" if run.counts.posts or run.counts.images else "nothing"


def _posts_concerned(run: Run) -> int:
    return len({finding.issue.place.path for finding in run.open() if finding.severity is Severity.ERROR})


def _names(card: Card) -> Iterable[str]:
    return dict.fromkeys(name for _, name in card.use.creators) if card.use else ()


def _people(made: Cards) -> list[Person]:
    names = {name for group in made.groups for card in group.cards for name in _names(card)}
    return [Person(number, name) for number, name in enumerate(sorted(names, key=str.casefold))]
