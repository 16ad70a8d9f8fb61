"""Elements and attributes that show a picture to image references: img, srcset, lazy attributes, backgrounds, embeds."""

import re
from urllib.parse import urlsplit

from rights.knowledge.page_words import PageWords
from rights.model.pattern import pattern
from rights.model.post import Role, Slot
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot, Written
from rights.sources.posts.markup import Attributes, decoded, pieces
from rights.sources.posts.regions import classes
from rights.sources.posts.run import Run

IMAGE_NAME = pattern(
    r"\.(?:jpe?g|jfif|png|gif|webp|avif|svgz?|bmp|tiff?|hei[cf]|jxl|ico)(?=$|[?#&/@!,;:_])", re.IGNORECASE
)
_SRCSET = pattern(r"[\s,]*+(\S+)([^,]*+)")
_LAZY = pattern(r"src|original|lazy|image|img|url|large|full|file|photo|thumb", re.IGNORECASE)
_URL = pattern(r"url\(\s{0,9}([\"']|&quot;|&#0?39;)?([^)\"']{1,4000}?)(?:\1)?\s{0,9}\)", re.IGNORECASE)
_SMALL = 33  # pixels: nothing shown so small is a photograph
_MAX_CANDIDATES = 200


def candidates(content: Content, attributes: Attributes) -> list[Written]:
    """The addresses an img or source names, best first: src, lazy attributes, then srcset from large to small."""
    text = content.original
    found: list[Written] = []
    sets: list[Written] = []
    for name, (start, end) in attributes.items():
        if name == "src" or (name.startswith("data-") and _LAZY.search(name) and "srcset" not in name):
            value = decoded(text, start, end)
            if (
                name == "src"
                or name.endswith("src")
                or (IMAGE_NAME.search(value) and not value.lstrip().startswith("{"))
            ):
                lead = len(value) - len(value.lstrip())
                written = Written(value.strip(), start + lead, max(start + lead, end))
                found.insert(0 if name == "src" else len(found), written)
        elif name.endswith("srcset"):
            sets.extend(_set(text, start, end))
    return found + list(reversed(sets))


def _set(text: str, start: int, end: int) -> list[Written]:
    found: list[Written] = []
    at = start
    while at < end and len(found) < _MAX_CANDIDATES:
        match = _SRCSET.match(text, at, end)
        if match is None:
            break
        begin, stop = match.span(1)
        address = text[begin:stop]
        if address.endswith(","):
            address, at = address.rstrip(","), stop
        else:
            at = match.end()
        if address:
            found.append(Written(decoded(address, 0, len(address)), begin, begin + len(address)))
    return found


def picture(
    flow: Flow, content: Content, attributes: Attributes, sources: list[Written], words: PageWords
) -> None:
    """An img element with its alt and title; `sources` are those of the picture element around it."""
    text = content.original
    found = candidates(content, attributes) or list(sources)
    if not found:
        return
    own = classes(text, attributes)
    real = [one for one in found if one[0] and not _is_placeholder(one[0], words)]
    raw, start, end = (real or [one for one in [*sources, *found] if one[0]] or found)[0]
    place = content.span(start, end)
    role = _role(text, attributes, own + flow.top.hints[:3], raw, words)
    index = flow.image(Written(raw, *place), role=role, hints=own)
    if index is None:
        return
    others = [one[0] for one in [*real, *sources] if one[0] and one[0] != raw]
    flow.images[index].same_as.extend(dict.fromkeys(others))
    for name, slot in (("alt", Slot.ALT), ("title", Slot.TITLE)):
        if name in attributes:
            attach_value(flow, content, attributes[name], flow.spot(slot, index))
    for name, span in attributes.items():
        if name.startswith(("data-", "aria-")) and any(
            word in name
            for word in ("caption", "credit", "copyright", "description", "label", "title", "author")
        ):
            attach_value(flow, content, span, flow.spot(Slot.KEY, index, name))


def attach_value(flow: Flow, content: Content, span: tuple[int, int], spot: Spot) -> None:
    """Make a block of an attribute's value."""
    run = Run()
    content = content.raw()
    for start, end, meaning in pieces(content.text, *span):
        if meaning is None:
            content.emit(run, start, end, emphasised=False)
        else:
            source, stop = content.span(start, end)
            run.atom(meaning, source, stop - source)
    flow.attach(run, spot)


def _is_placeholder(raw: str, words: PageWords) -> bool:
    if raw.startswith("data:"):
        return True
    name = raw.rsplit("/", 1)[-1].split("?", 1)[0].lower()
    return name.rsplit(".", 1)[0] in words.placeholders


def _role(text: str, attributes: Attributes, hints: tuple[str, ...], raw: str, words: PageWords) -> Role:
    if is_icon(raw, words) or words.is_icon(hints):
        return Role.ICON
    for name in ("width", "height"):
        if name in attributes:
            size = text[slice(*attributes[name])].strip().removesuffix("px")
            if size.isdecimal() and len(size) < 6 and int(size) < _SMALL:
                return Role.ICON
    return Role.LEAD if words.is_lead(hints) else Role.INLINE


def is_icon(raw: str, words: PageWords) -> bool:
    """Whether an address is that of a badge, an avatar, an emoji or a counting pixel."""
    return any(part in raw for part in words.icon_addresses)


def backgrounds(flow: Flow, content: Content, attributes: Attributes) -> None:
    """Pictures in an inline style and in data-background attributes."""
    text = content.original
    span = attributes.get("style")
    if span is not None and "url(" in text[slice(*span)]:
        style(flow, content, *span)
    if "data-instgrm-permalink" in attributes:
        span = attributes["data-instgrm-permalink"]
        written = Written(decoded(text, *span).strip(), *content.span(*span))
        flow.image(written, role=Role.EMBED, key="instagram")
    for name, (start, end) in attributes.items():
        if name.startswith(
            ("data-bg", "data-background", "data-image-src", "background")
        ) and IMAGE_NAME.search(text, start, end):
            written = Written(decoded(text, start, end).strip(), *content.span(start, end))
            flow.image(written, role=Role.BACKGROUND, key=name)


def style(flow: Flow, content: Content, start: int, end: int) -> None:
    """Background pictures in the CSS from `start` to `end`."""
    for found in _URL.finditer(content.original, start, end):
        value = decoded(found[2], 0, len(found[2])).strip()
        if value.startswith("data:") or not IMAGE_NAME.search(value):
            continue
        flow.image(Written(value, *content.span(*found.span(2))), role=Role.BACKGROUND, key="style")


def embed(flow: Flow, content: Content, name: str, attributes: Attributes, words: PageWords) -> None:
    """An iframe of a photo site, or the still of a video."""
    text = content.original
    if name == "video":
        if "poster" in attributes:
            span = attributes["poster"]
            flow.image(Written(decoded(text, *span).strip(), *content.span(*span)), key="poster")
        return
    for key in ("src", "data-src", "data-lazy-src"):
        if key in attributes:
            span = attributes[key]
            address = decoded(text, *span).strip()
            if _is_photo_site(address, words):
                flow.image(Written(address, *content.span(*span)), role=Role.EMBED, key="iframe")
                return


def _is_photo_site(address: str, words: PageWords) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    host = (parts.netloc + parts.path).lower().removeprefix("www.")
    return any(
        host.startswith(known) or f".{known}" in host.split("/", 1)[0] + "/" for known in words.embed_hosts
    )
