"""Turns the folded name of a licence, site or country into the key under which it stands in a table."""

import re

from rights.model.pattern import pattern

# Thai, Lao, Burmese; Hangul jamo (folding takes syllables apart); kana; bopomofo to Yi; compatibility ideographs.
_SOLID = "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u3041-\u30ff\u3105-\ua4cf\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
# A plus right after a letter is the word: "Sampling+", "Unsplash+ License".
_ASCII_WORD = pattern(r"[^\W\d_]+|\d+|(?<=[a-z])\+(?!\w)", re.ASCII)
# Scripts without spaces give one word a character.
_ANY_WORD = pattern(rf"[^\W\d_{_SOLID}]+|[{_SOLID}]|\d+|(?<=[a-z])\+(?!\w)")


def word(text: str) -> re.Pattern[str]:
    """What finds the words of `text`."""
    return _ASCII_WORD if text.isascii() else _ANY_WORD


def key(folded_text: str) -> str:
    """The words of a name without anything between them."""
    return key_and_first(folded_text)[0]


def key_and_first(folded_text: str) -> tuple[str, str]:
    """The key of a name, and its first word."""
    words = word(folded_text).findall(folded_text)
    joined = "".join(words)
    return joined.replace("+", "plus"), words[0] if words else ""
