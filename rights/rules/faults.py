"""Repairs to words for a reader: what exactly is wrong with a licence's spelling."""

from rights.model.licence import Repair, Statement

_WORDS = {
    "letter-o-for-zero": "the letter O stands where a zero belongs",
    "comma-for-point": "a comma stands for the point",
    "dash-for-point": "a dash stands for the point",
    "space-for-point": "the point is missing",
    "space-in-version": "a space splits the version",
    "missing-point": "the point is missing",
    "short-version": "the version is cut short",
    "misspelt-word": "a word is misspelt",
    "swapped-letters": "two letters are swapped",
    "lookalike-letters": "letters of another alphabet only look like Latin ones",
    "doubled-hyphen": "a hyphen is doubled",
    "missing-hyphen": "a hyphen is missing",
    "separator": "the separators are not the usual ones",
    "glued": "the parts are written as one word",
    "order": "the parts are in another order",
    "case": "capitals are missing",
}


def faults(statement: Statement) -> str:
    """All that was repaired, mistakes first: "the letter O stands where a zero belongs and a hyphen is missing"."""
    ordered = sorted(statement.repairs, key=lambda repair: not repair.typo)
    said = list(dict.fromkeys(map(_words, ordered)))
    return " and ".join(part for part in (", ".join(said[:-1]), said[-1]) if part) if said else ""


def _words(repair: Repair) -> str:
    words = _WORDS[repair.code]
    if repair.code == "misspelt-word":
        return f"“{repair.found}” is misspelt (“{repair.meant}”)"
    if repair.code == "swapped-letters":
        return f"“{repair.found}” should read “{repair.meant}”"
    return words
