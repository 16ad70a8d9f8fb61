"""Turns an XMP packet of the usual shape into its wanted properties without a parser, or says that it is of another.

Nearly all packets are rdf:Description inside rdf:RDF inside one element, with properties as attributes and elements,
few of them wanted. A parser visits every element of the edit history; here what nobody wants is passed over in one
search, faults inside it included. That is exact: without comments, CDATA and processing instructions a tag's bytes
are that tag, so an element ends at the first end tag of its name unless one of that name begins inside it. Whatever
else looks different in the least is left to the parser (`rdf`).
"""

import functools
import re
from typing import NamedTuple

from rights.sources.images import rdf
from rights.sources.images.rdf import Properties
from rights.sources.images.vocabulary import Vocabulary

# What XML forbids, and a carriage return, which it reads as a line feed.
SPECIAL = bytes({*range(32)} - {9, 10})
NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
SPACE = " \t\n"
TAG = re.compile(r"[ \t\n]*+<(/?+)([^>]++)>")


def properties(packet: bytes, names: Vocabulary) -> Properties | None:
    """What `rdf.parse` finds in the packet, in the same order; None where it is to be asked."""
    odd = (b"!" in packet and b"<!" in packet) or (b"?" in packet and b"<?" in packet)
    if odd or names.resolved or b"&" in packet:
        return None
    try:
        found = _Scan(packet.decode(), names).packet()
    except (UnicodeDecodeError, _Unusual):
        return None
    return None if found and _needs_parser(packet) else found


def _needs_parser(packet: bytes) -> bool:
    """Whether there are characters to refuse or to change."""
    return (
        len(packet) != len(packet.translate(None, SPECIAL))
        or (b"]" in packet and b"]]>" in packet)
        or (b"\xef" in packet and any(mark in packet for mark in NONCHARACTERS))
    )


class _Unusual(Exception):  # noqa: N818 - not an error: the parser takes over
    pass


class _Scan:
    """Goes through one packet, tag by tag; `at` is where it stands."""

    __slots__ = ("at", "found", "names", "shapes", "text")

    def __init__(self, text: str, names: Vocabulary) -> None:
        self.text, self.names = text, names
        self.shapes = _shapes(names.root.removesuffix("RDF"))
        self.at = 0
        self.found: Properties = []

    def packet(self) -> Properties:
        root = self.names.root
        around = self.begin()
        if around != root and self.begin() != root:
            raise _Unusual
        while tag := self.tag(root):
            self.node(tag)
        if around != root and self.tag(around):
            raise _Unusual
        if not self.text[self.at :].strip(SPACE):
            return self.found
        raise _Unusual

    def begin(self) -> str:
        """The name of the start tag that must stand here; goes behind it."""
        tag = self.tag("")
        if tag.endswith("/"):
            raise _Unusual
        return (tag.split(None, 1) or [""])[0]

    def tag(self, name: str) -> str:
        """The start tag that stands here, without its brackets, or "" for the end tag of this name; goes behind it."""
        tag = TAG.match(self.text, self.at)
        if tag is None or (tag[1] and tag[2] != name):
            raise _Unusual
        self.at = tag.end()
        return "" if tag[1] else tag[2]

    def node(self, tag: str) -> None:
        """A description: its attributes, then its elements."""
        wanted, found = self.names.wanted, self.found
        holder, attributes = _attributes(tag)
        for attribute in sorted(wanted.keys() & attributes.keys()):
            found.append((wanted[attribute], _one_line(attributes[attribute])))
        if tag.endswith("/"):
            return
        text, single, array = self.text, self.shapes.single, self.shapes.array
        while True:
            match = single.match(text, self.at)
            if match is not None:
                name, _, given, value = match.groups()
                items = [(value, _one_line(given[11:-1]) if given else None)]
            else:
                match = array.match(text, self.at)
                if match is None:
                    tag = self.tag(holder)
                    if not tag:
                        return
                    self.element(tag)
                    continue
                name = match[1]
                items = [
                    (value, _one_line(given[11:-1]) if given else None)
                    for given, value in self.shapes.item.findall(match[3])
                ]
            self.at = match.end()
            entry = wanted.get(name)
            if entry is not None and entry.members:
                self.parse(match[0])
            elif entry is not None:
                found.append((entry, items))

    def element(self, tag: str) -> None:
        """A property that is no array: a wanted text or address, or anything that is passed over."""
        start, inside = self.at, ""
        quoted = '"' in tag or "'" in tag
        name, attributes = _attributes(tag) if quoted else (tag.removesuffix("/").rstrip(SPACE), {})
        if not tag.endswith("/"):
            end = self.text.find(f"</{name}>", start)
            if end < 0 or (self.text.find("<" + name, start, end) >= 0 and self.nested(name, start, end)):
                raise _Unusual
            inside = self.text[start:end]
            self.at = end + len(name) + 3
        entry = self.names.wanted.get(name)
        if entry is None:
            return
        if entry.members or attributes or "<" in inside:
            self.parse(self.text[start - len(tag) - 2 : self.at])
        else:
            self.found.append((entry, inside))

    def nested(self, name: str, start: int, end: int) -> bool:
        return any(self.text.find(f"<{name}{after}", start, end) >= 0 for after in "> \t\n/")

    def parse(self, element: str) -> None:
        """A wanted structure or address, or one of few arrays of another shape: a parser's work, but not a large one."""
        root, holder = self.names.root, self.names.description
        alone = f"<{root}><{holder}>{element}</{holder}></{root}>"
        parsed = rdf.parse(alone.encode(), self.names)
        if parsed.error:
            raise _Unusual
        self.found.extend(parsed.properties)


class _Shapes(NamedTuple):
    """A property that is an array of one text, of any number; an item. Characters are never given back
    ("*+") and items begin and end alike, so all take linear time.
    """

    single: re.Pattern[str]
    array: re.Pattern[str]
    item: re.Pattern[str]


@functools.lru_cache(maxsize=16)
def _shapes(rdf: str) -> _Shapes:
    prefix, space = re.escape(rdf), "[ \t\n]*+"
    begin = f"<({prefix}(?:Alt|Bag|Seq))>"
    item = f"<{prefix}li( xml:lang=(?:\"[^\"<]*+\"|'[^'<]*+'))?>([^<]*+)</{prefix}li>"
    same = item.replace("( ", "(?: ").replace("([^<]", "(?:[^<]")
    return _Shapes(
        re.compile(f"{space}<([^>]*+)>{space}{begin}{space}{item}{space}</\\2>{space}</\\1>"),
        re.compile(f"{space}<([^>]*+)>{space}{begin}((?:{space}{same})+){space}</\\2>{space}</\\1>"),
        re.compile(item),
    )


def _one_line(value: str) -> str:
    if "\n" in value or "\t" in value:  # a parser makes spaces of them (XML 1.0, 3.3.3)
        raise _Unusual
    return value


def _attributes(tag: str) -> tuple[str, dict[str, str]]:
    """The name of the element, and its attributes. A tag that was cut at a ">" inside a value is unusual."""
    quote = '"'
    if "<" in tag:
        raise _Unusual
    if "'" in tag:
        if '"' in tag:
            raise _Unusual
        quote = "'"
    pieces = tag.removesuffix("/").split(quote)
    equated = "".join(pieces[::2])
    named = equated.replace("=", " ").split()
    values = pieces[1::2]
    attributes = dict(zip(named[1:], values, strict=False))
    if not len(named) - 1 == len(values) == len(attributes) == equated.count("="):
        raise _Unusual
    return named[0], attributes
