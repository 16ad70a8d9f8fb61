"""A word of a name to the forms under which it is the same word: without marks, with German and Danish digraphs."""

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans({
    "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "a", "ё": "е", "ς": "σ", "ʹ": "", "ʺ": "", "'": "", "ѐ": "е", "ѝ": "и",
    # Arabic: bearers of hamza, alef maqsura, ta marbuta, tatweel; Persian letters for their Arabic twins.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "", "ؤ": "و", "ئ": "ي",
})  # fmt: skip
_DIGRAPHS = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ő": "oe", "ű": "ue", "đ": "dj", "ə": "e",
    "ñ": "ny",
})  # fmt: skip
_KEPT = frozenset("йїґўѓќ")  # letters of their own, though Unicode composes them with a mark


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """`word` in small letters without marks: ø is o, ß is ss, ё is е, İ and ı are i, hiragana is katakana."""
    if word.isascii():
        return word.casefold().replace("'", "")
    # The dotted capital of Turkish would leave a combining dot behind.
    word = unicodedata.normalize("NFC", word.replace("İ", "i").casefold()).translate(_PLAIN)
    return unicodedata.normalize("NFC", "".join(_bare(char) for char in word))


def _bare(char: str) -> str:
    if char < "\x80" or char in _KEPT:
        return char
    if "ぁ" <= char <= "ゖ":
        return chr(ord(char) + 0x60)
    if "\uac00" <= char <= "\ud7af" or "ァ" <= char <= "ヺ":
        return char
    bare = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    bare = bare.casefold().translate(_PLAIN)  # a letter for mathematics is only now a capital: 𝐉 is J is j
    return "".join(map(_bare, bare)) if len(bare) > 1 else bare


@lru_cache(maxsize=8192)
def folds(word: str) -> frozenset[str]:
    """All folded forms of `word`: "müller" is muller and mueller."""
    plain = fold(word)
    if word.isascii():
        return frozenset((plain,))
    small = unicodedata.normalize("NFC", word.replace("İ", "i").casefold())
    return frozenset((plain, fold(small.translate(_DIGRAPHS))))
