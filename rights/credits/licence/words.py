"""Turns folded text into its words, with gaps; scripts without spaces give one word a character."""

import re
from collections.abc import Sequence
from functools import cache

from rights.credits.licence.fold import Folded
from rights.model.pattern import pattern
from rights.model.values import dataclass

# Thai, Lao, Burmese; Hangul jamo (folding takes syllables apart); kana; bopomofo to Yi; compatibility ideographs.
_SOLID = "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u3041-\u30ff\u3105-\ua4cf\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
# A plus right after a letter is the word: "Sampling+", "Unsplash+ License".
_ASCII_WORD = pattern(r"[^\W\d_]+|\d+|(?<=[a-z])\+(?!\w)", re.ASCII)
_GLUED = pattern(r"[a-z]CC")
_GLUED_TAIL = pattern(r"[a-z]CC\Z")


@dataclass(frozen=True, slots=True)
class Words:
    """`text[i]` runs from `start[i]` to `end[i]` of the folded text."""

    folded: Folded
    text: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.text)

    def gap(self, index: int) -> str:
        """What stands between word `index` and the one before; "" at the very start."""
        return self.folded.plain[self.end[index - 1] if index else 0 : self.start[index]]

    def after(self, index: int) -> str:
        """What stands between word `index` and the next, or the end."""
        stop = self.start[index + 1] if index + 1 < len(self.start) else len(self.folded.plain)
        return self.folded.plain[self.end[index] : stop]

    def cased(self, index: int) -> str:
        return self.folded.cased[self.start[index] : self.end[index]]

    def is_upper(self, index: int) -> bool:
        return self.cased(index).isupper()

    def is_capitalised(self, index: int) -> bool:
        return self.cased(index)[0].isupper()


@cache
def _any_word() -> re.Pattern[str]:
    """A word of any script. Compiled at need: wide ranges are slow to compile."""
    return re.compile(rf"[^\W\d_{_SOLID}]+|[{_SOLID}]|\d+|(?<=[a-z])\+(?!\w)")


def _word(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _any_word()


def split(folded: Folded, masked: Sequence[tuple[int, int]] = ()) -> Words:
    """The words of `folded` outside the `masked` stretches, which are addresses."""
    word = _word(folded.plain)
    glued = _GLUED.search(folded.cased) is not None
    if not masked and not glued and "+" not in folded.plain:
        plain = list(word.finditer(folded.plain))
        ends = [match.end() for match in plain]
        return Words(folded, [match.group() for match in plain], [match.start() for match in plain], ends)
    text: list[str] = []
    start: list[int] = []
    end: list[int] = []
    at = 0
    for stop, resume in (*masked, (len(folded.plain), len(folded.plain))):
        for match in word.finditer(folded.plain, at, stop):
            begin, finish = match.span()
            if glued and finish - begin > 2 and folded.plain.endswith("cc", begin, finish):
                cut = finish - 2
                if _GLUED_TAIL.search(folded.cased, max(begin, cut - 1), finish):  # "JaneDoeCC BY"
                    text.append(folded.plain[begin:cut])
                    start.append(begin)
                    end.append(cut)
                    begin = cut
            found = folded.plain[begin:finish]
            text.append("plus" if found == "+" else found)
            start.append(begin)
            end.append(finish)
        at = resume
    return Words(folded, text, start, end)


def key(folded_text: str) -> str:
    """The form under which a name stands in a table: its words without anything between them."""
    return key_and_first(folded_text)[0]


def key_and_first(folded_text: str) -> tuple[str, str]:
    """The key of a name, and its first word."""
    words = _word(folded_text).findall(folded_text)
    joined = "".join(words)
    return joined.replace("+", "plus"), words[0] if words else ""
