"""Finds the long keyword that a misspelt word is one slip away from. Never used on codes, digits or countries."""

from functools import cache

from rights.credits.licence.words import Words

# English keywords of six letters and more, each with the element it stands for.
_KEYWORDS = {
    "attribution": ("by", "Attribution"),
    "sharealike": ("sa", "ShareAlike"),
    "noncommercial": ("nc", "NonCommercial"),
    "noderivs": ("nd", "NoDerivs"),
    "noderivatives": ("nd", "NoDerivatives"),
    "noderivative": ("nd", "NoDerivatives"),
}
_MOST = 15  # letters a misspelt keyword can have


def near_element(words: Words, at: int) -> tuple[int, str, str] | None:
    """The word after it, the element and the keyword for one, two or three words that spell it almost right."""
    joined = ""
    for stop in range(at, min(at + 3, len(words))):
        if stop > at and words.gap(stop) not in {" ", "-"}:
            return None
        joined += words.text[stop]
        if len(joined) > _MOST:
            return None
        keyword = nearest(joined, "element")
        if keyword:
            return stop + 1, *_KEYWORDS[keyword]
    return None


def nearest(word: str, table: str) -> str | None:
    """The one keyword of `table` within one insertion, deletion, substitution or swap of neighbours."""
    if not 6 <= len(word) <= _MOST or not word.isascii():
        return None
    known = _neighbours(table)
    found = {keyword for cut in _cuts(word) for keyword in known.get(cut, ()) if _one_apart(word, keyword)}
    return found.pop() if len(found) == 1 else None


@cache
def _neighbours(table: str) -> dict[str, tuple[str, ...]]:
    words = _KEYWORDS if table == "element" else ("creativecommons", "creative", "commons")
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        for cut in _cuts(word):
            found[cut] = (*found.get(cut, ()), word)
    return found


def _cuts(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))} | {word}


def _one_apart(a: str, b: str) -> bool:
    """Damerau-Levenshtein distance of one (or none)."""
    if a == b:
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    at = 0
    while at < len(a) and a[at] == b[at]:
        at += 1
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    if a[at + 1 :] == b[at + 1 :]:
        return True
    return a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
