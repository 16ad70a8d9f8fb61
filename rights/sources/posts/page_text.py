"""The text and comments between HTML tags to a flow."""

from collections.abc import Callable

from rights.model.pattern import pattern
from rights.model.post import Slot
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot
from rights.sources.posts.markup import decoded, pieces
from rights.sources.posts.masks import FILL, MARK
from rights.sources.posts.run import Run

_MARKED = pattern(f"([^{MARK}{FILL}]+)|({MARK}{FILL}*+)|{FILL}+")


class PageText:
    """`shortcode` is told the offset of every shortcode that stands in text."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.taps: dict[int, list[str]] = {}  # of elements whose text somebody waits for
        self.shortcode: Callable[[int], None] = lambda _: None

    def text(self, content: Content, start: int, end: int) -> None:
        flow = self.flow
        if flow.top.skip:
            return
        if MARK in content.text[start:end]:
            self._marked(content, start, end)
            return
        for heard in self.taps.values():
            heard.append(decoded(content.original, start, end))
        for begin, stop, meaning in pieces(content.text, start, end):
            if meaning is None:
                flow.text(content, begin, stop)
            elif meaning != " " or flow.run.length:
                source, source_end = content.span(begin, stop)
                flow.atom(meaning, source, source_end - source)

    def _marked(self, content: Content, start: int, end: int) -> None:
        """Text with shortcodes in it."""
        for found in _MARKED.finditer(content.text, start, end):
            if found[1] is not None:
                self.text(content, *found.span(1))
            elif found[2] is not None:
                self.shortcode(content.span(found.start(), found.end())[0])

    def comment(self, content: Content, start: int, end: int) -> None:
        text = content.original[start:end]
        if not text.strip() or text.startswith("[if") or text.endswith("[endif]"):
            return
        run = Run()
        content.raw().emit(run, start, end, emphasised=False)
        self.flow.attach(run, Spot(Slot.COMMENT, self.flow.top.region))
