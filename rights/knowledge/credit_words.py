"""The words with which people credit pictures, one TOML file a language, turned into one index of phrases."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from rights.knowledge.tables import MadeAtNeed, compiled
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
    EXCEPT = "except"  # before what a line for all pictures leaves out
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


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases of all languages. `spaced` is keyed by first word, `unspaced` by first character (for
    scripts without spaces); `unspaced_cues` are for the quick test of running text. `small` are the words
    that names do not hold, with the languages they are of.
    """

    spaced: Mapping[str, tuple[tuple[Words, Meanings], ...]]
    unspaced: Mapping[str, tuple[tuple[str, Meanings], ...]]
    unspaced_cues: tuple[str, ...]
    small: Mapping[str, Languages]
    languages: tuple[str, ...]


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


@cache
def lexicon() -> Lexicon:
    """The index over all language files; longer phrases first."""
    content = compiled("credit_words")

    @cache
    def meanings(kind: int) -> Meanings:
        return {_MEANINGS[name]: frozenset(spoken.split()) for name, spoken in content["kinds"][kind].items()}

    def phrases(lines: str) -> Iterator[tuple[str, Meanings]]:
        for line in lines.split("\n"):
            kind, _, phrase = line.partition(" ")
            yield phrase, meanings(int(kind))

    return Lexicon(
        spaced=MadeAtNeed(
            content["spaced"],
            lambda lines: tuple([(tuple(phrase.split(" ")), means) for phrase, means in phrases(lines)]),
        ),
        unspaced=MadeAtNeed(content["unspaced"], lambda lines: tuple(phrases(lines))),
        unspaced_cues=tuple(content["unspaced_cues"]),
        small=MadeAtNeed(content["small"], lambda spoken: frozenset(spoken.split())),
        languages=tuple(content["languages"]),
    )
