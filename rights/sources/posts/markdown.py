"""The body of a Markdown post to a flow: markdown-it-py says what the blocks are, `inline` what stands in them.

Only the block rules of markdown-it-py run: its inline tokens have no offsets, so a second, exact reading would
be needed anyway. The text of a block is found in the lines it came from, in order: linear.
"""

import re
from dataclasses import replace

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from rights.knowledge.page_words import page_words
from rights.model.pattern import pattern
from rights.model.post import Region, Slot
from rights.sources.posts import element_names as names
from rights.sources.posts.block_parser import blocks_of
from rights.sources.posts.body_lines import BodyLines
from rights.sources.posts.content import Content
from rights.sources.posts.destination import Target, address, space, title
from rights.sources.posts.elements import Elements
from rights.sources.posts.markup import closed_at
from rights.sources.posts.masks import Mask, hide
from rights.sources.posts.nodes import SPECIAL
from rights.sources.posts.regions import is_related_heading
from rights.sources.posts.table_rows import CELL
from rights.sources.posts.walk import Walker

_DEFINITION = pattern(r"(?>(?:[ \t]|>|[-*+] )*)\[((?:[^\[\]\\]|\\.){1,999})\]:", re.DOTALL)
_BLOCK_ATTRIBUTES = pattern(r"(?:^|[ \t\n])\{:?([ \t]*[.#:][^{}\n]*)\}\s*\Z")
# Python-Markdown's md_in_html, which MkDocs uses: https://python-markdown.github.io/extensions/md_in_html/
_MARKDOWN_INSIDE = pattern(r"<[a-z]{1,10}[ \t][^<>]{0,300}?\bmarkdown(?:[ \t>]|=[\"']?(?:1|span|block)\b)")
_ALSO_INLINE = frozenset(("img", "br"))
_INLINE_TAG = pattern(r"\s*<([A-Za-z][\w-]*)")
_OPENING = {"blockquote_open": Slot.QUOTE, "list_item_open": Slot.ITEM, "heading_open": Slot.HEADING}
_PASSED = frozenset(("paragraph_open", "paragraph_close"))
_CLOSING = frozenset(("blockquote_close", "list_item_close", "heading_close"))


