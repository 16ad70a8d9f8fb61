"""A post to the stretches of it that are code: nothing said there is meant."""

import re

from rights.model.pattern import pattern
from rights.model.post import Post

_FENCE = pattern(r"^[ >\t]{0,20}(`{3,}|~{3,})", re.MULTILINE)
_HTML_CODE = pattern(r"<(/?)(pre|code|script|textarea)\b", re.IGNORECASE)


def fenced(post: Post) -> tuple[tuple[int, int], ...]:
    """Offsets of fenced code blocks (CommonMark 4.5) and of pre, code, script and textarea elements."""
    content = post.source.content
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for fence in _FENCE.finditer(content) if post.format != "html" else ():
        if opened is None:
            opened = (fence.start(), fence[1])
        elif fence[1].startswith(opened[1]):
            spans.append((opened[0], fence.end()))
            opened = None
    if opened is not None:
        spans.append((opened[0], len(content)))
    inside: tuple[int, str] | None = None
    for tag in _HTML_CODE.finditer(content):
        name = tag[2].lower()
        if inside is None and not tag[1]:
            inside = (tag.start(), name)
        elif inside is not None and tag[1] and name == inside[1]:
            spans.append((inside[0], tag.end()))
            inside = None
    return tuple(spans)
