"""The authored credit words of each language to the phrases by which a text is told to be worth reading.

Only `rights.knowledge.compile` imports this; `rights.credits.cues` reads what it makes.
"""

from typing import Any

from rights.knowledge.credit_words import CUES, Meaning, unspaced, words_of
from rights.knowledge.word_files import WordFile, gathered, shaped
from rights.model.pattern import pattern

__all__ = ["WordFile", "packed", "shaped"]

_WORDS = pattern(r"[^\W_]+")
_OPENS_ALONE = frozenset(
    {Meaning.CREDIT, Meaning.PICTURE_ORIGIN, Meaning.COURTESY, Meaning.COPYRIGHT, Meaning.CREDIT_WORD}
)
_CONNECTS = frozenset(
    {Meaning.BY, Meaning.FROM, Meaning.VIA, Meaning.COURTESY, Meaning.COPYRIGHT, Meaning.CREDIT_WORD}
)
_CAPTIONED = frozenset({Meaning.MADE, Meaning.PROVIDED, Meaning.COURTESY})


def packed(tables: list[dict[str, Any]]) -> dict[str, Any]:
    """`phrases`: by longest word, each with whether it opens a credit alone; `captioned`: those that only captions are
    read for, by longest word; `bylines` and `connecting`: first words.
    """
    phrases: dict[str, list[tuple[str, bool]]] = {}
    captioned: dict[str, list[str]] = {}
    bylines: set[str] = set()
    connecting: set[str] = set()
    for written, names in gathered(tables).items():
        meanings = frozenset(map(Meaning, names))
        words = () if unspaced(written) else words_of(written)
        if not words:
            continue
        phrase = " ".join(words)
        longest = max(_WORDS.findall(phrase) or [phrase], key=len)
        if meanings & CUES:
            alone = len(words) > 1 and bool(meanings & _OPENS_ALONE)
            phrases.setdefault(longest, []).append((phrase, alone))
        if meanings & _CAPTIONED:
            captioned.setdefault(longest, []).append(phrase)
        if Meaning.BYLINE in meanings:
            bylines.add(words[0])
        if meanings & _CONNECTS:
            connecting.add(words[0])
    return {
        "phrases": phrases,
        "captioned": captioned,
        "bylines": sorted(bylines),
        "connecting": sorted(connecting),
    }
