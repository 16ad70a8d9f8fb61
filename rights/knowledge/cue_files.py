"""The authored credit words of each language to the phrases by which a text is told to be worth reading.

Only `rights.knowledge.compile` imports this; `rights.knowledge.cue_words` reads what it makes. The platforms and the words
of names are asked for as they were compiled, which is done before.
"""

from typing import Any

from rights.knowledge.credit_words import CUES, Meaning, unspaced, words_of
from rights.knowledge.name_words import name_words
from rights.knowledge.platforms import platforms
from rights.knowledge.word_files import WordFile, gathered, shaped
from rights.model.pattern import pattern

__all__ = ["WordFile", "packed", "shaped"]

_WORDS = pattern(r"[^\W_]+")
_WORD = pattern(r"\w+")
_SHORT = 2  # characters of a word of a script without spaces that is no heading
_OPENS_ALONE = frozenset(
    {Meaning.CREDIT, Meaning.PICTURE_ORIGIN, Meaning.COURTESY, Meaning.COPYRIGHT, Meaning.CREDIT_WORD}
)
_CONNECTS = frozenset(
    {Meaning.BY, Meaning.FROM, Meaning.VIA, Meaning.COURTESY, Meaning.COPYRIGHT, Meaning.CREDIT_WORD}
)
_LISTS = frozenset({Meaning.CREDIT, Meaning.PICTURE_ORIGIN})
_CAPTIONED = frozenset({Meaning.MADE, Meaning.PROVIDED, Meaning.COURTESY})


def packed(tables: list[dict[str, Any]]) -> dict[str, Any]:
    """The table that `rights.knowledge.cue_words.CueWords` describes."""
    phrases: dict[str, list[str]] = {}
    alone: set[str] = set()
    captioned: dict[str, list[str]] = {}
    headings: set[str] = set()
    first: set[str] = set()
    bylines: set[str] = set()
    connecting: set[str] = set()
    for written, names in gathered(tables).items():
        meanings = frozenset(map(Meaning, names))
        words = () if unspaced(written) else words_of(written)
        if meanings & _LISTS and unspaced(written) and len(written) > _SHORT:
            headings.add(written)
        if not words:
            continue
        phrase = " ".join(words)
        first.add(words[0])
        if meanings & _LISTS:
            headings.add(phrase)
        longest = max(_WORDS.findall(phrase) or [phrase], key=len)
        if meanings & CUES:
            phrases.setdefault(longest, []).append(phrase)
            if len(words) > 1 and meanings & _OPENS_ALONE:
                alone.add(phrase)
        if meanings & _CAPTIONED:
            captioned.setdefault(longest, []).append(phrase)
        if Meaning.BYLINE in meanings:
            bylines.add(words[0])
        if meanings & _CONNECTS:
            connecting.add(words[0])
    lettered = {word for word in connecting if _WORD.fullmatch(word)}
    return {
        "phrases": _lines(phrases),
        "alone": sorted(alone),
        "captioned": _lines(_telling(captioned, frozenset(first))),
        "bylines": sorted(bylines),
        "connecting": sorted(lettered),
        "unlettered": sorted(connecting - lettered),
        "headings": sorted(headings),
    }


def _lines(found: dict[str, list[str]]) -> dict[str, str]:
    """One text a word, a line each phrase: read faster than lists."""
    return {word: "\n".join(dict.fromkeys(phrases)) for word, phrases in found.items()}


def _telling(captioned: dict[str, list[str]], first: frozenset[str]) -> dict[str, list[str]]:
    """What only captions are read for, by their most telling words: of licences, credits and platforms."""
    found = {word: [word] for word in sorted(name_words().licence_cues)}
    for word, phrases in captioned.items():
        found.setdefault(word, []).extend(phrases)
    for platform in platforms().by_id.values():
        for form in platform.forms:
            words: list[str] = _WORDS.findall(form) or [form]
            # "getty" of "getty images" tells it from other text
            rare = [word for word in words if word not in first and word not in name_words().organisations]
            found.setdefault(max(rare or words[:1], key=len), []).append(form)
    return found
