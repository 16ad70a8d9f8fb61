"""A stretch of text to be parsed, cut out of the file and perhaps stripped of prefixes, with the way back."""

from bisect import bisect_right

from rights.model.text import Spanned
from rights.sources.posts.masks import FILL, MARK
from rights.sources.posts.run import Run

_NO_STARTS: list[int] = []


class Content:
    """Text whose offsets can be turned into offsets of the file.

    `base` is set where the text stands in the file in one piece; otherwise `segments` hold
    [at, length, source, source length] as model.Segment does. `original` is the text before shortcodes were
    masked, of the same length: values of attributes are taken from it.
    """

    __slots__ = ("base", "original", "segments", "starts", "text")

    def __init__(
        self,
        text: str,
        base: int | None,
        segments: list[list[int]] | None = None,
        original: str | None = None,
    ) -> None:
        self.text = text
        self.original = text if original is None else original
        self.base = base
        self.segments = segments or []
        self.starts = [segment[0] for segment in segments] if segments else _NO_STARTS

    @classmethod
    def of_lines(cls, lines: list[tuple[str, int]], source: str) -> "Content":
        """Lines with the offset of each in `source`, joined by line feeds."""
        if len(lines) == 1:
            text, at = lines[0]
            return cls(text, at, None, source[at : at + len(text)] if MARK in text else None)
        segments, at = [], 0
        for text, begin in lines:
            segments.append([at, len(text) + 1, begin, len(text) + 1])
            at += len(text) + 1
        whole = "\n".join([text for text, _ in lines])
        if MARK not in whole and FILL not in whole:
            return cls(whole, None, segments)
        return cls(whole, None, segments, "\n".join([source[at : at + len(text)] for text, at in lines]))

    @classmethod
    def of_spanned(cls, spanned: Spanned) -> "Content":
        parts = [[part.at, part.length, part.source, part.source_length] for part in spanned.segments]
        if len(parts) == 1 and parts[0][1] == parts[0][3]:
            return cls(spanned.text, parts[0][2])
        return cls(spanned.text, None, parts)

    def raw(self) -> "Content":
        """The same as it stood before shortcodes were masked."""
        return self if self.original is self.text else Content(self.original, self.base, self.segments)

    def until(self, end: int) -> "Content":
        """The same without what stands from `end` on."""
        text = self.text[:end].rstrip()
        return Content(text, self.base, self.segments, self.original[: len(text)])

    def part(self, start: int, end: int) -> "Content":
        """`text[start:end]` as content of its own."""
        if self.base is not None:
            return Content(self.text[start:end], self.base + start, None, self.original[start:end])
        run = Run()
        self.emit(run, start, end, emphasised=False)
        return Content(self.text[start:end], None, run.segments, self.original[start:end])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the file of `text[start:end]`."""
        if self.base is not None:
            return self.base + start, self.base + end
        if not self.segments:
            return 0, 0
        first = self._segment(start)
        last = self._segment(max(end - 1, start))
        begin = first[2] + (start - first[0] if first[1] == first[3] else 0)
        if last[1] == last[3]:
            return begin, max(begin, last[2] + min(end - last[0], last[3]))
        return begin, max(begin, last[2] + last[3])

    def emit(self, run: Run, start: int, end: int, *, emphasised: bool) -> None:
        """Add `text[start:end]` to `run`."""
        if self.base is not None:
            run.add(self.text[start:end], self.base + start, emphasised=emphasised)
            return
        index = max(bisect_right(self.starts, start) - 1, 0)
        while start < end and index < len(self.segments):
            at, length, source, source_length = self.segments[index]
            stop = min(end, at + length)
            piece = self.text[start:stop]
            if length == source_length:
                run.add(piece, source + start - at, emphasised=emphasised)
            elif piece:
                run.atom(piece, source, source_length)
                run.plain = run.plain or not emphasised
            start = stop
            index += 1

    def _segment(self, at: int) -> list[int]:
        return self.segments[max(bisect_right(self.starts, at) - 1, 0)]
