"""What every side says of a picture to the rows of a table, each with a word for whether it agrees with the post."""

from collections.abc import Iterable, Iterator

from rights.model.finding import Finding
from rights.model.place import Place
from rights.model.use import Side, Use, Voice
from rights.model.values import dataclass

MOST_ROWS = 40
_Spot = tuple[str, int | None, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Row:
    """`verdict` is "agrees", "differs", "questioned" (something was found here) or "" where nothing is compared.

    `labels` are the places that say the very same, one after the other.
    """

    side: Side
    kind: str
    text: str
    labels: tuple[str, ...]
    line: int | None
    verdict: str


def rows(use: Use, findings: Iterable[Finding]) -> tuple[Row, ...]:
    """At most MOST_ROWS; what one side says twice, in two fields of a file, is one row."""
    found = tuple(findings)
    spots = {_spot(place) for finding in found for place in _questioned(finding)}
    # What another side says in the matter: a witness of the post's own is no fault.
    spots |= {
        _spot(one.place) for finding in found for one in finding.issue.related if one.place.start is None
    }
    merged: dict[tuple[Side, str, str], list[Voice]] = {}
    for voice in use.voices:
        merged.setdefault((voice.side, voice.kind, voice.text), []).append(voice)
    return tuple(_row(same, spots) for same in list(merged.values())[:MOST_ROWS])


def _row(same: list[Voice], spots: set[_Spot]) -> Row:
    first = same[0]
    labels = tuple(dict.fromkeys(one.label for one in same))
    verdict = next(filter(None, (_verdict(one, spots) for one in same)), "")
    return Row(first.side, first.kind, first.text, labels, first.place.line, verdict)


def _questioned(finding: Finding) -> Iterator[Place]:
    yield finding.issue.place
    yield from (edit.place for edit in finding.issue.edits)


def _spot(place: Place) -> _Spot:
    return place.path, place.start, place.field, place.offset


def _verdict(voice: Voice, spots: set[_Spot]) -> str:
    if voice.agrees is not None and voice.side is not Side.POST:
        return "agrees" if voice.agrees else "differs"
    return "questioned" if voice.place != Place(voice.place.path) and _spot(voice.place) in spots else ""
