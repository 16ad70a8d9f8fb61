"""Inline Markdown nodes to the events of a flow."""

import html
from collections.abc import Callable, Mapping

from rights.model.post import Role, Slot
from rights.sources.posts import markup, pictures
from rights.sources.posts.content import Content
from rights.sources.posts.destination import ESCAPE, Target, unescape
from rights.sources.posts.elements import Elements
from rights.sources.posts.emphasis import Delimiter
from rights.sources.posts.frames import Spot, Written
from rights.sources.posts.inline import Scanner
from rights.sources.posts.masks import MARK
from rights.sources.posts.nodes import SPECIAL, Kind, Node
from rights.sources.posts.run import OpenLink, Run


class Walker:
    """Reads inline Markdown into the flow of `elements`."""

    def __init__(
        self, elements: Elements, references: Mapping[str, Target], normal: Callable[[str], str]
    ) -> None:
        self.elements = elements
        self.flow = elements.flow
        self.references = references
        self.normal = normal
        self.depth = 0
        self.titles: list[tuple[Content, int, int]] = []
        self.used: set[int] = set()  # titles of reference definitions that were shown

    def read(self, content: Content) -> None:
        """Read one stretch of inline text as part of the block that is open."""
        self.depth = 0
        if not SPECIAL.search(content.text):  # most lines of a list of credits, most values of front matter
            self._text(content, 0, len(content.text))
            return
        self._walk(Scanner(content.text, self.references, self.normal).scan(), content)
        self.depth = 0
        if self.titles:  # of links: they follow the text that they are shown above
            self.flow.flush()
            for title in self.titles:
                self._attach(title, Slot.TITLE, None)
            self.titles.clear()

    def _walk(self, nodes: list[Node], content: Content) -> None:
        flow = self.flow
        for kind, start, end, payload in nodes:
            if kind is Kind.TEXT:
                top, run = flow.top, flow.run
                if start < end and not top.skip:
                    if not run.length:
                        flow.context = top
                    content.emit(run, start, end, emphasised=self.depth > 0 or top.emphasised)
            elif kind is Kind.BREAK:
                if not flow.run.texts or not flow.run.texts[-1][-1].isspace():
                    source, stop = content.span(start, end)
                    flow.atom("\n", source, stop - source)
            elif kind is Kind.DELIMITER:
                assert isinstance(payload, Delimiter)
                self.depth -= payload.closes
                self._text(content, start + payload.used_left, end - payload.used_right)
                self.depth += payload.opens
            elif kind is Kind.ATOM:
                source, stop = content.span(start, end)
                flow.atom(str(payload), source, stop - source)
            elif kind is Kind.LINK:
                assert isinstance(payload, Target)
                self._link(payload, content)
            elif kind is Kind.END:
                flow.end_link()
            else:
                self._other(kind, start, end, payload, content)

    def _text(self, content: Content, start: int, end: int) -> None:
        flow = self.flow
        top = flow.top
        if top.skip or start >= end:
            return
        if not flow.run.length:
            flow.context = top
        content.emit(flow.run, start, end, emphasised=self.depth > 0 or top.emphasised)

    def _other(self, kind: Kind, start: int, end: int, payload: object, content: Content) -> None:
        if kind is Kind.IMAGE:
            self._image(payload, content)
        elif kind is Kind.TAG:
            tag = markup.tag(content.text, start, end)
            if tag is not None and tag[0] is markup.Kind.OPEN:
                self.elements.open(content, tag[3], tag[4], start, end)
            elif tag is not None:
                self.elements.close(tag[3])
        elif kind is Kind.COMMENT:
            self.elements.comment(content, start, end)
        elif kind is Kind.MASK:
            self.elements.shortcode(content.span(start, end)[0])

    def _address(self, target: Target, content: Content) -> tuple[str, int, int]:
        """The address as the author wrote it: a template expression in it was masked."""
        start, end = (target.start, target.end) if target.in_file else content.span(target.start, target.end)
        url = self.flow.source.content[start:end] if MARK in target.url else target.url
        return url, start, end

    def _title(self, target: Target, content: Content) -> tuple[Content, int, int] | None:
        if target.title_end <= target.title_start:
            return None
        if target.in_file:
            self.used.add(target.title_start)
            source = self.flow.source.content[target.title_start : target.title_end]
            return Content(source, target.title_start), 0, len(source)
        return content, target.title_start, target.title_end

    def _link(self, target: Target, content: Content) -> None:
        url, start, end = self._address(target, content)
        title = self._title(target, content)
        said = unescape(title[0].text[title[1] : title[2]]) if title else None
        self.flow.begin_link(OpenLink(url, start, end, said))
        if title:
            self.titles.append(title)

    def _image(self, payload: object, content: Content) -> None:
        assert isinstance(payload, tuple)
        target, children, attributes = payload
        url, start, end = self._address(target, content)
        flow = self.flow
        words = self.elements.words
        role = Role.ICON if pictures.is_icon(url, words) else Role.INLINE
        span = content.text[slice(*attributes)] if attributes else ""
        hints = tuple([word.lstrip(".#").lower() for word in span.split() if word[0] in ".#"])
        index = flow.image(Written(url, start, end), role=role, hints=hints)
        if index is None:
            return
        self._capture(children, content, Slot.ALT, index)
        title = self._title(target, content)
        if title:
            self._attach(title, Slot.TITLE, index)

    def _capture(self, nodes: list[Node], content: Content, slot: Slot, image: int | None) -> None:
        """Read `nodes` into a block of their own instead of the one that is open."""
        flow = self.flow
        outer, flow.run, context = flow.run, Run(), flow.context
        images = len(flow.images)
        self._walk([node for node in nodes if node[0] not in {Kind.IMAGE, Kind.TAG, Kind.MASK}], content)
        del flow.images[images:]
        flow.run.end_link()
        run, flow.run, flow.context = flow.run, outer, context
        flow.attach(run, flow.spot(slot, image))

    def unused(self) -> None:
        """Make hidden blocks of the titles of definitions that nothing refers to."""
        source = self.flow.source.content
        for target in self.references.values():
            if target.title_end > target.title_start and target.title_start not in self.used:
                run = Run()
                run.begin_link(OpenLink(target.url, target.start, target.end))
                run.add(source[target.title_start : target.title_end], target.title_start)
                run.end_link()
                self.flow.attach(run, Spot(Slot.COMMENT, self.flow.top.region))

    def _attach(self, title: tuple[Content, int, int], slot: Slot, image: int | None) -> None:
        """Make a block of a link title: escapes and entities are decoded, nothing else is markup."""
        content, start, end = title
        content = content.raw()
        run = Run()
        for found in ESCAPE.finditer(content.text, start, end):
            content.emit(run, start, found.start(), emphasised=False)
            source, stop = content.span(*found.span())
            run.atom(found[1] or html.unescape(found[0]), source, stop - source)
            start = found.end()
        content.emit(run, start, end, emphasised=False)
        self.flow.attach(run, self.flow.spot(slot, image))
