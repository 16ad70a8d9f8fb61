"""A person and their namings to numbered rows: where each picture is used, the words published, what can be said of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from rights.model.finding import Finding, Severity, Status
from rights.model.use import Side, Use, Voice
from rights.model.values import dataclass
from rights.report.credit_report.people import Naming, Person, how_spelt
from rights.resolve.people import People


class Verdict(StrEnum):
    CORRECT = "correct"
    MISSPELT = "misspelt"
    INCOMPLETE = "incomplete"
    WRONG_PERSON = "wrong person"
    MISSING = "missing"
    TERMS_EXPIRED = "terms expired"


# How a name may be written and still be right: the house knows the spelling, or it is only ordered differently.
RIGHT = frozenset(("exact", "alias", "order", "handle", "initials"))
# Families of rules: what a finding of theirs says of the credit.
PREFIXES = (("name-", Verdict.MISSPELT), ("handle-", Verdict.MISSPELT), ("obligation-", Verdict.INCOMPLETE),
            ("credit-malformed", Verdict.INCOMPLETE), ("licence-", Verdict.INCOMPLETE))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """When git first had the picture in the post, and up to when it has it; ISO 8601 in UTC, None where git knows nothing."""

    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One use of one picture. `spellings` are the ways this person is named there, with the class of each."""

    number: int
    use: Use
    verdict: Verdict
    why: str
    spellings: tuple[tuple[str, str], ...]
    file_says: tuple[Voice, ...]
    sha256: str | None
    seen: Seen


@dataclass(frozen=True, slots=True)
class PersonReport:
    person: Person
    rows: tuple[Row, ...]

    @property
    def totals(self) -> tuple[tuple[str, int], ...]:
        counts = Counter(row.verdict for row in self.rows)
        return tuple((verdict.value, counts[verdict]) for verdict in Verdict if counts[verdict])

    @property
    def wrong(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.verdict is not Verdict.CORRECT)


@dataclass(frozen=True, slots=True)
class Facts:
    """What has to be asked elsewhere: a file's digest, git's dates."""

    digest: Callable[[str], str | None]
    seen: Callable[[Use], Seen]


def report(person: Person, people: People, facts: Facts) -> PersonReport:
    """Rows in the order of posts; a picture that a post shows twice is two uses."""
    uses: dict[int, tuple[Use, list[Naming]]] = {}
    for naming in person.namings:
        uses.setdefault(id(naming.use), (naming.use, []))[1].append(naming)
    ordered = sorted(uses.values(), key=lambda pair: pair[0].place.sort_key)
    return PersonReport(
        person,
        tuple(
            _row(number, use, found, (person, people, facts))
            for number, (use, found) in enumerate(ordered, 1)
        ),
    )


def _row(number: int, use: Use, found: Sequence[Naming], about: tuple[Person, People, Facts]) -> Row:
    person, people, facts = about
    texts = dict.fromkeys(naming.text for naming in found)
    spellings = tuple((text, how_spelt(person, text, people)) for text in texts)
    verdict, why = _verdict(use, found, dict(spellings))
    if verdict is Verdict.WRONG_PERSON:
        verdict, why = _likeness(person, use, people) or (verdict, why)
    digest = facts.digest(use.image) if use.image else None
    says = tuple(voice for voice in use.voices if voice.side in {Side.FILE, Side.SIDECAR})
    return Row(number, use, verdict, why, spellings, says, digest, facts.seen(use))


def _verdict(use: Use, found: Iterable[Naming], how: dict[str, str]) -> tuple[Verdict, str]:
    """The verdict and the fact it rests on."""
    published = [naming for naming in found if naming.side is Side.POST]
    loud = [one for one in use.findings if one.status is Status.OPEN and one.severity is not Severity.NOTE]
    if not published:
        if not use.credit:
            return Verdict.MISSING, "no credit was found for this picture"
        return (
            Verdict.WRONG_PERSON,
            f"the post names {', '.join(dict.fromkeys(name for _, name in use.creators)) or 'nobody'}",
        )
    for finding in loud:
        if finding.rule.startswith("terms-"):
            return Verdict.TERMS_EXPIRED, finding.issue.message
    wrong = next((one for one in published if how[one.text] not in RIGHT or one.meant != one.text), None)
    if wrong is not None:
        return Verdict.MISSPELT, f"written “{wrong.text}”"
    mine = {naming.text for naming in published}
    for finding, verdict in _by_family(loud):
        if verdict is Verdict.INCOMPLETE or finding.issue.quote in mine:
            return verdict, finding.issue.message
    return Verdict.CORRECT, ""


def _likeness(person: Person, use: Use, people: People) -> tuple[Verdict, str] | None:
    """A name in the post of which nobody can tell whether it is this person's: to be looked at, and no accusation."""
    for _, name in use.creators:
        if people.compare(person.name, name).same is None:
            return Verdict.MISSPELT, f"written “{name}”, if that is the same person"
    return None


def _by_family(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Verdict]]:
    for finding in findings:
        for prefix, verdict in PREFIXES:
            if finding.rule.startswith(prefix):
                yield finding, verdict
