"""A WordPress export (WXR) to posts: one for each item, its blocks read as HTML, its shortcodes as figures."""

import html
import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.model.post import Post, Slot
from rights.model.text import SourceText
from rights.sources.posts import limits
from rights.sources.posts.content import Content
from rights.sources.posts.elements import Elements
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot, Written
from rights.sources.posts.merging import references
from rights.sources.posts.run import Run
from rights.sources.posts.site import Site
from rights.sources.posts.text import as_date
from rights.sources.posts.wordpress import Classic

_FIELD = pattern(
    r"<(title|dc:creator|pubDate|content:encoded|excerpt:encoded|wp:post_type|wp:post_date|wp:attachment_url|wp:meta_key|wp:meta_value)"
    r"(?:\s[^>]{0,200})?>((?>(?:<!\[CDATA\[.*?\]\]>|[^<]+)*))</\1>",
    re.DOTALL,
)
_CDATA = pattern(r"<!\[CDATA\[(.*?)\]\]>|([^<]+)", re.DOTALL)
_REFERENCE = pattern(r"&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
# Kinds of item that are no text of anybody's: menus, styles, templates.
_NOT_POSTS = frozenset(
    (
        "nav_menu_item",
        "custom_css",
        "wp_global_styles",
        "wp_template",
        "wp_navigation",
        "customize_changeset",
        "oembed_cache",
        "revision",
        "wp_block_type",
    )
)
_ALT_KEY = "_wp_attachment_image_alt"


def read_item(source: SourceText, start: int, end: int, site: Site) -> Post | None:
    """The item between two offsets of `source`; None for one that is no post."""
    flow = Flow(source)
    fill_item(flow, start, end)
    if not (flow.blocks or flow.images or flow.title):
        return None
    return flow.post("wxr", references(flow, site))


def fill_item(flow: Flow, start: int, end: int) -> None:
    """Read one item into `flow`."""
    source = flow.source
    if end - start > limits.WXR_TEXT:
        message = f"an item has more than {limits.WXR_TEXT} characters and was not read"
        flow.problem("too-large", message, start, min(start + 1, end))
        return
    fields: dict[str, tuple[int, int]] = {}
    meta: dict[str, tuple[int, int]] = {}
    last = ""
    for found in _FIELD.finditer(source.content, start, end):
        name, span = found[1], found.span(2)
        if name == "wp:meta_key":
            last = plain(source.content, *span)
        elif name == "wp:meta_value":
            meta.setdefault(last, span)
        else:
            fields.setdefault(name, span)
    kind = _value(source.content, fields.get("wp:post_type"))
    if kind in _NOT_POSTS:
        return
    _about(flow, fields)
    elements = Elements(flow)
    if kind == "attachment":
        _attachment(flow, elements, fields, meta)
        return
    for name in ("content:encoded", "excerpt:encoded"):
        for content in _contents(source.content, fields.get(name)):
            Classic(elements).read(content)
            flow.flush()
            flow.pop_to(1)


def _about(flow: Flow, fields: dict[str, tuple[int, int]]) -> None:
    text = flow.source.content
    flow.title = _value(text, fields.get("title")) or flow.title
    author = _value(text, fields.get("dc:creator"))
    if author:
        flow.authors.append(author)
    day = _value(text, fields.get("wp:post_date"))
    flow.date = as_date(day) or flow.date
    for content in _contents(text, fields.get("title")):
        run = Run()
        content.emit(run, 0, len(content.text), emphasised=False)
        flow.attach(run, Spot(Slot.HEADING, flow.top.region))


def _attachment(
    flow: Flow, elements: Elements, fields: dict[str, tuple[int, int]], meta: dict[str, tuple[int, int]]
) -> None:
    """A picture of the media library: its caption is the excerpt, its description the content."""
    text = flow.source.content
    span = fields.get("wp:attachment_url")
    contents = list(_contents(text, span))
    if not contents:
        return
    address = contents[0].text.strip()
    index = flow.image(Written(address, *contents[0].span(0, len(contents[0].text))))
    group = flow.group()
    if index is None:
        return
    flow.images[index].group = group
    for name, slot in (
        ("excerpt:encoded", Slot.CAPTION),
        ("content:encoded", Slot.CAPTION),
        (_ALT_KEY, Slot.ALT),
    ):
        for content in _contents(text, meta.get(name) or fields.get(name)):
            frame = flow.push("", slot=slot)
            frame.slot, frame.group, frame.image = slot, group, index
            elements.feed(content)
            flow.flush()
            flow.pop_to(1)


def plain(text: str, start: int, end: int) -> str:
    """The value of a field: CDATA taken off, references decoded."""
    return "".join(
        found[1] if found[1] is not None else html.unescape(found[2])
        for found in _CDATA.finditer(text, start, end)
    )


def _value(text: str, span: tuple[int, int] | None) -> str:
    return " ".join(plain(text, *span).split()) if span else ""


def _contents(text: str, span: tuple[int, int] | None) -> Iterator[Content]:
    """The stretches of a field, each with the way back: a CDATA section as it stands, other text decoded."""
    if span is None:
        return
    for found in _CDATA.finditer(text, *span):
        if found[1] is not None:
            if found[1].strip():
                yield Content(found[1], found.start(1))
        elif found[2].strip():
            yield _decoded(text, *found.span(2))


def _decoded(text: str, start: int, end: int) -> Content:
    segments: list[list[int]] = []
    parts: list[str] = []
    length = 0
    at = start
    for found in _REFERENCE.finditer(text, start, end):
        meaning = html.unescape(found[0])
        for piece, source, size in (
            (text[at : found.start()], at, found.start() - at),
            (meaning, found.start(), len(found[0])),
        ):
            if piece:
                segments.append([length, len(piece), source, size])
                parts.append(piece)
                length += len(piece)
        at = found.end()
    if at < end:
        segments.append([length, end - at, at, end - at])
        parts.append(text[at:end])
    return Content("".join(parts), None, segments)
