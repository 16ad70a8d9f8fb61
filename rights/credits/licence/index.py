"""Turns words into the longest name that they begin: of a licence, statement, site, agency or country.

What names there are and under which key each stands is worked out by `rights.knowledge.licence_names`, before a release.
"""

from enum import Enum
from functools import cache
from typing import Any

from rights.credits.licence.codes import GLUED
from rights.credits.licence.words import Words
from rights.knowledge.packaged import packaged
from rights.knowledge.tables import compiled
from rights.model.values import dataclass

_APART = frozenset("\n)]}<>|;")


class Sort(Enum):
    ANCHOR = "anchor"  # "Creative Commons"
    UNIT = "unit"  # a name of elements: payload is a tuple of codes, or a special unit
    FAMILY = "family"  # a licence with versions of its own
    PHRASE = "phrase"  # words that mean one entry of the table
    NEGATED = "negated"  # as PHRASE, where a "no" stands before: "no use without permission"
    SITE = "site"
    AGENCY = "agency"
    WISH = "wish"  # "no commercial use"


@dataclass(frozen=True, slots=True)
class Entry:
    sort: Sort
    payload: Any
    exact: tuple[str, ...] = ()  # must be written so, letter by letter
    meant: str = ""  # the right spelling, where the name is a common mistake


Hit = tuple[int, Entry, str]  # the word after a name, its entry, its key


class _Entries(dict[str, Entry]):
    """Entries by key. A text meets a few of some two thousand: only those are made."""

    def __init__(self, rows: dict[str, Any]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, name: str) -> Entry:
        row = self._rows[name]
        self[name] = Entry(Sort.PHRASE, row) if isinstance(row, str) else _entry(*row)
        return self[name]


def _entry(sort: str, payload: Any, exact: tuple[str, ...] = (), meant: str = "") -> Entry:
    if sort in {"family", "agency"}:
        payload = _described(sort)[payload]
    elif sort == "unit":
        payload = tuple(payload)
    return Entry(Sort(sort), payload, tuple(exact), meant)


@cache
def _described(sort: str) -> dict[str, dict[str, Any]]:
    """Families and agencies with all that is known of them."""
    table, name = ("families", "family") if sort == "family" else ("agencies", "id")
    return {entry[name]: entry for entry in packaged("licences/phrases.json")[table]}


class Index:
    """`heads` are the first one to six letters of every key; `apart` is what no name goes on after."""

    def __init__(self, name: str, apart: frozenset[str] = frozenset("\n")) -> None:
        content = compiled(f"licences/{name}")
        self.rows: dict[str, Any] = content["rows"]
        self.heads = frozenset(content["heads"])
        # The first words of names, cut to four letters: the cheap "no".
        self.first = frozenset(content.get("first", ())) | {glued[:4] for glued in GLUED} | {"cc"}
        self.codes = frozenset(content.get("codes", ()))
        self._longest: dict[str, int] = content["longest"]  # by the first two letters
        self._entries = _Entries(self.rows)
        self._apart = apart

    def longest_at(self, words: Words, at: int) -> Hit | None:
        """The longest name that starts at word `at`: the word after it, its entry, its key."""
        joined = ""
        best = ""
        end = longest = 0
        for stop in range(at, min(at + 60, len(words))):
            if stop > at and not self._joins(words.gap(stop)):
                break
            joined += words.text[stop]
            if joined[:6] not in self.heads:
                break
            longest = longest or self._longest.get(joined[:2], 0)
            if longest and len(joined) > longest:
                break
            if joined in self.rows:
                best, end = joined, stop + 1
        return (end, self._entries[best], best) if best else None

    def _joins(self, gap: str) -> bool:
        """Whether words on both sides of `gap` can belong to one name: no line break, no long rule."""
        return len(gap) <= 5 and self._apart.isdisjoint(gap)


@cache
def names() -> Index:
    """All names a licence, statement, site or agency is met under."""
    return Index("names")


@cache
def jurisdictions() -> Index:
    """The names of countries; `codes` are those that are read as a port, the never-ported too."""
    return Index("jurisdictions", _APART)


@cache
def designators() -> Index:
    return Index("designators", _APART)
