"""The compiled cue words to what the quick test of a text asks: is it worth reading as a credit?"""

from collections.abc import Mapping
from functools import cache

from rights.knowledge.tables import MadeAtNeed, compiled
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class CueWords:
    """`rights.knowledge.cue_files` says what makes a phrase a cue.

    `phrases`: by longest word, the phrases, of which those in `alone` open a credit alone. `captioned`: phrases that only
    captions are read for, by their most telling word. `bylines` and `connecting` are first words; `unlettered` those of the latter
    that hold a mark. `headings`: phrases that are a heading of a list of credits. `every`: all words that are looked for.
    """

    phrases: Mapping[str, list[str]]
    alone: frozenset[str]
    captioned: Mapping[str, list[str]]
    bylines: frozenset[str]
    connecting: frozenset[str]
    unlettered: tuple[str, ...]
    headings: frozenset[str]
    words: frozenset[str]
    every: frozenset[str]


@cache
def cue_words() -> CueWords:
    content = compiled("cue_words")
    phrases, captioned, bylines = content["phrases"], content["captioned"], content["bylines"]
    return CueWords(
        phrases=MadeAtNeed(phrases, str.splitlines),
        alone=frozenset(content["alone"]),
        captioned=MadeAtNeed(captioned, str.splitlines),
        bylines=frozenset(bylines),
        connecting=frozenset(content["connecting"]),
        unlettered=tuple(content["unlettered"]),
        headings=frozenset(content["headings"]),
        words=frozenset(phrases),
        every=frozenset((*phrases, *captioned, *bylines)),
    )
