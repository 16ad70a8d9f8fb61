"""Turns the RDF of an XMP packet into its top-level properties that the field table wants.

ISO 16684-1, chapter 7: only direct children and attributes of a node element right below rdf:RDF count. What
stands deeper belongs to something else (an image region's rights are not the image's).
"""

from collections.abc import Iterator
from xml.parsers import expat

from rights.model.values import dataclass
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


Item = tuple[str, str | None]  # the text of an array's item, its language
Properties = list[tuple[Wanted, Node | list[Item]]]  # an element, or the texts of an attribute or array


@dataclass(frozen=True, slots=True)
class Parsed:
    """`properties` are (what is wanted, how it is given) in file order; `error` is None if all was
    read.
    """

    properties: Properties
    error: str | None
    refused: bool = False  # by our own limit: nothing more is to be had from it


class _Confused(Exception):  # noqa: N818 - the packet is to be parsed again, more slowly
    pass


class _TooDeep(Exception):  # noqa: N818 - ends the parse from inside a handler
    pass


def parse(packet: bytes, names: Vocabulary) -> Parsed:
    """The wanted properties of a UTF-8 packet; those before a fault are kept."""
    try:
        return _parse(packet, names, skipping=True)
    except _Confused:
        return _parse(packet, names, skipping=False)


def _parse(packet: bytes, names: Vocabulary, *, skipping: bool) -> Parsed:
    # Forcing the encoding leaves no declaration in the packet that could make other characters of the bytes.
    parser = expat.ParserCreate("utf-8", SEPARATOR if names.resolved else None)
    parser.buffer_text = True
    collector = _Collector(parser, names, skipping=skipping)
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    error, refused = None, False
    try:
        parser.Parse(packet, True)
    except expat.ExpatError as fault:
        error = f"{expat.ErrorString(fault.code)}, line {fault.lineno}"
    except _TooDeep:
        error, refused = f"elements are nested deeper than {MAX_DEPTH}", True
    # Parser and handlers hold each other: let go, or the garbage collector has to find them, once a file.
    parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
    return Parsed(collector.properties, error, refused)


class _Collector:
    """Fills `properties` as the parser meets elements. Its handlers are called for every element of every file, so
    inside a property that nobody wants the parser is asked for end tags only, until the property's own name ends.
    """

    __slots__ = (
        "depth", "holder", "holder_name", "names", "open", "parser", "properties", "root", "skipped", "skipping", "wanted",
    )  # fmt: skip

    def __init__(self, parser: expat.XMLParserType, names: Vocabulary, *, skipping: bool) -> None:
        self.parser = parser
        self.names = names
        self.wanted = names.wanted
        self.skipping = skipping
        self.skipped = ""
        self.properties: Properties = []
        self.depth = 0
        self.root = NOWHERE  # depth of rdf:RDF
        self.holder = NOWHERE  # depth of the node element that is open below it
        self.holder_name = ""
        self.open: list[Node] = []  # the wanted property that is open, and elements inside it

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth = depth = self.depth + 1
        if self.open:
            node = Node(name, attributes)
            self.open[-1].children.append(node)
            self.open.append(node)
        elif depth == self.holder + 1:
            entry = self.wanted.get(name)
            if entry:
                node = Node(name, attributes)
                self.open.append(node)
                self.properties.append((entry, node))
                self.parser.CharacterDataHandler = self.text
            elif self.skipping:
                self.skipped = name
                self.parser.StartElementHandler = None
                self.parser.EndElementHandler = self.skip
        elif depth == self.root + 1:
            self.holder, self.holder_name = depth, name
            for attribute in sorted(self.wanted.keys() & attributes.keys()):
                self.properties.append((self.wanted[attribute], [(attributes[attribute], None)]))
        elif self.root < 0 and name == self.names.root:
            self.root = depth
        if depth > MAX_DEPTH:
            raise _TooDeep

    def end(self, name: str) -> None:
        depth = self.depth
        self.depth = depth - 1
        if self.open:
            self.open.pop()
            if not self.open:
                self.parser.CharacterDataHandler = None
        elif depth == self.holder:
            if name != self.holder_name:
                raise _Confused
            self.holder = NOWHERE
        elif depth == self.root:
            self.root = NOWHERE

    def skip(self, name: str) -> None:
        """The end of an element inside a property that nobody wants, or of that property. One of the same name inside
        it ends it too early; then an end tag is left over, and `end` notices.
        """
        if name == self.skipped:
            self.depth -= 1
            self.parser.StartElementHandler = self.start
            self.parser.EndElementHandler = self.end

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
