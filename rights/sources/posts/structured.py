"""JSON-LD in a page to statements about images (schema.org ImageObject, JSON-LD 1.1 without remote contexts)."""

import json
from collections.abc import Iterator
from typing import Any

from rights.model.post import StructuredImage
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow

_TYPES = frozenset(("imageobject", "photograph", "image", "visualartwork"))
_MAX_IMAGES = 1_000
_MAX_LENGTH = 1 << 20
_MAX_NODES = 100_000


def read_json_ld(flow: Flow, content: Content, start: int, end: int) -> None:
    """Take up the image objects of one script element. What is no JSON is reported."""
    text = content.original[start:end]
    begin, stop = content.span(start, min(end, start + 1))
    if not text.strip():
        return
    if len(text) > _MAX_LENGTH:
        flow.problem("json-ld-invalid", "the JSON-LD of the page is too long and was not read", begin, stop)
        return
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error).partition(":")[0]
        flow.problem(
            "json-ld-invalid", f"the JSON-LD of the page was not read: {why[:100]}", begin, stop, lost=False
        )
        return
    cursor = 0
    for found in _image_objects(document):
        if len(flow.structured) >= _MAX_IMAGES:
            return
        url = _address(found.get("contentUrl")) or _address(found.get("url")) or _address(found.get("@id"))
        at, cursor = _locate(text, url, cursor)
        place = flow.source.place(*content.span(start + at[0], start + at[1]))
        flow.structured.append(
            StructuredImage(
                url,
                (*_names(found.get("creator")), *_names(found.get("author"))),
                _text(found.get("creditText")),
                _text(found.get("copyrightNotice")) or next(iter(_names(found.get("copyrightHolder"))), None),
                _address(found.get("license")),
                _address(found.get("acquireLicensePage")),
                place,
            )
        )


def _image_objects(document: Any) -> Iterator[dict[str, Any]]:
    """Every object of an image type, in document order; a stack, not recursion."""
    waiting = [document]
    visited = 0
    while waiting and visited < _MAX_NODES:
        node = waiting.pop()
        visited += 1
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(
                isinstance(name, str) and name.rpartition("/")[2].rpartition(":")[2].lower() in _TYPES
                for name in names
            ):
                yield node
            waiting.extend(reversed([value for value in node.values() if isinstance(value, dict | list)]))


def _locate(text: str, url: str | None, cursor: int) -> tuple[tuple[int, int], int]:
    """Where `url` is written, from `cursor` on; else the start of the script."""
    for written in (url, url.replace("/", "\\/")) if url else ():
        at = text.find(written, cursor)
        if at >= 0:
            return (at, at + len(written)), at
    lead = len(text) - len(text.lstrip())
    return (lead, lead + 1), cursor


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return _text(value.get("@value")) or _text(value.get("name"))
    if isinstance(value, list) and value:
        return _text(value[0]) if not isinstance(value[0], list) else None
    return None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        return next(
            (_text(value.get(key)) for key in ("url", "@id", "contentUrl", "name") if _text(value.get(key))),
            None,
        )
    if isinstance(value, list) and value and not isinstance(value[0], list):
        return _address(value[0])
    return _text(value)


def _names(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    found = [
        _text(one.get("name")) if isinstance(one, dict) else _text(one)
        for one in values[:50]
        if not isinstance(one, list)
    ]
    return tuple([name for name in found if name])
