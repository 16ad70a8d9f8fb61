"""Turns the RDF of an XMP packet into its top-level properties that the field table wants.

ISO 16684-1, chapter 7: only direct children and attributes of a node element right below rdf:RDF count. What
stands deeper belongs to something else (an image region's rights are not the image's).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from rights.sources.images.vocabulary import SEPARATOR, Vocabulary, Wanted

MAX_DEPTH = 100
NOWHERE = -9


class Node:
    """One element of a wanted property."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""


Properties = list[tuple[Wanted, Node | str]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """`properties` are (what is wanted, element or attribute value) in file order; `error` is None if all was
    read.
    """

    properties: Properties
    error: str | None


class _TooDeep(Exception):  # noqa: N818 - ends the parse from inside a handler
    pass


def parse(packet: bytes, names: Vocabulary) -> Parsed:
    """The wanted properties of a UTF-8 packet; those before a fault are kept."""
    # Forcing the encoding leaves no declaration in the packet that could make other characters of the bytes.
    parser = expat.ParserCreate("utf-8", SEPARATOR if names.resolved else None)
    parser.buffer_text = True
    collector = _Collector(parser, names)
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    error = None
    try:
        parser.Parse(packet, True)
    except expat.ExpatError as fault:
        error = f"{expat.ErrorString(fault.code)}, line {fault.lineno}"
    except _TooDeep:
        error = f"elements are nested deeper than {MAX_DEPTH}"
    # Parser and handlers hold each other: let go, or the garbage collector has to find them, once a file.
    parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
    return Parsed(collector.properties, error)


class _Collector:
    """Fills `properties` as the parser meets elements. Its handlers are called for every element of every file, so
    they answer first what is most common: an element deeper than anything wanted now (`interest`).
    """

    __slots__ = ("depth", "holder", "interest", "names", "open", "parser", "properties", "root", "wanted")

    def __init__(self, parser: expat.XMLParserType, names: Vocabulary) -> None:
        self.parser = parser
        self.names = names
        self.wanted = names.wanted
        self.properties: Properties = []
        self.depth = 0
        self.root = NOWHERE  # depth of rdf:RDF
        self.holder = NOWHERE  # depth of the node element that is open below it
        self.interest = MAX_DEPTH  # the deepest level at which an element matters now
        self.open: list[Node] = []  # the wanted property that is open, and elements inside it

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth = depth = self.depth + 1
        if depth > self.interest:
            if depth > MAX_DEPTH:
                raise _TooDeep
        elif self.open:
            node = Node(name, attributes)
            self.open[-1].children.append(node)
            self.open.append(node)
        elif depth == self.holder + 1:
            entry = self.wanted.get(name) or self.wanted.get(name.lower())
            if entry:
                node = Node(name, attributes)
                self.open.append(node)
                self.properties.append((entry, node))
                self.parser.CharacterDataHandler = self.text
                self.interest = MAX_DEPTH
        elif depth == self.root + 1:
            self.holder = depth
            self.interest = depth + 1
            for attribute, value in attributes.items():
                entry = self.wanted.get(attribute) or self.wanted.get(attribute.lower())
                if entry:
                    self.properties.append((entry, value))
        elif name == self.names.root:
            self.root = depth
            self.interest = depth + 1

    def end(self, _name: str) -> None:
        depth = self.depth
        self.depth = depth - 1
        if depth > self.interest:
            return
        if self.open:
            self.open.pop()
            if not self.open:
                self.parser.CharacterDataHandler = None
                self.interest = depth
        elif depth == self.holder:
            self.holder = NOWHERE
            self.interest = depth
        elif depth == self.root:
            self.root = NOWHERE
            self.interest = MAX_DEPTH

    def text(self, characters: str) -> None:
        self.open[-1].text += characters


def items(node: Node, names: Vocabulary) -> list[Node]:
    """The items of an array, or the one value itself."""
    for child in node.children:
        if child.name in names.containers:
            return child.children
    return [node]


def text(node: Node, names: Vocabulary) -> str:
    """The text of one simple value: an address, an rdf:value with qualifiers, a named agent, or plain text."""
    if node.attributes:
        resource = node.attributes.get(names.resource) or node.attributes.get(names.value)
        if resource is not None:
            return resource
    for child in node.children:
        if child.name == names.value or child.name in names.agent_names:
            return text(child, names)
        if child.children or names.value in child.attributes:
            return text(child, names)
    return node.text


def members(node: Node, names: Vocabulary) -> Iterator[tuple[str, Node | str]]:
    """(name, value) of a structure's members, written as elements or attributes, nested or not."""
    yield from node.attributes.items()
    for child in node.children:
        if child.name == names.description:
            yield from members(child, names)
        else:
            yield child.name, child
