"""The tokens of the Markdown block parser back to the lines of the file they came from."""

from markdown_it.token import Token

from rights.model.pattern import pattern
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow

_LINE = pattern(r"[^\r\n]+")


class BodyLines:
    """`masked` is the text of the whole file, with its shortcodes hidden once they were found."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.masked = flow.source.content
        self.starts = flow.source.starts
        self.first = 0  # the line on which the body begins, from 0
        self.cursor = (0, 0)  # line and column up to which the table row was read

    def _line(self, number: int) -> tuple[int, int]:
        """Where line `number` of the body begins and ends in the file."""
        index = self.first + number
        starts = self.starts
        if index >= len(starts):
            return len(self.masked), len(self.masked)
        return starts[index], starts[index + 1] if index + 1 < len(starts) else len(self.masked)

    def _lines(self, token: Token) -> Content:
        number = self._first(token) if token.map else 0
        found = []
        masked, line = self.masked, self._line
        for piece in token.content.rstrip("\n").split("\n"):
            text = piece.strip()
            if text[-1:] == "\\" and piece[-1].isspace():
                text = piece.lstrip()  # a backslash before spaces breaks no line (6.7)
            begin, end = line(number)
            at = masked.rfind(text, begin, end)
            found.append((text, at if at >= 0 else begin))
            number += 1
        return Content.of_lines(found, self.flow.source.content)

    def _first(self, token: Token) -> int:
        """The line on which the text of a block begins: the parser leaves out lines of white space that end no block."""
        first, last = token.map or (0, 0)
        text = token.content.partition("\n")[0].strip()
        holding = (
            number for number in range(first, last) if self.masked.find(text, *self._line(number)) >= 0
        )
        return next(holding, first)

    def _cell(self, text: str) -> Content:
        """The next cell of the row; a pipe in it is written with a backslash."""
        begin, end = self._line(self.cursor[0])
        at = begin + self.cursor[1]
        if "|" not in text:
            found = self.masked.find(text, at, end)
            at = found if found >= 0 else at
            self.cursor = (self.cursor[0], at + len(text) - begin)
            return Content(text, at)
        segments: list[list[int]] = []
        length = 0
        parts = text.split("|")
        for index, part in enumerate(parts):
            found = self.masked.find(part, at, end)
            at = found if found >= 0 else at
            if index and segments:
                segments.append([length, 1, at - 1, 1])
                length += 1
            segments.append([length, len(part), at, len(part)])
            length += len(part)
            at += len(part) + (
                2 if index + 1 < len(parts) and self.masked.startswith("\\|", at + len(part)) else 0
            )
        self.cursor = (self.cursor[0], at - begin)
        return Content(text, segments[0][2]) if len(segments) == 1 else Content(text, None, segments)

    def _piece(self, first: int, last: int) -> Content:
        """Lines of the body as they stand."""
        begin, end = self._line(first)[0], self._line(last - 1)[1]
        return Content(self.masked[begin:end], begin, None, self.flow.source.content[begin:end])

    def _paragraph(self, content: Content, start: int) -> Content:
        """What stands in `content` from `start` on as the lines of a paragraph."""
        lines = []
        for found in _LINE.finditer(content.text, start):
            text = found[0].strip()
            at = found.end() - len(found[0].lstrip())
            lines.append((text, content.span(at, at + len(text))[0]))
        return Content.of_lines(lines, self.flow.source.content)