class Markdown(BodyLines):
    """Reads one body. `masked` is the text of the whole file, with its shortcodes hidden once they were found."""

    def __init__(self, elements: Elements) -> None:
        super().__init__(elements.flow)
        self.elements = elements
        self.references: dict[str, Target] = {}
        self.walker = Walker(elements, self.references, normalizeReference)
        self.depths: list[int] = []
        self.related = 0  # level of the heading under which other posts are listed

    def read(self, start: int, masks: dict[int, Mask], *, indented_code: bool = True) -> None:
        """Read the body, which begins at offset `start`, the beginning of a line, and has shortcodes at `masks`."""
        self.masked = hide(self.flow.source.content, masks)
        self.first = self.flow.source.position(start)[0] - 1
        body = self.masked[start:]
        if "\r" in body:
            body = body.replace("\r\n", "\n").replace("\r", "\n")
        tokens, definitions = blocks_of(body, indented_code=indented_code)
        for label, known in definitions.items():
            self._define(label, known["map"][0])
        for index, token in enumerate(tokens):
            if token.type == "inline":
                self._inline(self._lines(token))
            elif token.type == CELL:
                self._table_cell(token)
            elif token.type not in _PASSED:
                self._token(token, tokens, index)
        self.flow.flush()
        self.flow.pop_to(1)
        self.walker.unused()

    def _token(self, token: Token, tokens: list[Token], index: int) -> None:
        flow, kind = self.flow, token.type
        if kind in _OPENING:
            self.depths.append(len(flow.frames))
            flow.push(token.tag, slot=_OPENING[kind])
            if kind == "heading_open":
                self._heading(int(token.tag[1]), tokens[index + 1].content)
        elif kind in _CLOSING:
            flow.pop_to(self.depths.pop())
        elif kind == "html_block":
            self._html(token)
        elif kind in {"table_open", "tr_open"}:
            self.elements.tables.open(token.tag, flow.push(token.tag))
            if kind == "tr_open" and token.map:
                self.cursor = (token.map[0], 0)
        elif kind in {"table_close", "tr_close"}:
            self.elements.close(token.tag)

    def _table_cell(self, token: Token) -> None:
        flow = self.flow
        flow.flush()
        group = self.elements.tables.cell() or flow.top.group
        content = self._cell(token.content)
        if self._is_whole(content, Slot.CELL, group):
            return
        frame = flow.push(token.tag, slot=Slot.CELL)
        frame.group = group
        self._inline(content)
        if flow.top is frame and not self.elements.overflow:
            flow.pop_to(len(flow.frames) - 1)
        else:
            self.elements.close(token.tag)

    def _heading(self, level: int, text: str) -> None:
        flow = self.flow
        if self.related and level <= self.related:
            self.related = 0
            flow.frames[0].region = Region.MAIN
        if not self.related and is_related_heading(text, page_words()):
            self.related = level
            flow.frames[0].region = Region.RELATED
        flow.top.region = flow.frames[0].region if len(flow.frames) == 2 else flow.top.region
        if level == 1 and flow.title is None and len(text) < 300:
            flow.title = text

    def _is_whole(self, content: Content, slot: Slot, group: int | None) -> bool:
        """Whether nothing in `content` is markup: then it became a block as it stands."""
        text, at = content.text, content.base
        marked = at is None or "{" in text or SPECIAL.search(text) is not None
        return not marked and at is not None and self.flow.whole(text, at, slot, group)

    def _inline(self, content: Content) -> None:
        flow = self.flow
        top = flow.top
        if top.block and self._is_whole(content, top.slot, top.group):
            return
        hints: tuple[str, ...] = ()
        if "{" in content.text:
            found = _BLOCK_ATTRIBUTES.search(content.text)
            if found and found.start():
                content = content.until(found.start())
                hints = tuple([word.lstrip(".#").lower() for word in found[1].split() if word[0] in ".#"])
        if flow.top.skip:
            self.elements.end_foreign()
        depth = len(flow.frames)
        if hints:
            frame = flow.push("p", hints=hints, slot=Slot.CAPTION if page_words().is_caption(hints) else None)
            if frame.slot is Slot.CAPTION:
                flow.adopt(frame)
        self.walker.read(content)
        flow.flush()
        if flow.top.skip:
            self.elements.end_foreign()
        if hints:
            flow.pop_to(depth)
        while not flow.top.block:
            flow.pop_to(len(flow.frames) - 1)

    def _html(self, token: Token) -> None:
        if token.map is None:
            return
        first, last = token.map
        tag = _INLINE_TAG.match(token.content)
        inline = tag is not None and tag[1].lower() in names.INLINE | _ALSO_INLINE
        if inline or _MARKDOWN_INSIDE.search(token.content):
            # kramdown and others read on in Markdown after <img> or <a>; CommonMark would show the asterisks.
            self.walker.read(self._lines(token))
        else:
            content = self._lines(token) if token.level else self._piece(first, last)
            # The same for a line after the end tag: *Photo by Jo* below <center><img></center>.
            end = closed_at(content.text)
            self.elements.feed(content.part(0, end))
            if end < len(content.text):
                self.flow.flush()
                self.walker.read(self._paragraph(content, end))
        self.flow.flush()

    def _define(self, label: str, line: int) -> None:
        """Take up the link reference definition at `line`."""
        begin, _ = self._line(line)
        found = _DEFINITION.match(self.masked, begin)
        target = address(self.masked, space(self.masked, found.end())) if found else None
        if target is None:
            return
        begin, end = title(self.masked, target)
        self.references[label] = replace(target, title_start=begin, title_end=end, in_file=True)
