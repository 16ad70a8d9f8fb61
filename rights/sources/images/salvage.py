"""Turns an XMP packet that no parser accepts into the wanted properties that still stand in it, whole, as text.

Only the first of each name, only where its end is found, and nothing is known of what it stands in: that is why it is
asked last, and its values are always beside a problem.
"""

from rights.sources.images.charset import MAX_VALUE, guess
from rights.sources.images.packet import CONTROL
from rights.sources.images.rdf import Node, Properties
from rights.sources.images.vocabulary import Vocabulary

ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&#xA;", "\n"), ("&amp;", "&"))
SPACE = b" \t\r\n"


def salvage(packet: bytes, names: Vocabulary, known: Properties) -> Properties:
    """Properties that are not among those `known` already. Takes a few searches of the packet for each name."""
    if names.resolved:
        return []
    have = {id(wanted) for wanted, _ in known}
    found: Properties = []
    for name, wanted in names.wanted.items():
        if wanted.entry is None or id(wanted) in have or name.encode() not in packet:
            continue
        value = _attribute(packet, name.encode())
        element = None if value else _element(packet, name.encode(), names)
        if value or element:
            have.add(id(wanted))
            found.append((wanted, element or [(value or "", None)]))
    return found


def _attribute(packet: bytes, name: bytes) -> str | None:
    """The value of the first attribute of this name."""
    at = packet.find(name + b"=")
    start = at + len(name) + 1
    quote = packet[start : start + 1]
    if at < 1 or packet[at - 1 : at] not in SPACE or quote not in {b'"', b"'"}:
        return None
    end = packet.find(quote, start + 1, start + MAX_VALUE)
    return _text(packet[start + 1 : end]) if end > 0 else None


def _element(packet: bytes, name: bytes, names: Vocabulary) -> Node | None:
    """The first element of this name, with its items where it is an array."""
    at = packet.find(b"<" + name + b">")
    start = at + len(name) + 2
    end = packet.find(b"</" + name + b">", start, start + MAX_VALUE) if at >= 0 else -1
    if end < 0:
        return None
    inner = packet[start:end]
    node = Node(name.decode(), {})
    if b"<" not in inner:
        node.text = _text(inner)
        return node
    item = names.root.removesuffix("RDF") + "li"
    container = Node(min(names.containers), {})
    for piece in inner.split(b"<" + item.encode())[1:]:
        text, mark, _ = piece.partition(b">")[2].partition(b"</")
        if mark and b"<" not in text:
            kept = Node(item, {})
            kept.text = _text(text)
            container.children.append(kept)
    node.children.append(container)
    return node if container.children else None


def _text(raw: bytes) -> str:
    text = guess(CONTROL.sub(b"", raw))[0]
    for entity, char in ENTITIES:
        text = text.replace(entity, char)
    return text
