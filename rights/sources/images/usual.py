"""Turns an XMP packet of the usual shape into its wanted properties without a parser, or says that it is of another.

Nearly all packets are rdf:Description inside rdf:RDF inside one element, with properties as attributes and elements,
few of them wanted. A parser visits every element of the edit history; here one search lists the properties and passes
over what they hold, faults inside it included. That is exact: without comments, CDATA and processing instructions a
tag's bytes are that tag, so an element ends at the first end tag of its name unless one of that name begins inside it.
Whatever else looks different in the least is left to the parser (`rdf`).
"""

import functools
import re
from typing import NamedTuple

from rights.model.pattern import pattern
from rights.sources.images import rdf
from rights.sources.images.rdf import Properties
from rights.sources.images.vocabulary import LONG, Vocabulary, Wanted

# What XML forbids, and a carriage return, which it reads as a line feed.
SPECIAL = bytes({*range(32)} - {9, 10})
SPACE = " \t\n"
NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
EMPTIED = pattern("[^ \t\n=\"'/]++(?>(?:[ \t\n]++[^ \t\n=\"'/]++==)*)[ \t\n]*+/?")
NAME = pattern("([^ \t\n=]++)==")


def properties(packet: bytes, names: Vocabulary) -> Properties | None:
    """What `rdf.parse` finds in the packet, in the same order; None where it is to be asked."""
    odd = (b"!" in packet and b"<!" in packet) or (b"?" in packet and b"<?" in packet)
    if odd or names.resolved or b"&" in packet:
        return None
    try:
        found = _scan(packet.decode(), names)
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


def _scan(text: str, names: Vocabulary) -> Properties:
    """The wanted properties of every description."""
    shapes, wanted = _shapes(names.root), names.wanted
    begin = shapes.begin.match(text)
    end = shapes.end.fullmatch(text, max(text.rfind(shapes.last), 0))
    if begin is None or end is None or begin[1] != end[1]:
        raise _Unusual
    found: Properties = []
    inside = False  # a description
    body = text[begin.end() : end.start()].rstrip(SPACE)
    for name, given, array, language, value, more, content, tag in shapes.token.findall(body):
        if not name:
            inside = _tag(tag, inside, names, found)
        elif not inside:
            raise _Unusual
        elif name in wanted:
            if array:
                items = [(value, language[11:-1] if language else None)]
                for language, value in shapes.item.findall(more) if more else ():  # noqa: PLW2901
                    items.append((value, language[11:-1] if language else None))
                found.append((wanted[name], items))
            elif given or "<" in content:
                found += _parsed(f"<{name}{given}>{content}</{name}>", names)
            else:
                found.append((wanted[name], [(content, None)]))
    if inside:
        raise _Unusual
    return found


def _tag(tag: str, inside: bool, names: Vocabulary, found: Properties) -> bool:
    """Take what a tag by itself says: a description's start or end, or a property without content. Whether what
    follows is inside a description.
    """
    if not inside and tag.startswith(names.description):
        found += _attributes(tag, names)
        return not tag.endswith("/")
    if inside and tag.endswith("/"):
        if tag[:-1].split(maxsplit=1)[0] in names.wanted:
            found += _parsed(f"<{tag}>", names)
        return True
    if inside and tag[1:] == names.description:
        return False
    raise _Unusual


def _parsed(element: str, names: Vocabulary) -> Properties:
    """A wanted structure or address, or one of few arrays of another shape: a parser's work, but not a large one."""
    root, holder = names.root, names.description
    parsed = rdf.parse(f"<{root}><{holder}>{element}</{holder}></{root}>".encode(), names)
    if parsed.error:
        raise _Unusual
    return parsed.properties


def _attributes(tag: str, names: Vocabulary) -> Properties:
    """The wanted properties among the attributes of a start tag. One that was cut at a ">" in a value is unusual."""
    quote = tag.partition("=")[2][:1] or '"'
    pieces = tag.split(quote)
    emptied = "=".join(pieces[::2])  # "name== name=="
    if quote not in "\"'" or "<" in tag or len(pieces) % 2 == 0:
        raise _Unusual
    found: Properties = []
    for known, index in (_places if len(emptied) <= LONG else _places.__wrapped__)(emptied, names):
        value = pieces[2 * index + 1]
        if "\n" in value or "\t" in value:  # a parser makes spaces of them (XML 1.0, 3.3.3)
            raise _Unusual
        found.append((known, [(value, None)]))
    return found


@functools.lru_cache(maxsize=256)  # files of one writer have the same attributes, spaced alike
def _places(emptied: str, names: Vocabulary) -> list[tuple[Wanted, int]]:
    """Where among its values the wanted ones of a start tag stand, in the order of their names."""
    if EMPTIED.fullmatch(emptied) is None:
        raise _Unusual
    all_names = NAME.findall(emptied)
    given = {name: index for index, name in enumerate(all_names)}
    if len(given) != len(all_names):
        raise _Unusual
    return [(names.wanted[name], given[name]) for name in sorted(names.wanted.keys() & given.keys())]


class _Shapes(NamedTuple):
    """How things are written in a packet. Characters are never given back ("*+") and groups are repeated in one way
    only, so all patterns take linear time.
    """

    begin: re.Pattern[str]  # start tags up to that of rdf:RDF
    last: str  # its end tag
    end: re.Pattern[str]  # all end tags from there
    token: re.Pattern[str]  # a whole property, or another tag, or all the rest
    item: re.Pattern[str]  # of an array


@functools.lru_cache(maxsize=16)
def _shapes(root: str) -> _Shapes:
    prefix = root.removesuffix("RDF")
    space, rdf_ = "[ \t\n]*+", re.escape(prefix)
    begin = f"{rdf_}RDF(?=[ \t\n>])"
    language = " xml:lang=(?:\"[^\"<\t\n]*+\"|'[^'<\t\n]*+')"
    item = f"{space}<{rdf_}li({language})?>([^<]*+)</{rdf_}li>"
    another = f"{space}<{rdf_}li(?:{language})?>[^<]*+</{rdf_}li>"
    array = f"{space}<{rdf_}(Alt|Bag|Seq)>{item}((?>(?:{another})*)){space}</{rdf_}\\3>{space}"
    content = "([^<]*+(?>(?:<(?!/?+\\1[ \t\n/>])[^<]*+)*))"
    element = f"(?!/|{rdf_}Description)([^ \t\n>]++)([^>]*+)(?<!/)>(?:{array}|{content})</\\1>"
    tag = f"/[^>]++|{rdf_}Description[^>]*+|[^\\s/>][^>]*+(?<=/)"  # no start tag whose end was not found: a search each
    return _Shapes(
        re.compile(f"(?:<(?!{begin})([^ \t\n>]++)[^>]*+(?<!/)>{space})?<{begin}[^>]*+(?<!/)>"),
        f"</{root}>",
        re.compile(f"</{rdf_}RDF>(?:{space}</([^>]++)>)?"),
        re.compile(f"{space}(?:<(?:{element}|({tag})>)|[^ \t\n][\\s\\S]*+)"),
        re.compile(item),
    )
