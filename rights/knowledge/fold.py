"""Turns text as written into the plain form licences are looked up in, and keeps the way back to every character.

Steps, each of which keeps offsets: HTML entities, the symbols of Creative Commons, compatibility forms (NFKD), digits of
other scripts, dashes and spaces of all kinds, accents off, invisible characters out, case folded.
"""

import html
import unicodedata
from functools import cache

from rights.model.pattern import pattern
from rights.model.values import dataclass

# Unicode 13 and 3.2: https://www.unicode.org/charts/PDF/U1F100.pdf
SYMBOLS = {
    "\U0001f16d": "cc",
    "\U0001f16f": "by",
    "\U0001f10e": "sa",
    "\U0001f10f": "nc",
    "\u229c": "nd",
    "\U0001f10d": "cc0",
    "\U0001f16e": "pd",
    "\U0001f12f": "©",  # copyleft symbol
    "ı": "i",  # its capital is I
    "℗": "℗",
}
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_CONTROL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Letters of other scripts that look like the Latin ones of a licence code; used only where the outcome is a code.
LOOKALIKES = str.maketrans("асѕвуԁпоеχсσςβνυαοер", "acsbydnoexcccbnyaoep")


@dataclass(frozen=True, slots=True)
class Folded:
    """`plain` is folded text, `cased` the same with capitals kept; `at[i]` is where `plain[i]` stands in `text`.

    `at` is None where every character maps to itself.
    """

    text: str
    plain: str
    cased: str
    at: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of `text` for `plain[start:end]`."""
        if self.at is None:
            return start, end
        if start >= end:
            return self.at[start], self.at[start]
        last = self.at[end - 1]
        entity = _ENTITY.match(self.text, last)
        stop = entity.end() if entity else last + 1
        while stop < len(self.text) and unicodedata.category(self.text[stop])[0] == "M":
            stop += 1
        return self.at[start], stop


def fold(text: str) -> Folded:
    if text.isascii() and "&" not in text and not _CONTROL.search(text):
        return Folded(text, text.lower(), text)
    if "&" not in text:
        folded = text.translate(_FOLDED)
        if _FOLDED.odd.isdisjoint(text):  # each character became one: they all stand where they stood
            return Folded(text, folded, text.translate(_CASED))
    plain: list[str] = []
    cased: list[str] = []
    at: list[int] = []
    entities = {match.start(): match for match in _ENTITY.finditer(text)} if "&" in text else {}
    skip = 0
    for index, char in enumerate(text):
        if index < skip:
            continue
        if index in entities:
            source, skip = html.unescape(entities[index].group()), entities[index].end()
        else:
            source = char
        for piece in source:
            folded = fold_char(piece)
            plain.append(folded)
            cased.append(_capitals(piece, folded))
            at.extend([index] * len(folded))
    at.append(len(text))
    return Folded(text, "".join(plain), "".join(cased), tuple(at))


class _Plain(dict[int, str]):
    """A table for `str.translate` that works out each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = _plain(chr(code))
        return self[code]


_TABLE = _Plain()


def fold_text(text: str) -> str:
    """Only the folded text: for keys of tables."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKD", decomposed).translate(_TABLE)


@cache
def fold_char(char: str) -> str:
    """What one character becomes: nothing, itself, or a few plain characters."""
    return " " if char == "\t" else char if char in "\n\r" else fold_text(char)


def _plain(char: str) -> str:
    if char in SYMBOLS:
        return SYMBOLS[char]
    category = unicodedata.category(char)
    if category in {"Cf", "Cc", "Cs", "Co"}:
        return ""
    if category == "Mn" and "\u0300" <= char <= "\u036f":
        return ""
    if category == "Pd" or char in "\u2212\u30fc\u2043":
        return "-"
    if category in {"Zs", "Zl", "Zp"}:
        return " "
    digit = unicodedata.digit(char, None)
    return str(digit) if digit is not None else char


class _Single(dict[int, str]):
    """`fold_char` as a table; `odd` are the characters met so far that did not become exactly one."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = fold_char(chr(code))
        if len(self[code]) != 1:
            self.odd.add(chr(code))
        return self[code]


class _Cased(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = _capitals(chr(code), fold_char(chr(code)))
        return self[code]


_FOLDED = _Single()
_CASED = _Cased()


def _capitals(char: str, folded: str) -> str:
    if char.isupper() or (folded != char and unicodedata.normalize("NFKC", char).isupper()):
        capital = folded.upper()
        return capital if len(capital) == len(folded) else folded
    return folded
