"""What WordPress adds to HTML: paragraphs by blank lines, [caption] and [gallery] shortcodes, block comments."""

import re

from rights.model.pattern import pattern
from rights.model.post import Slot
from rights.sources.posts.content import Content
from rights.sources.posts.elements import Elements
from rights.sources.posts.markup import Kind, decoded, tokens
from rights.sources.posts.run import Run

_SHORTCODE = pattern(
    r"\[(/?)(caption|wp_caption|gallery|embed|video|audio|playlist)\b([^\]]{0,2000})\]|\r?\n[ \t]*\r?\n\s*+"
)
_CAPTION = pattern(r"\bcaption\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class Classic:
    """Reads the content of a post as the classic and the block editor write it."""

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.flow = elements.flow

    def read(self, content: Content) -> None:
        elements = self.elements
        for kind, start, end, name, attributes in tokens(content.text):
            if kind is Kind.TEXT:
                self._text(content, start, end)
            elif kind is Kind.OPEN:
                elements.open(content, name, attributes, start, end)
            elif kind is Kind.CLOSE:
                elements.close(name)
            elif kind is Kind.COMMENT:
                # "wp:image {…}" are the marks of the block editor.
                if not content.text.startswith((" wp:", " /wp:", "more", "nextpage"), start):
                    elements.comment(content, start, end)
            else:
                elements.head.raw(content, name, start, end)

    def _text(self, content: Content, start: int, end: int) -> None:
        at = start
        for found in _SHORTCODE.finditer(content.text, start, end):
            self.elements.text(content, at, found.start())
            at = found.end()
            if found[2] is None:
                if not self.flow.top.emphasised:
                    self.flow.flush()
            elif found[2].endswith("caption"):
                self._caption(content, found)
        self.elements.text(content, at, end)

    def _caption(self, content: Content, found: re.Match[str]) -> None:
        flow = self.flow
        if found[1]:
            for depth in range(len(flow.frames) - 1, 0, -1):
                if flow.frames[depth].tag == "[caption]":
                    flow.pop_to(depth)
                    return
            return
        frame = flow.push("[caption]", slot=Slot.CAPTION)
        frame.group = flow.group()
        named = _CAPTION.search(found[3])
        if named:  # how it was written before WordPress 3.4
            group = named.lastindex or 1
            start = found.start(3) + named.start(group)
            run = Run()
            content.emit(run, start, start + len(named[group]), emphasised=False)
            if "&" not in named[group] and "<" not in decoded(named[group], 0, len(named[group])):
                flow.attach(run, flow.spot(Slot.CAPTION, None, "caption"))
            else:
                self.elements.feed(content.part(start, start + len(named[group])))
                flow.flush()
