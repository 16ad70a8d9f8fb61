"""HTML tokens to a flow: which element is what kind of place, which region, which picture."""

from rights.knowledge.page_words import PageWords, page_words
from rights.model.post import Slot
from rights.sources.posts import element_names as names
from rights.sources.posts import limits, pictures
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Frame, Written
from rights.sources.posts.head import Head
from rights.sources.posts.items import Items
from rights.sources.posts.markup import Attributes, Kind, decoded, tokens
from rights.sources.posts.page_text import PageText
from rights.sources.posts.regions import classes, region_of
from rights.sources.posts.run import OpenLink
from rights.sources.posts.tables import Tables


class Elements(PageText):
    """Turns the HTML of one post, or the pieces of it in a Markdown post, into events of `flow`."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self.words: PageWords = page_words()
        self.head = Head(flow)
        self.items = Items(flow, self.taps)
        self.tables = Tables(flow)
        self.sources: list[Written] = []  # of the open <picture>
        self.overflow = 0

    def feed(self, content: Content) -> None:
        """Read all HTML in `content`; elements that stay open are open for what comes next."""
        text = content.text
        for kind, start, end, name, attributes in tokens(text):
            if kind is Kind.TEXT:
                self.text(content, start, end)
            elif kind is Kind.OPEN:
                self.open(content, name, attributes, start, end)
            elif kind is Kind.CLOSE:
                self.close(name)
            elif kind is Kind.COMMENT:
                self.comment(content, start, end)
            else:
                self.head.raw(content, name, start, end)

    def open(self, content: Content, name: str, attributes: Attributes, start: int, end: int) -> None:
        flow = self.flow
        if flow.top.skip and name in names.ENDS_FOREIGN:
            self.end_foreign()
        if name in names.VOID or name == "amp-img":
            self._void(content, name, attributes, start, end)
            return
        block = name not in names.INLINE
        if block:
            self._imply(name)
        if len(flow.frames) >= limits.ELEMENT_DEPTH:
            if not self.overflow:
                message = f"elements are nested more than {limits.ELEMENT_DEPTH} deep"
                flow.problem("too-deep", message, *content.span(start, end), lost=False)
            self.overflow += 1
            return
        hints = classes(content.original, attributes) if attributes else ()
        slot = Slot.CAPTION if hints and self.words.is_caption(hints) else names.SLOTS.get(name)
        if hints and not block and slot is Slot.CAPTION:
            self._part()
        frame = flow.push(name, slot=slot, hints=hints, block=block, emphasised=name in names.EMPHASIS)
        if name in names.SKIPPED:
            frame.skip = True
        if attributes:
            self._attributes(content, name, attributes, frame)
            self.items.element(content, attributes, frame, (start, end))
        self._group(name, frame, hints, slot)

    def _group(self, name: str, frame: Frame, hints: tuple[str, ...], slot: Slot | None) -> None:
        flow = self.flow
        frame.region = region_of(name, hints, frame.region, self.words, flow.frames)
        figure = name == "figure" or (bool(hints) and self.words.is_figure(hints))
        if figure:
            frame.group = flow.group()
        if name in {"table", "tr", "td", "th"}:
            self.tables.open(name, frame, figure=figure)
        elif slot is Slot.CAPTION and not figure:
            flow.adopt(frame)

    def _part(self) -> None:
        """Keep `<span class="caption">A man</span><span class="credit">X</span>` from reading "A manX"."""
        run = self.flow.run
        if run.length and run.texts[-1][-1] != "\n":
            last = run.segments[-1]
            self.flow.atom("\n", last[2] + last[3], 0)

    def _attributes(self, content: Content, name: str, attributes: Attributes, frame: Frame) -> None:
        flow, text = self.flow, content.original
        if name == "script":
            kind = decoded(text, *attributes["type"]).lower() if "type" in attributes else ""
            self.head.json_ld = "ld+json" in kind
        elif name == "a":
            self._anchor(content, attributes, frame)
        elif name == "html" and "lang" in attributes:
            flow.language = flow.language or decoded(text, *attributes["lang"]) or None
        elif name in {"iframe", "video", "amp-iframe"}:
            pictures.embed(flow, content, name, attributes, self.words)
        elif name == "time" and "datetime" in attributes:
            flow.date = flow.date or decoded(text, *attributes["datetime"])
        pictures.backgrounds(flow, content, attributes)

    def _anchor(self, content: Content, attributes: Attributes, frame: Frame) -> None:
        if "href" not in attributes:
            return
        text = content.original
        rel = tuple(decoded(text, *attributes["rel"]).lower().split()) if "rel" in attributes else ()
        title = decoded(text, *attributes["title"]) if "title" in attributes else None
        start, end = content.span(*attributes["href"])
        frame.link = OpenLink(decoded(text, *attributes["href"]).strip(), start, end, title, rel)
        self.flow.begin_link(frame.link)

    def _void(self, content: Content, name: str, attributes: Attributes, start: int, end: int) -> None:
        flow = self.flow
        if self.items.open and attributes:
            self.items.element(content, attributes, None, (start, end))
        if name in {"img", "amp-img"} or (name == "input" and "src" in attributes):
            if not flow.top.skip:
                pictures.picture(flow, content, attributes, self.sources, self.words)
        elif name == "br":
            source, stop = content.span(start, end)
            flow.atom("\n", source, stop - source)
        elif name == "source":
            self.sources.extend(pictures.candidates(content, attributes))
        elif name == "hr":
            flow.flush()
        elif name in {"meta", "link"}:
            self.head.element(content, name, attributes)

    def _imply(self, name: str) -> None:
        flow = self.flow
        if flow.top.tag == "p":
            flow.pop_to(len(flow.frames) - 1)
        ends = names.CLOSES.get(name)
        if not ends:
            return
        for depth in range(len(flow.frames) - 1, 0, -1):
            tag = flow.frames[depth].tag
            if tag in ends:
                flow.pop_to(depth)
                if name not in {"tr", "tbody", "tfoot"}:
                    return
            elif tag in names.FENCES:
                return

    def close(self, name: str) -> None:
        """Close the nearest open element of this name; an end tag without one is passed over."""
        flow, frames = self.flow, self.flow.frames
        if flow.top.skip and name in {"p", "br"}:
            self.end_foreign()
        if name in names.VOID:
            if name == "br":
                flow.flush()
            return
        if self.overflow:
            self.overflow -= 1
            return
        inline = name in names.INLINE
        for depth in range(len(frames) - 1, 0, -1):
            frame = frames[depth]
            if frame.tag == name:
                if name == "table":
                    self.tables.close()
                elif name == "picture":
                    self.sources.clear()
                flow.pop_to(depth)
                return
            if inline and frame.block:
                if name in names.FORMATTING:
                    self._misnested(name, depth)
                return

    def end_foreign(self) -> None:
        """Close an SVG or MathML element that HTML ends, unless what is open in it holds HTML."""
        frames = self.flow.frames
        depth = len(frames) - 1
        while frames[depth].skip and frames[depth].tag not in names.HOLDS_HTML:
            if frames[depth].tag in names.FOREIGN:
                self.flow.pop_to(depth)
                return
            depth -= 1

    def _misnested(self, name: str, below: int) -> None:
        """`<b><p>x</b>`: end what `name` began, although a block stands between."""
        frames = self.flow.frames
        for depth in range(below, 0, -1):
            if frames[depth].tag == name:
                if frames[depth].link is not None:
                    self.flow.end_link()
                del frames[depth]
                return
