"""Names and a text to whether one of them, or something spelt nearly so, stands in it."""

from collections.abc import Sequence
from functools import cache
from unicodedata import combining, normalize

from rights.model.pattern import pattern

_WORD = pattern(r"\w{3,40}")
NEAR = 2  # edits between a word of the post and a word of a name


def name_keys(names: Sequence[str]) -> frozenset[str]:
    """The longest word of each name, folded: the part by which a misspelt name is still found."""
    longest = (max(_WORD.findall(name), key=len, default="") for name in names)
    return frozenset(key for word in longest if (key := _fold(word)))


def names_any(text: str, keys: frozenset[str]) -> bool:
    """Whether a word of `text` is one of `keys`, or near to one of more than five letters.

    Too many posts are the price for none that is missed: they are only checked again.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    words = _words(text)
    if not words.isdisjoint(keys):
        return True
    long = [word for word in words if len(word) > 5]
    return any(
        extractOne(key, long, scorer=OSA.distance, score_cutoff=NEAR) is not None
        for key in keys
        if len(key) > 5
    )


def _words(text: str) -> set[str]:
    """The folded words of `text`. Bytes are split at what ASCII has between words, which takes a fraction of the time
    of matching words; only what holds other letters is looked at again.
    """
    found = set()
    for token in set(text.encode("utf-8", "surrogatepass").translate(_table()).split()):
        if token.isascii():
            found.add(token.decode("ascii"))
        else:
            found.update(map(_fold, _WORD.findall(token.decode("utf-8", "surrogatepass"))))
    return found


@cache
def _table() -> bytes:
    """Small letters for capitals, a space for whatever is no letter, digit or underscore; all but ASCII as it is."""
    chars = (chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128))
    return bytes(map(ord, chars)) + bytes(range(128, 256))


def _fold(word: str) -> str:
    if word.isascii():
        return word.casefold()
    from anyascii import anyascii

    plain = "".join(char for char in normalize("NFKD", word.casefold()) if not combining(char))
    return plain if plain.isascii() else anyascii(plain).casefold()
