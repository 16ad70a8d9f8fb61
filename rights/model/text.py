"""A decoded text file and the places in it; stretches of read text that remember where they came from."""

from bisect import bisect_right
from dataclasses import field
from typing import NamedTuple

from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.values import dataclass

_LINE_END = pattern(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""One text file, decoded.

    `content` is exactly what the file holds after decoding, without a byte order mark; line ends are kept.
    Offsets are code points into `content`; lines and columns count from 1. `\n`, `\r\n` and a lone
    `\r` each end a line, nothing else does. `first_line` is the number of the first line: more than 1 for
    a part of a file too large to be held whole, whose offsets count from the part's beginning.
    """

    path: str
    content: str
    encoding: str = "utf-8"
    encoding_declared: bool = True
    starts: tuple[int, ...] = field(default=(), repr=False)
    first_line: int = 1

    def __post_init__(self) -> None:
        if not self.starts:
            object.__setattr__(self, "starts", line_starts(self.content))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a code point offset."""
        line = bisect_right(self.starts, offset)
        return line + self.first_line - 1, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column from 1; positions past the end stop at the end."""
        line -= self.first_line - 1
        if line > len(self.starts):
            return len(self.content)
        return min(self.starts[line - 1] + column - 1, len(self.content))

    def place(self, start: int, end: int) -> Place:
        starts, before = self.starts, self.first_line - 1
        line = bisect_right(starts, start)
        last = bisect_right(starts, end, line - 1) if start <= end else bisect_right(starts, end)
        return Place(
            self.path,
            line + before,
            start - starts[line - 1] + 1,
            last + before,
            end - starts[last - 1] + 1,
            start,
            end,
        )

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its line end."""
        number -= self.first_line - 1
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.content)
        return self.content[start:end].rstrip("\r\n")


def line_starts(content: str) -> tuple[int, ...]:
    """Offsets at which the lines of `content` begin."""
    starts = [0]
    find = content.find
    if "\r" in content:
        starts.extend([found.end() for found in _LINE_END.finditer(content)])
        return tuple(starts)
    at = find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = find("\n", at + 1)
    return tuple(starts)


class Segment(NamedTuple):
    """`length` code points of read text that stand for `source_length` code points of the file.

    Where both lengths are equal the stretch maps one to one; otherwise (an entity, an escape, a folded
    YAML line) the stretch is atomic and maps as a whole.
    """

    at: int
    length: int
    source: int
    source_length: int


@dataclass(frozen=True, slots=True)
class Spanned:
    """Text as a reader would see it, with the way back to the file for any part of it."""

    text: str
    segments: tuple[Segment, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the file for `text[start:end]`; an empty or unmapped part maps to its nearest start."""
        if not self.segments:
            return 0, 0
        only = self.segments[0]
        if len(self.segments) == 1 and only.length == only.source_length and 0 <= start < end <= only.length:
            return only.source + start, only.source + end
        return self._source(start, first=True), max(
            self._source(max(end - 1, start), first=False), self._source(start, first=True)
        )

    def _source(self, at: int, *, first: bool) -> int:
        index = bisect_right(self.segments, at, key=lambda segment: segment.at) - 1
        segment = self.segments[max(index, 0)]
        inside = min(max(at - segment.at, 0), segment.length)
        if segment.length == segment.source_length:
            return segment.source + min(inside + (0 if first else 1), segment.length)
        return segment.source if first else segment.source + segment.source_length
