"""The mentions of a post to the pairs among them that are one person written in two ways."""

from collections.abc import Callable

from rights.model.person import Comparison, Mention, NameClass
from rights.model.values import dataclass
from rights.resolve.names.keys import skeleton
from rights.resolve.names.read import read

CREDITED = frozenset({"credit line", "copyright notice"})
MOST = 200  # names of one post that are compared with each other
_TOLD = {NameClass.DIACRITICS, NameClass.TRANSLITERATION}


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings of one person's name, each at the first place it was met."""

    one: Mention
    other: Mention
    how: NameClass
    why: str

    def where(self, mention: Mention) -> str:
        """“credit line, line 20” or "file, dc:creator"."""
        place = mention.place
        detail = f"line {place.line}" if place.line else place.field or place.path
        return f"{mention.side}, {detail}"


def variants(mentions: tuple[Mention, ...], compare: Callable[[str, str], Comparison]) -> tuple[Variant, ...]:
    """Each pair of different spellings of which one at least is credited, where `compare` knows them as one person."""
    if len({mention.text for mention in mentions if not mention.is_handle}) < 2:
        return ()
    first: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda found: (found.side not in CREDITED, found.place.sort_key)):
        if not mention.is_handle:
            first.setdefault(" ".join(mention.text.split()), mention)
    names = [(mention, read(mention.text).folded) for mention in list(first.values())[:MOST]]
    found = []
    for at, (one, words) in enumerate(names):
        if one.side not in CREDITED:
            break
        for other, others in names[at + 1 :]:
            if not _may_be_one(words, others):
                continue
            verdict = compare(one.text, other.text)
            if verdict.same and verdict.matched_by in _TOLD:
                found.append(Variant(one, other, verdict.matched_by, verdict.why))
    return tuple(found)


def _may_be_one(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """A cheap look before the dear comparison: a word in common, or the same bones."""
    return not {*words}.isdisjoint(others) or skeleton(words) == skeleton(others)
