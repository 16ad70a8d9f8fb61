"""Turns the RDF of an XMP packet into its top-level properties that the field table wants.

ISO 16684-1, chapter 7: only direct children and attributes of a node element right below rdf:RDF count. What
stands deeper belongs to something else (an image region's rights are not the image's).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from rights.knowledge.fields import Property, fields, key

MAX_DEPTH = 100
SEPARATOR = "\n"  # cannot occur in a namespace address
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + SEPARATOR
ROOT, DESCRIPTION, ITEM_VALUE, RESOURCE = RDF + "RDF", RDF + "Description", RDF + "value", RDF + "resource"
CONTAINERS = {RDF + "Bag", RDF + "Seq", RDF + "Alt"}
LANGUAGE = "http://www.w3.org/XML/1998/namespace" + SEPARATOR + "lang"
AGENT_NAME = re.compile(r"/dc/elements/1\.1/?\ntitle$")  # ccREL's cc:Agent carries its name in dc:title


@dataclass(slots=True)
class Node:
    """One element of a wanted property."""

    name: str
    attributes: dict[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """`properties` are (table entry, element or attribute value) in file order; `error` is None if all was read."""

    properties: list[tuple[Property, Node | str]]
    error: str | None


class _TooDeep(Exception):  # noqa: N818 - ends the parse from inside a handler
    pass


class _Collector:
    __slots__ = ("depth", "holder", "names", "parser", "properties", "root", "stack", "wanted")

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.parser = parser
        self.depth = 0
        self.root = -1  # depth of rdf:RDF
        self.holder = -1  # depth of the node element that is open below it
        self.stack: list[Node] = []  # the wanted property that is open
        self.properties: list[tuple[Property, Node | str]] = []
        self.names: dict[str, Property | None] = {}
        self.wanted = fields().xmp

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth = depth = self.depth + 1
        if self.stack:
            node = Node(name, attributes)
            self.stack[-1].children.append(node)
            self.stack.append(node)
            if depth > MAX_DEPTH:
                raise _TooDeep
        elif depth == self.holder + 1:
            entry = self.find(name)
            if entry:
                self.stack.append(Node(name, attributes))
                self.properties.append((entry, self.stack[0]))
                self.parser.CharacterDataHandler = self.text
        elif depth == self.root + 1:
            self.holder = depth
            for attribute, value in attributes.items():
                entry = self.find(attribute)
                if entry:
                    self.properties.append((entry, value))
        elif self.root < 0 and name == ROOT:
            self.root = depth
        elif depth > MAX_DEPTH:
            raise _TooDeep

    def end(self, _name: str) -> None:
        depth = self.depth
        self.depth = depth - 1
        if self.stack:
            self.stack.pop()
            if not self.stack:
                self.parser.CharacterDataHandler = None
        elif depth == self.holder:
            self.holder = -1
        elif depth == self.root:
            self.root = -1

    def text(self, text: str) -> None:
        self.stack[-1].text += text

    def find(self, name: str) -> Property | None:
        address, _, local = name.rpartition(SEPARATOR)
        return self.wanted.get(key(address, local))


def parse(packet: bytes) -> Parsed:
    """The wanted properties of a UTF-8 packet; those before a fault are kept."""
    # Forcing the encoding leaves no declaration in the packet that could make other characters of the bytes.
    parser = expat.ParserCreate("utf-8", SEPARATOR)
    collector = _Collector(parser)
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.buffer_text = True
    try:
        parser.Parse(packet, True)
    except expat.ExpatError as error:
        return Parsed(collector.properties, f"{expat.ErrorString(error.code)}, line {error.lineno}")
    except _TooDeep:
        return Parsed(collector.properties, f"elements are nested deeper than {MAX_DEPTH}")
    return Parsed(collector.properties, None)


def items(node: Node) -> list[Node]:
    """The items of an array, or the one value itself."""
    for child in node.children:
        if child.name in CONTAINERS:
            return child.children
    return [node]


def text(node: Node) -> str:
    """The text of one simple value: an address, an rdf:value with qualifiers, a named agent, or plain text."""
    resource = node.attributes.get(RESOURCE)
    if resource is not None:
        return resource
    for child in node.children:
        if child.name == ITEM_VALUE or AGENT_NAME.search(child.name):
            return text(child)
        if child.children or ITEM_VALUE in child.attributes:
            return child.attributes.get(ITEM_VALUE) or text(child)
    return node.text


def members(node: Node) -> Iterator[tuple[str, Node | str]]:
    """(look-up key, value) of a structure's members, written as elements or attributes, nested or not."""
    for attribute, value in node.attributes.items():
        address, _, local = attribute.rpartition(SEPARATOR)
        yield key(address, local), value
    for child in node.children:
        if child.name == DESCRIPTION:
            yield from members(child)
        else:
            address, _, local = child.name.rpartition(SEPARATOR)
            yield key(address, local), child
