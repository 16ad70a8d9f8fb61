"""Masked template tags (Hugo, Jekyll, Liquid, Eleventy, Quarto) to components, comments and fenced divs."""

import posixpath
import re

from rights.model.pattern import pattern
from rights.model.post import Slot
from rights.sources.posts.components import Argument, Components
from rights.sources.posts.content import Content
from rights.sources.posts.masks import Mask

_NAME = pattern(r"\s*+(/?)\s*+([\w./@-]+)")
_INCLUDE = pattern(r"\s*+[\"']?([\w./-]+)[\"']?")
_ARGUMENT = pattern(
    r"(?>(?:([\w@.-]++)\s*+(?:=|:(?!//))\s*+)?)(?:\"((?>(?:[^\"\\]|\\.)*))\"|'((?>(?:[^'\\]|\\.)*))'|`([^`]*+)`|([^\s,\"'`][^\s,]*+))",
    re.DOTALL,
)
_INCLUDES = frozenset(
    (
        "include",
        "include_relative",
        "include_cached",
        "render",
        "partial",
        "component",
        "bookshop",
        "includes",
    )
)
_CLASSES = pattern(r"\.([\w-]+)|#([\w-]+)")
_COMMENT_EDGE = pattern(r"\A\{[{%#][^\w]*+(?:comment\b[^}]*+\})?|\{%[^{]*+%\}\Z|[*#/]{0,2}\}{1,2}\Z")


class Shortcodes:
    """Called with each mask that stands in text."""

    def __init__(self, components: Components, text: str, masks: dict[int, Mask]) -> None:
        self.components = components
        self.flow = components.flow
        self.text = text
        self.closed = self._closed(masks)

    def _closed(self, masks: dict[int, Mask]) -> set[str]:
        """Names that have an end tag somewhere: the others hold no content."""
        names = set()
        for mask in masks.values():
            inside = self.text[mask.start : mask.end].lstrip("{%<- \t\r\n")
            if inside.startswith("/"):
                names.add(inside[1:].strip(" \t%>}-"))
            elif inside.startswith("end"):
                names.add(inside[3:].strip(" \t%>}-"))
        return names

    def __call__(self, mask: Mask) -> None:
        if mask.kind == ":::":
            self._div(mask)
        elif mask.kind == "comment":
            self._comment(mask)
        elif mask.kind in {"{{<", "{{%", "{%"}:
            self._tag(mask)

    def _comment(self, mask: Mask) -> None:
        whole = self.text[mask.start : mask.end]
        start = mask.start
        if (edge := _COMMENT_EDGE.match(whole)) is not None:
            start += edge.end()
        end = mask.end
        tail = max(whole.rfind("{%"), 0)
        end = (
            mask.start + tail
            if tail and whole.endswith("%}")
            else mask.end - len(whole) + len(whole.rstrip("}*#/"))
        )
        self.components.elements.comment(Content(self.text, 0), start, max(start, end))

    def _div(self, mask: Mask) -> None:
        flow = self.flow
        rest = self.text[mask.start : mask.end].lstrip(":").strip()
        if not rest:
            self.components.close(":::")
            return
        rest = rest if rest.startswith("{") else f".{rest.split()[0]}"
        hints = tuple([(found[1] or found[2]).lower().replace("_", "-") for found in _CLASSES.finditer(rest)])
        caption = self.components.words.is_caption(hints)
        frame = flow.push("<:::>", slot=Slot.CAPTION if caption else None, hints=hints)
        if caption:
            flow.adopt(frame)

    def _tag(self, mask: Mask) -> None:
        opening = 3 if mask.kind != "{%" else 2
        stop = mask.end - len(mask.kind)
        start = mask.start + opening
        if self.text.startswith("-", start):
            start += 1
        found = _NAME.match(self.text, start, stop)
        if found is None:
            return
        name, at = found[2], found.end()
        if found[1]:
            self.components.close(name)
            return
        if name.startswith("end") and name[3:] in self.closed:
            self.components.close(name[3:])
            return
        tag = name
        if name in _INCLUDES and (inner := _INCLUDE.match(self.text, at, stop)) is not None:
            name, at = posixpath.splitext(posixpath.basename(inner[1]))[0], inner.end()
        self.components.place(name, self._arguments(at, stop), opens=tag in self.closed)

    def _arguments(self, start: int, stop: int) -> list[Argument]:
        found = []
        for match in _ARGUMENT.finditer(self.text, start, stop):
            group = match.lastindex or 5
            begin, end = match.span(group)
            found.append(Argument((match[1] or "").lower(), match[group], begin, end, group != 5))
        return found
