"""The mentions of a post to its misspellings: near a better attested spelling, with a second witness against them."""

from collections.abc import Iterable
from dataclasses import field

from rights.model.person import Correction, Mention
from rights.model.values import dataclass
from rights.resolve.names.handles import spells
from rights.resolve.names.read import read
from rights.resolve.names.relation import Rel
from rights.resolve.names.slips import Slip, slip
from rights.resolve.names.words import relate
from rights.resolve.register import Register

_STRONG = frozenset({"register", "file", "handle", "source on record"})
_SIDES = {
    "credit line": "the credit line",
    "copyright notice": "the copyright notice",
    "handle": "the handle",
    "related card": "a related card",
    "byline": "the byline",
    "prose": "the text",
    "alt text": "an alt text",
    "structured data": "the structured data",
    "register": "the register",
    "file": "the file",
    "source on record": "the source on record",
}
_ORDER = tuple(_SIDES)


@dataclass(slots=True)
class Spelling:
    """One spelling with all who bear it."""

    words: tuple[str, ...]  # folded
    written: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    handles: list[Mention] = field(default_factory=list)
    listed: Mention | None = None

    @property
    def text(self) -> str:
        return " ".join(self.written)

    @property
    def witnesses(self) -> tuple[Mention, ...]:
        everybody = (*self.mentions, *self.handles, *((self.listed,) if self.listed else ()))
        return tuple(
            sorted(everybody, key=lambda mention: (_ORDER.index(mention.side), mention.place.sort_key))
        )

    @property
    def strong(self) -> bool:
        return any(mention.side in _STRONG for mention in self.witnesses)


def near(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[int, Slip] | None:
    """Which word of two folded names differs, by which slip, all others being equal; None where it is not just that."""
    if len(a) != len(b):
        return None
    apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(apart) != 1:
        return None
    x, y = a[apart[0]], b[apart[0]]
    found = slip(x, y, 2) if min(len(x), len(y)) > 3 else None
    if found is None or relate(x, y, family=apart[0] == len(a) - 1).rel is not Rel.ALIKE:
        return None
    return apart[0], found


def spellings(mentions: Iterable[Mention], register: Register | None) -> list[Spelling]:
    """The spellings of names, not handles, in order of first mention, each with its handles and its register entry."""
    found: dict[tuple[str, ...], Spelling] = {}
    handles = []
    for mention in mentions:
        if mention.is_handle:
            handles.append(mention)
            continue
        name = read(mention.text)
        if name.is_handle or name.is_body or not name.words:
            continue
        found.setdefault(name.folded, Spelling(name.folded, name.words)).mentions.append(mention)
    if register is not None:
        for words, spelling in list(found.items()):
            for person in (*register.index.named(spelling.text), *register.index.near(words)):
                listed = read(person.name)
                entry = found.setdefault(listed.folded, Spelling(listed.folded, listed.words))
                entry.listed = Mention(person.name, person.place, "register")
    for spelling in found.values():
        spelling.handles = [handle for handle in handles if spells(handle.text, spelling.words)]
    return list(found.values())


def corrections(everyone: list[Spelling]) -> tuple[Correction, ...]:
    """One correction for each spelling that a better attested one stands against. Never for a handle.

    Likeness is the first reason and never enough: the other spelling must stand in the register, in a file's metadata or in a
    handle, or be the more frequent in the post; and none of these may bear the spelling in question.
    """
    found = []
    for spelling, others in zip(everyone, _may_be_near(everyone), strict=True):
        rivals = [(everyone[at], one) for at in others if (one := near(spelling.words, everyone[at].words))]
        better = [(rival, one) for rival, one in rivals if _outweighs(rival, spelling)]
        places = tuple(m for m in spelling.witnesses if m.side not in {"file", "register"})
        if len(better) == 1 and len(rivals) == 1 and places:
            rival, (at, how) = better[0]
            why = (
                f"{spelling.written[at]} is {how.phrase} from {rival.written[at]}, who stands {_where(rival)}"
            )
            found.append(Correction(spelling.text, rival.text, places, rival.witnesses, why))
    return tuple(found)


Pairing = tuple[Spelling, Spelling, Slip]


def undecided(everyone: list[Spelling]) -> tuple[Pairing, ...]:
    """Pairs of spellings a slip apart of which neither outweighs the other, both standing in the post."""
    everyone = [found for found in everyone if _in_post(found)]
    return tuple(
        (one, other, slip_between[1])
        for at, (one, others) in enumerate(zip(everyone, _may_be_near(everyone), strict=True))
        for other in (everyone[number] for number in others if number > at)
        if (slip_between := near(one.words, other.words))
        and not (one.listed and other.listed)
        and not _outweighs(one, other)
        and not _outweighs(other, one)
    )


def _may_be_near(everyone: list[Spelling]) -> list[list[int]]:
    """For each spelling the numbers of those that differ from it in one word at most, in order."""
    alike: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for number, spelling in enumerate(everyone):
        for key in _without_each(spelling.words):
            alike.setdefault(key, []).append(number)
    return [sorted({other for key in _without_each(one.words) for other in alike[key]}) for one in everyone]


def _without_each(words: tuple[str, ...]) -> list[tuple[int, tuple[str, ...]]]:
    return [(at, words[:at] + words[at + 1 :]) for at in range(len(words))]


def _in_post(spelling: Spelling) -> bool:
    return any(mention.place.line for mention in spelling.mentions)


def _outweighs(rival: Spelling, spelling: Spelling) -> bool:
    if spelling.strong:
        return False
    if rival.strong:
        return True
    return len(rival.mentions) > max(1, len(spelling.mentions))


def _where(spelling: Spelling) -> str:
    """“in the credit line (line 20), in the handle (line 14) and in a related card (line 28)”."""
    told: dict[str, str] = {}
    for witness in spelling.witnesses:
        where = f" (line {witness.place.line})" if witness.place.line else ""
        if witness.side == "file" and witness.place.field:
            where = f" ({witness.place.field})"
        told.setdefault(witness.side, f"in {_SIDES[witness.side]}{where}")
    places = list(told.values())
    return places[0] if len(places) == 1 else f"{', '.join(places[:-1])} and {places[-1]}"
