"""The names licences are met under to tables that are looked up by folded words, without looking at any text.

`rights.knowledge.compile` keeps what is made here; a run reads that, and imports this module not at all: folding some two
thousand names took a tenth of the time in which one small post is checked.
"""

from collections.abc import Iterable
from typing import Any

from rights.knowledge.fold import fold_text
from rights.knowledge.licence_keys import key, key_and_first
from rights.knowledge.packaged import packaged

# The sorts of names, as `rights.credits.licence.index.Sort` has them. A row is [sort, payload], then maybe the spellings
# that count letter by letter, then the right spelling where the name is a common mistake; a payload alone is a phrase.
Row = str | list[Any]


class _Names:
    """Gathers names under their keys; the first owner of a key keeps it."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {}
        self._keys: dict[str, str] = {}
        self.first: set[str] = set()

    def add(self, forms: Iterable[str], sort: str, payload: Any) -> None:
        for form in forms:
            self.rows.setdefault(self._key(form), [sort, payload])

    def add_misspelt(self, form: str, sort: str, payload: Any, meant: str) -> None:
        self.rows.setdefault(self._key(form), [sort, payload, [], meant])

    def add_exact(self, forms: Iterable[str], sort: str, payload: Any) -> None:
        """Initials: they count only as they are written here."""
        for form in forms:
            known = self.rows.setdefault(self._key(form), [sort, payload, [""]])
            if known[2:3] not in ([], [[]]) and known[1] == payload:
                known[2].append(form)

    def _key(self, form: str) -> str:
        if form not in self._keys:  # many languages share a form
            self._keys[form], first = key_and_first(fold_text(form))
            self.first.add(first[:4])
        return self._keys[form]


def names() -> dict[str, Any]:
    """All names a licence, statement, site or agency is met under; `first` are their first words, cut to four letters."""
    source = packaged("licences/phrases.json")
    found = _Names()
    found.add(source["anchors"], "anchor", None)
    for form in source["misspelt_anchors"]:
        found.add_misspelt(form, "anchor", None, "Creative Commons")
    for code, mistakes in source["misspelt_elements"].items():
        for form, meant in mistakes.items():
            found.add_misspelt(form, "unit", [code], meant)
    for entry in source["families"]:
        found.add(entry["names"], "family", entry["family"])
        found.add_exact(entry.get("initials", ()), "family", entry["family"])
    for table, sort in (("phrases", "phrase"), ("negated", "negated"), ("wishes", "wish")):
        for payload, forms in source[table].items():
            found.add(forms, sort, payload)
    for payload, forms in source["initials"].items():
        found.add_exact(forms, "phrase", payload)
    for entry in source["sites"]:
        found.add(entry["names"], "site", entry["id"])
    for entry in source["agencies"]:
        found.add(entry["names"], "agency", entry["id"])
        found.add_exact(entry.get("initials", ()), "agency", entry["id"])
    for code, forms in source["elements"].items():
        found.add(forms, "unit", [code])
    for unit, forms in source["special_units"].items():
        found.add(forms, "unit", [unit])
    _add_units(found)
    return {"first": sorted(found.first), **_index(found.rows)}


def _add_units(found: _Names) -> None:
    """The names Creative Commons gives its units in all languages."""
    owners: dict[str, str] = {}  # many languages share a spelling
    for forms_of in packaged("licences/creative-commons-names.json")["units"].values():
        for unit, forms in forms_of.items():
            for form in forms:
                owners.setdefault(form, unit)
    for form, unit in owners.items():
        if unit == "mark":
            found.add((form,), "family", "cc-pdm")
        elif unit not in {"zero", "publicdomain", "certification"}:
            found.add((_without_anchor(form),), "unit", _elements(unit))


def _without_anchor(form: str) -> str:
    """Some ports put "Creative Commons" into their title."""
    return form.removeprefix("Creative Commons ")


def _elements(unit: str) -> list[str]:
    return [unit] if "sampling" in unit or unit == "devnations" else unit.split("-")


def jurisdictions() -> dict[str, Any]:
    """Countries by their names in all languages; `codes` is what is read as a port, the never-ported too."""
    own = packaged("licences/creative-commons.json")["jurisdictions"]
    translated = packaged("licences/creative-commons-names.json")["jurisdictions"]
    owners: dict[str, str] = {}
    for code, name in own.items():
        owners.setdefault(name, code)
    for names_of in translated.values():
        for code, forms in names_of.items():
            for form in forms:
                owners.setdefault(form, code)
    owners |= packaged("licences/phrases.json")["jurisdictions"]
    rows: dict[str, Row] = {}
    for form, code in owners.items():
        rows.setdefault(key(fold_text(form)), code)
    return {
        "codes": sorted({code for codes in translated.values() for code in codes} | {*own}),
        **_index(rows),
    }


def designators() -> dict[str, Any]:
    """What stands for "International", "Unported" and "Generic", in all languages."""
    rows: dict[str, Row] = {}
    for name, forms in packaged("licences/creative-commons-names.json")["designators"].items():
        for form in forms:
            rows.setdefault(key(fold_text(form)), name)
    return _index(rows)


def _index(rows: dict[str, Any]) -> dict[str, Any]:
    """`heads` are the first one to six letters of every key, `longest` the longest by the first one and two letters."""
    rows.pop("", None)
    longest: dict[str, int] = {}
    for name in rows:
        for head in (name[:1], name[:2]):
            longest[head] = max(longest.get(head, 0), len(name))
    heads = {name[:length] for name in rows for length in range(1, 7)}
    return {"rows": rows, "heads": sorted(heads), "longest": dict(sorted(longest.items()))}
