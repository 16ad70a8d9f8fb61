"""Turns the names of the data files into tables that are looked up by folded words; built at the first need."""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum, auto
from functools import cache
from typing import Any

from rights.credits.licence.codes import GLUED
from rights.credits.licence.fold import fold_text
from rights.credits.licence.words import Words, key, key_and_first
from rights.knowledge.packaged import packaged
from rights.model.values import dataclass

_APART = frozenset("\n)]}<>|;")


class Sort(Enum):
    ANCHOR = auto()  # "Creative Commons"
    UNIT = auto()  # a name of elements: payload is a tuple of codes, or a special unit
    FAMILY = auto()  # a licence with versions of its own
    PHRASE = auto()  # words that mean one entry of the table
    NEGATED = auto()  # as PHRASE, where a "no" stands before: "no use without permission"
    SITE = auto()
    AGENCY = auto()
    WISH = auto()  # "no commercial use"


@dataclass(frozen=True, slots=True)
class Entry:
    sort: Sort
    payload: Any
    exact: tuple[str, ...] = ()  # must be written so, letter by letter
    meant: str = ""  # the right spelling, where the name is a common mistake


Hit = tuple[int, Entry, str]  # the word after a name, its entry, its key


@dataclass(frozen=True, slots=True)
class Index:
    entries: dict[str, Entry]
    heads: frozenset[str]  # the first one to six letters of every key
    first: frozenset[str]  # the first words of names, cut to four letters: the cheap "no"
    longest: dict[str, int]  # by the first two letters
    apart: frozenset[str] = frozenset("\n")  # what no name goes on after

    def longest_at(self, words: Words, at: int) -> Hit | None:
        """The longest name that starts at word `at`: the word after it, its entry, its key."""
        joined = ""
        best = None
        longest = 0
        for stop in range(at, min(at + 60, len(words))):
            if stop > at and not self._joins(words.gap(stop)):
                break
            joined += words.text[stop]
            if joined[:6] not in self.heads:
                break
            longest = longest or self.longest.get(joined[:2], 0)
            if longest and len(joined) > longest:
                break
            entry = self.entries.get(joined)
            if entry is not None:
                best = (stop + 1, entry, joined)
        return best

    def _joins(self, gap: str) -> bool:
        """Whether words on both sides of `gap` can belong to one name: no line break, no long rule."""
        return len(gap) <= 5 and self.apart.isdisjoint(gap)


@cache
def jurisdictions() -> Index:
    owners: dict[str, str] = {}  # many languages share a spelling: each is folded once
    for code, name in packaged("licences/creative-commons.json")["jurisdictions"].items():
        owners.setdefault(name, code)
    for names_of in packaged("licences/creative-commons-names.json")["jurisdictions"].values():
        for code, forms in names_of.items():
            for form in forms:
                owners.setdefault(form, code)
    entries: dict[str, Entry] = {}
    for form, code in (owners | packaged("licences/phrases.json")["jurisdictions"]).items():
        entries.setdefault(key(fold_text(form)), Entry(Sort.PHRASE, code))
    return replace(_index(entries, ()), apart=_APART)


@cache
def designators() -> Index:
    entries: dict[str, Entry] = {}
    for name, forms in packaged("licences/creative-commons-names.json")["designators"].items():
        for form in forms:
            entries.setdefault(key(fold_text(form)), Entry(Sort.PHRASE, name))
    return replace(_index(entries, ()), apart=_APART)


class _Names:
    """Gathers names under their keys; the first owner of a key keeps it."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self._keys: dict[str, str] = {}
        self.first: set[str] = {glued[:4] for glued in GLUED} | {"cc"}

    def add(self, forms: Iterable[str], sort: Sort, payload: Any) -> None:
        for form in forms:
            name = self._key(form)
            if name not in self.entries:
                self.entries[name] = Entry(sort, payload)

    def add_misspelt(self, form: str, sort: Sort, payload: Any, meant: str) -> None:
        self.entries.setdefault(self._key(form), Entry(sort, payload, meant=meant))

    def add_exact(self, forms: Iterable[str], sort: Sort, payload: Any) -> None:
        """Initials: they count only as they are written here."""
        for form in forms:
            name = self._key(form)
            known = self.entries.get(name, Entry(sort, payload, ("",)))
            if known.exact and known.payload == payload:
                self.entries[name] = Entry(sort, payload, (*known.exact, form))

    def _key(self, form: str) -> str:
        if form not in self._keys:  # many languages share a form
            self._keys[form], first = key_and_first(fold_text(form))
            self.first.add(first[:4])
        return self._keys[form]


@cache
def names() -> Index:
    """All names a licence, statement, site or agency is met under."""
    source = packaged("licences/phrases.json")
    found = _Names()
    found.add(source["anchors"], Sort.ANCHOR, None)
    for form in source["misspelt_anchors"]:
        found.add_misspelt(form, Sort.ANCHOR, None, "Creative Commons")
    for code, mistakes in source["misspelt_elements"].items():
        for form, meant in mistakes.items():
            found.add_misspelt(form, Sort.UNIT, (code,), meant)
    for entry in source["families"]:
        found.add(entry["names"], Sort.FAMILY, entry)
        found.add_exact(entry.get("initials", ()), Sort.FAMILY, entry)
    for table, sort in (("phrases", Sort.PHRASE), ("negated", Sort.NEGATED), ("wishes", Sort.WISH)):
        for payload, forms in source[table].items():
            found.add(forms, sort, payload)
    for payload, forms in source["initials"].items():
        found.add_exact(forms, Sort.PHRASE, payload)
    for entry in source["sites"]:
        found.add(entry["names"], Sort.SITE, entry["id"])
    for entry in source["agencies"]:
        found.add(entry["names"], Sort.AGENCY, entry)
        found.add_exact(entry.get("initials", ()), Sort.AGENCY, entry)
    for code, forms in source["elements"].items():
        found.add(forms, Sort.UNIT, (code,))
    for unit, forms in source["special_units"].items():
        found.add(forms, Sort.UNIT, (unit,))
    _add_units(found, next(entry for entry in source["families"] if entry["family"] == "cc-pdm"))
    return _index(found.entries, found.first)


def _add_units(found: _Names, mark: dict[str, Any]) -> None:
    """The names Creative Commons gives its units in all languages; `mark` is the family of the Public Domain Mark."""
    owners: dict[str, str] = {}  # many languages share a spelling: each is folded once
    for forms_of in packaged("licences/creative-commons-names.json")["units"].values():
        for unit, forms in forms_of.items():
            for form in forms:
                owners.setdefault(form, unit)
    for form, unit in owners.items():
        if unit == "mark":
            found.add((form,), Sort.FAMILY, mark)
        elif unit not in {"zero", "publicdomain", "certification"}:
            found.add((_without_anchor(form),), Sort.UNIT, _payload(unit))


def _without_anchor(form: str) -> str:
    """Some ports put "Creative Commons" into their title."""
    return form.removeprefix("Creative Commons ")


def _payload(unit: str) -> tuple[str, ...]:
    return (unit,) if "sampling" in unit or unit == "devnations" else tuple(unit.split("-"))


def _index(entries: dict[str, Entry], first: Iterable[str]) -> Index:
    entries.pop("", None)
    heads = {name[:length] for name in entries for length in range(1, 7)}
    longest: dict[str, int] = {}
    for name in entries:
        for head in {name[:2], name[:1]}:
            longest[head] = max(longest.get(head, 0), len(name))
    return Index(entries, frozenset(heads), frozenset(first), longest)
