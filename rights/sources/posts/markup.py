"""HTML source to its tokens with exact offsets, by the tokenizer rules of the WHATWG standard (13.2.5).

justhtml and html.parser give no offsets for attributes, and a credit in `alt` or `title` needs one. Tags,
attributes, comments, raw text and character references are therefore read here; tests compare the result with
justhtml on whole pages. Every step moves forward: linear for any input.
"""

import html
import re
from collections.abc import Iterator
from enum import IntEnum

from rights.model.pattern import pattern
from rights.sources.posts.element_names import VOID

_OPEN = pattern(r"<(/?)([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = pattern(
    r"[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)|(?=>)))?"
)
_TAG_END = pattern(r"[\s/]*+>")
_BOGUS = pattern(r"<[!?/]")
_PIECE = pattern(r"[ \t\r\n\f]+|&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
# Elements whose content is text without markup. `noscript` is none: lazy loading puts the real picture there.
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))

_LINE_END = pattern(r"[ \t]*+(?:\r\n|\r|\n)[ \t]*+(?=\S)")


class Kind(IntEnum):
    TEXT = 0
    OPEN = 1
    CLOSE = 2
    COMMENT = 3
    RAW = 4  # the content of a raw text element


Attributes = dict[str, tuple[int, int]]  # name to where its value is written
Token = tuple[Kind, int, int, str, Attributes]
_NONE: Attributes = {}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `text[start:end]`. The offsets of a tag are those of the whole tag, of a comment those of
    its inside. What follows a tag that never ends is dropped, as browsers do.
    """
    end = len(text) if end is None else end
    at = start
    while at < end:
        less = text.find("<", at, end)
        if less < 0:
            yield Kind.TEXT, at, end, "", _NONE
            return
        if less > at:
            yield Kind.TEXT, at, less, "", _NONE
        found = _OPEN.match(text, less, end)
        if found is None:
            comment = _special(text, less, end)
            if comment is None:
                yield Kind.TEXT, less, less + 1, "", _NONE
                at = less + 1
            else:
                inside, stop, at = comment
                if inside >= 0:
                    yield Kind.COMMENT, inside, stop, "", _NONE
            continue
        attributes, at = _attributes(text, found.end(), end)
        if at < 0:
            return
        name = found[2].lower()
        yield (Kind.CLOSE if found[1] else Kind.OPEN), less, at, name, attributes
        if name in RAW and not found[1]:
            stop = _raw_end(text, name, at, end)
            yield Kind.RAW, at, stop, name, _NONE
            at = stop


def tag(text: str, start: int, end: int) -> Token | None:
    """The one tag written at `start` to `end`."""
    found = _OPEN.match(text, start, end)
    if found is None:
        return None
    attributes, stop = _attributes(text, found.end(), end)
    if stop < 0:
        return None
    return (Kind.CLOSE if found[1] else Kind.OPEN), start, stop, found[2].lower(), attributes


def _attributes(text: str, at: int, end: int) -> tuple[Attributes, int]:
    """The attributes from `at` on and the offset after the tag, or -1 where it never ends."""
    attributes: Attributes = {}
    while not (close := _TAG_END.match(text, at, end)):
        found = _ATTRIBUTE.match(text, at, end)
        if found is None:
            # A stray "=" or quote: the standard takes it as the start of a name; here it is passed over.
            at += 1
            if at >= end:
                return attributes, -1
            continue
        group = found.lastindex or 1
        name = found[1].lower()
        if name not in attributes:
            attributes[name] = found.span(group) if group > 1 else (found.end(), found.end())
        at = found.end()
    return attributes, close.end()


def _special(text: str, at: int, end: int) -> tuple[int, int, int] | None:
    """A comment or declaration at `at`: its inside (-1: not worth keeping), its end, where to go on."""
    if text.startswith("<!--", at):
        stop = text.find("-->", at + 4, end)
        # As browsers: an unclosed comment reaches to the end of the page.
        return (at + 4, stop, stop + 3) if stop >= 0 else (at + 4, end, end)
    if text.startswith("<![CDATA[", at):
        stop = text.find("]]>", at + 9, end)
        return (-1, stop, stop + 3) if stop >= 0 else (-1, end, end)
    if _BOGUS.match(text, at, end):
        stop = text.find(">", at + 2, end)
        return (-1, stop, stop + 1) if stop >= 0 else (-1, end, end)
    return None


def _raw_end(text: str, name: str, at: int, end: int) -> int:
    close = re.compile(f"</{re.escape(name)}(?=[\\s/>])", re.IGNORECASE).search(text, at, end)
    return close.start() if close else end


def decoded(text: str, start: int, end: int) -> str:
    """An attribute value with its character references decoded."""
    value = text[start:end]
    return html.unescape(value) if "&" in value else value


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Text as a browser shows it: stretches as they stand (None), white space as one space, references decoded."""
    at = start
    for found in _PIECE.finditer(text, start, end):
        value = found[0]
        if value == " ":
            continue
        meaning = html.unescape(value) if value[0] == "&" else " "
        if meaning == value:
            continue
        if found.start() > at:
            yield at, found.start(), None
        at = found.end()
        yield found.start(), at, meaning
    if at < end:
        yield at, end, None


def closed_at(text: str) -> int:
    """The offset of the first line of `text` that stands outside all elements opened before it; the length of
    `text` where there is none, or where that line begins with a tag.
    """
    depth = 0
    for kind, _, end, name, _ in tokens(text):
        if kind is Kind.OPEN and name not in VOID:
            depth += 1
        elif kind is Kind.CLOSE and name not in VOID:
            depth -= 1
            following = _LINE_END.match(text, end)
            if depth <= 0 and following and not text.startswith("<", following.end()):
                return following.end()
    return len(text)
