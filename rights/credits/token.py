"""The smallest piece of a credit's text: a word, a mark, an address, a licence statement."""

from dataclasses import field
from enum import IntEnum

from rights.knowledge.credit_words import Meaning, Meanings
from rights.knowledge.platforms import Platform
from rights.model.licence import Statement
from rights.model.post import Link
from rights.model.values import dataclass

# Marks in which the parts of a credit are set, by the half-width form that stands for each.
SAME = {
    "：": ":",
    "，": ",",
    "、": ",",
    "（": "(",
    "）": ")",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "。": ".",
}
SAME |= {
    "＝": "=",
    "／": "/",
    "｜": "|",
    "—": "–",
    "―": "–",
    "；": ";",
    "！": "!",
    "？": "?",
    "؛": ";",
    "،": ",",
    "।": ".",
}
SAME |= {
    "〈": "[",
    "〉": "]",
    "「": '"',
    "」": '"',
    "『": '"',
    "』": '"',
    "《": '"',
    "》": '"',
    "„": '"',
    "“": '"',
    "”": '"',
}
SAME |= {
    "«": '"',
    "»": '"',
    "‘": '"',
    "•": "·",
    "∙": "·",
    "・": "·",
    "Ⓒ": "©",
    "ⓒ": "©",
    "›": '"',
    "‹": '"',
    "¦": "|",
    "…": ".",
}
OPEN, CLOSE = "([", ")]"


class Kind(IntEnum):  # whose members are hashed by C, unlike those of Enum
    WORD = 0
    MARK = 1
    URL = 2
    LICENCE = 3
    LINE = 4


@dataclass(slots=True)
class Token:
    """One token. `mark` is the half-width form of a mark; `depth` counts the brackets it stands in."""

    kind: Kind
    start: int
    end: int
    text: str
    key: str = ""
    meanings: Meanings = field(default_factory=dict)
    platform: Platform | None = None
    link: Link | None = None
    statement: Statement | None = None
    depth: int = 0
    spaced: bool = True  # white space, a bracket or the edge of the text stands before it

    def has(self, *meanings: Meaning) -> bool:
        return bool(self.meanings) and not self.meanings.keys().isdisjoint(meanings)

    def is_mark(self, marks: str) -> bool:
        return self.kind is Kind.MARK and self.key in marks
