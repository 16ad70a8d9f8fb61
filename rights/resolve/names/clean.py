"""A name as found in a credit or a field to one tidy line: compatible forms, plain quotes, single spaces."""

import unicodedata

MAX_LENGTH = 300  # code points of a name that are looked at

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʻ`´ʹ′＇‛ʾʿ"), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−﹣－"), "-")
# Invisible or marks of a right, not of a name: soft hyphen, joiners, direction marks, byte order mark, © ® ™ †.
_DROPPED = dict.fromkeys(
    (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
_TABLE = _APOSTROPHES | _HYPHENS | _DROPPED | dict.fromkeys(map(ord, "©®™†"), " ")
_OUTER = ' \t,;:·•|"“”„«»<>[]{}'

# Letters that look alike, as they get mixed into Latin words and the other way round.
_CYRILLIC = "АВЕКМНОРСТУХаеорсухіјѕԁһЅІЈ"
_LATIN = "ABEKMHOPCTYXaeopcyxijsdhSIJ"
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)


def clean(text: str) -> str:
    """`text` without what carries no meaning. Letters, case and diacritics stay; at most MAX_LENGTH are kept."""
    text = text[:MAX_LENGTH]
    if text.isascii():
        return " ".join(text.split()).strip(_OUTER)
    text = unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE)
    return " ".join(_one_script(word) for word in text.split()).strip(_OUTER)


def _one_script(word: str) -> str:
    """A word of Latin letters with Cyrillic look-alikes in it, or the reverse, in the script of its other letters."""
    latin = sum(char.isascii() and char.isalpha() for char in word)
    cyrillic = sum("\u0400" <= char <= "\u052f" for char in word)
    if not (latin and cyrillic):
        return word
    first, second = (_TO_LATIN, _TO_CYRILLIC) if latin >= cyrillic else (_TO_CYRILLIC, _TO_LATIN)
    for table in (first, second):
        mended = word.translate(table)
        if script(mended) in {"Latin", "Cyrillic"}:
            return mended
    return word


_RANGES = (
    (0x41, 0x5A, "Latin"), (0x61, 0x7A, "Latin"), (0xAA, 0x24F, "Latin"), (0x250, 0x2AF, "Latin"),
    (0x370, 0x3FF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x531, 0x58F, "Armenian"), (0x590, 0x5FF, "Hebrew"),
    (0x600, 0x77F, "Arabic"), (0x10A0, 0x10FF, "Georgian"), (0x1100, 0x11FF, "Hangul"),
    (0x1C90, 0x1CBF, "Georgian"), (0x1E00, 0x1EFF, "Latin"), (0x1F00, 0x1FFF, "Greek"), (0x2D00, 0x2D2F, "Georgian"),
    (0x3041, 0x30FF, "Kana"), (0x3400, 0x9FFF, "Han"), (0xAC00, 0xD7AF, "Hangul"), (0xF900, 0xFAFF, "Han"),
    (0xFB1D, 0xFB4F, "Hebrew"), (0x20000, 0x3FFFF, "Han"),
)  # fmt: skip


def script(word: str) -> str:
    """The script of the letters of `word`; "mixed" for several, "none" where it has no letter."""
    if word.isascii():
        return "Latin" if any(char.isalpha() for char in word) else "none"
    found = {_script_of(ord(char)) for char in word if char.isalpha()}
    if found == {"Han", "Kana"}:
        return "Han"
    return found.pop() if len(found) == 1 else "mixed" if found else "none"


def _script_of(code: int) -> str:
    for first, last, name in _RANGES:
        if code <= last:
            return name if code >= first else "other"
    return "other"
