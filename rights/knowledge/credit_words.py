"""The words with which people credit pictures, one TOML file a language, turned into one index of phrases."""

import re
import unicodedata
from dataclasses import field
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from rights.knowledge.tables import Table, compiled
from rights.model.values import dataclass


class Meaning(StrEnum):
    """What a phrase can mean inside a credit. One phrase can have several, each in some languages."""

    PICTURE = "picture"  # "photo", "Bild", "写真"
    PLURAL = "plural"  # those of them that speak of several
    CREDIT = "credit"  # announces a credit by itself: "photo credit", "Bildnachweis"
    CREDIT_WORD = "credit_word"  # announces one beside a word for a picture, or before a colon: "credit"
    MAKER = "maker"  # "photographer"
    ORIGIN = "origin"  # "source": of the picture or of the article
    PICTURE_ORIGIN = "picture_origin"  # "image source", "Bildquelle"
    COURTESY = "courtesy"  # "courtesy of", "cedida por"
    PROVIDED = "provided"  # stands after the name: "提供", "cung cấp"
    MADE = "made"  # "taken by", "captured by"
    TAKEN = "taken"  # those of them that only pictures are
    BY = "by"
    OF = "of"  # words for "by" that also mean "of": "de", "von"
    ON = "on"
    VIA = "via"
    FROM = "from"
    UNDER = "under"  # before a licence
    AND = "and"
    SUBJECT_OF = "subject_of"  # before what the picture shows
    LEAD_IMAGE = "lead_image"  # "Titelbild", "题图", "cover image"
    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"
    NUMBER = "number"  # counts pictures: "figure 2", "Bild 3"
    ALL = "all"
    REST = "rest"  # "all other"
    ARTICLE_ORIGIN = "article_origin"  # "article source", "data:"
    BYLINE = "byline"
    CHANGES = "changes"
    OWN_WORK = "own_work"
    NOBODY = "nobody"  # stands where a name should: "unknown", "internet", "supplied"
    COPYRIGHT = "copyright"
    LABEL = "label"  # says that there is a source, and not which: "source", "here"
    FUNCTION = "function"  # no name holds it: "the", "ist", "の"


POSITIONS = frozenset({Meaning.LEFT, Meaning.RIGHT, Meaning.MIDDLE, Meaning.TOP, Meaning.BOTTOM})
# A block of running text is only read closely if it holds a phrase of one of these meanings.
CUES = frozenset(
    {
        Meaning.PICTURE,
        Meaning.CREDIT,
        Meaning.CREDIT_WORD,
        Meaning.MAKER,
        Meaning.ORIGIN,
        Meaning.PICTURE_ORIGIN,
        Meaning.COURTESY,
        Meaning.LEAD_IMAGE,
        Meaning.COPYRIGHT,
    }
)
_MEANINGS = {meaning.value: meaning for meaning in Meaning}
Languages = frozenset[str]
Meanings = dict[Meaning, Languages]
Words = tuple[str, ...]


class WordFile(Table):
    """One language's file. In it every key but the first five is a list of phrases with the meaning of its name."""

    schema: Literal[1]
    language: str
    name: str
    source: str
    date: str
    phrases: dict[Meaning, Words]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases of all languages. `spaced` is keyed by first word, `unspaced` by first character (for
    scripts without spaces); `unspaced_cues` are for the quick test of running text.
    """

    spaced: dict[str, tuple[tuple[Words, Meanings], ...]]
    unspaced: dict[str, tuple[tuple[str, Meanings], ...]]
    unspaced_cues: tuple[str, ...]
    languages: tuple[str, ...] = field(default=())


def key(text: str) -> str:
    """The form in which words are compared: compatibility characters folded, no case."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def unspaced(text: str) -> bool:
    """Whether the text is in a script that does not part words: Han, Kana, Thai."""
    return not text.isascii() and _unspaced_letter().search(text) is not None


@cache
def _unspaced_letter() -> re.Pattern[str]:
    """Compiled at need: wide ranges are slow to compile."""
    return re.compile(r"[\u0e00-\u0eff\u3040-\u9fff]")


def words_of(phrase: str) -> Words:
    """The words of a phrase as the reader of credits parts them."""
    from rights.knowledge.token_shape import WORD

    return tuple(key(match.group()) for match in WORD.finditer(phrase))


def shaped(content: dict[str, Any]) -> dict[str, Any]:
    """An authored file's table in the shape of WordFile."""
    head = {name: content[name] for name in ("schema", "language", "name", "source", "date")}
    return head | {"phrases": {name: phrases for name, phrases in content.items() if name not in head}}


def packed(tables: list[dict[str, Any]]) -> dict[str, Any]:
    """All languages' tables as one list of phrases, parted into words, with the languages of each of their meanings."""
    gathered: dict[str, dict[str, set[str]]] = {}
    for language in tables:
        for meaning, phrases in language["phrases"].items():
            for phrase in filter(None, phrases):
                gathered.setdefault(key(phrase), {}).setdefault(meaning, set()).add(language["language"])
    parted = (
        (phrase, None if unspaced(phrase) else words_of(phrase), found) for phrase, found in gathered.items()
    )
    return {
        "languages": [language["language"] for language in tables],
        "phrases": [
            [phrase, words, {meaning: " ".join(sorted(known)) for meaning, known in found.items()}]
            for phrase, words, found in parted
            if words is None or words
        ],
    }


@cache
def lexicon() -> Lexicon:
    """The index over all language files; longer phrases first."""
    content = compiled("credit_words")
    known: dict[str, Languages] = {}  # most phrases share their set of languages
    spaced: dict[str, list[tuple[Words, Meanings]]] = {}
    runs: dict[str, list[tuple[str, Meanings]]] = {}
    run_cues: list[str] = []
    for phrase, words, found in content["phrases"]:
        meanings = {}
        for meaning, names in found.items():
            if names not in known:
                known[names] = frozenset(names.split())
            meanings[_MEANINGS[meaning]] = known[names]
        if words is not None:
            spaced.setdefault(words[0], []).append((tuple(words), meanings))
            continue
        runs.setdefault(phrase[0], []).append((phrase, meanings))
        if len(phrase) > 1 and not CUES.isdisjoint(meanings):
            run_cues.append(phrase)
    return Lexicon(
        spaced={word: tuple(sorted(entries, key=_length, reverse=True)) for word, entries in spaced.items()},
        unspaced={char: tuple(sorted(entries, key=_length, reverse=True)) for char, entries in runs.items()},
        unspaced_cues=tuple(sorted(run_cues)),
        languages=tuple(content["languages"]),
    )


def _length(entry: tuple[Words, Meanings] | tuple[str, Meanings]) -> int:
    return len(entry[0])
