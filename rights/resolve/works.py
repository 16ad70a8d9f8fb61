"""What a file's fields or a source on record say to the parts of an attribution; what they disagree about is left out."""

from collections.abc import Iterable

from rights.credits.licence import recognise
from rights.knowledge.fields import fields
from rights.model.image import Image
from rights.model.licence import Licence
from rights.model.values import dataclass
from rights.resolve.attribution import Missing, Work
from rights.resolve.creators import people_in
from rights.resolve.names import compare
from rights.resolve.records import Record


@dataclass(frozen=True, slots=True)
class Known:
    """A work as far as it is known, and what stands there but cannot be used."""

    work: Work
    doubts: tuple[Missing, ...] = ()


def of_record(record: Record) -> Work:
    """The parts that a source on record gives."""
    now = record.now
    said = [one for one in (now.licence, now.licence_url) if one]
    creators = now.creators or ((now.handle,) if now.handle else ())
    return Work(creators, _licence(said), now.title, record.url, credit_line=now.credit_line)


def of_image(image: Image) -> Known:
    """The parts that a file's own fields give, those of the first block that has them; the others must agree."""
    told: dict[str, dict[str, list[str]]] = {}
    entries = fields().entries
    for value in image.values:
        entry = entries.get(value.field)
        if entry is not None and entry.says and value.value.strip():
            told.setdefault(entry.says, {}).setdefault(value.field, []).append(value.value.strip())
    doubts = []
    creators = _creators(told.get("creator", {}).values())
    if creators is None:
        names = ", ".join(dict.fromkeys(name for found in told["creator"].values() for name in found))
        doubts.append(Missing("creator", f"the file's own fields name different people: {names}"))
    said = [text for kind in ("licence", "terms", "statement") for text in _all(told, kind)]
    licence = _licence(said)
    if said and licence is None:
        doubts.append(Missing("licence", f"what the file says is no one licence: {' / '.join(said)}"))
    source = next((text for text in _all(told, "source") if text.startswith(("https://", "http://"))), None)
    titles, notices = _all(told, "title"), _all(told, "notice")
    work = Work(creators or (), licence, next(iter(titles), None), source, notice=next(iter(notices), None))
    return Known(work, tuple(doubts))


def _all(told: dict[str, dict[str, list[str]]], kind: str) -> list[str]:
    return list(dict.fromkeys(text for found in told.get(kind, {}).values() for text in found))


def _creators(blocks: Iterable[list[str]]) -> tuple[str, ...] | None:
    """The names of the first block, each a person; None where another block names somebody else."""
    lists = [[name for text in found for name in ([*people_in(text)] or [text])] for found in blocks]
    if not lists:
        return ()
    first = lists[0]
    agreed = all(any(compare(name, one).same for one in first) for names in lists[1:] for name in names)
    return tuple(dict.fromkeys(first)) if agreed else None


def _licence(said: Iterable[str]) -> Licence | None:
    """The one licence that all the texts that name any agree on."""
    found = {one.id: one for text in said if (one := recognise(text).licence) is not None}
    return next(iter(found.values())) if len(found) == 1 else None
