"""Turns folded text into its words, with gaps; scripts without spaces give one word a character."""

from collections.abc import Sequence

from rights.knowledge.fold import Folded
from rights.knowledge.licence_keys import word
from rights.model.pattern import pattern
from rights.model.values import dataclass

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


def split(folded: Folded, masked: Sequence[tuple[int, int]] = ()) -> Words:
    """The words of `folded` outside the `masked` stretches, which are addresses."""
    finder = word(folded.plain)
    glued = _GLUED.search(folded.cased) is not None
    if not masked and not glued and "+" not in folded.plain:
        plain = list(finder.finditer(folded.plain))
        ends = [match.end() for match in plain]
        return Words(folded, [match.group() for match in plain], [match.start() for match in plain], ends)
    text: list[str] = []
    start: list[int] = []
    end: list[int] = []
    at = 0
    for stop, resume in (*masked, (len(folded.plain), len(folded.plain))):
        for match in finder.finditer(folded.plain, at, stop):
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
