"""Turns an SVG drawing, also a gzipped one, into the XMP or RDF of its metadata element (SVG 2, 5.7)."""

import zlib
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.sources.images.block import Block
from rights.sources.images.packet import MAX_PACKET
from rights.sources.images.window import Stop, Window

MAX_DRAWING = 16 << 20
ROOT = pattern(rb"<(?:\w{1,20}:)?svg\b[^>]{0,16384}>")
NAMESPACE = pattern(rb"xmlns:[\w.-]{1,50}\s{0,9}=\s{0,9}(?:\"[^\"<]{0,300}\"|'[^'<]{0,300}')")
ENTITY = pattern(rb"<!ENTITY\s{1,9}([\w.-]{1,50})\s{1,9}[\"']([^\"'&<%]{0,300})[\"']\s{0,9}>")
CLOSING = pattern(rb"</rdf:RDF\s{0,100}>")  # XML 1.0, 3.1: white space may stand before the bracket
PREFIXED = pattern(rb"<(/?)([\w.-]{1,30}:)?(metadata|manifest)\b")


def walk(window: Window) -> Iterator[Block]:
    data = window.head if window.size <= len(window.head) else window.at(0, min(window.size, MAX_DRAWING - 1))
    packed = data[:2] == b"\x1f\x8b"
    if packed:
        data = _inflate(data, window)
    if window.size >= MAX_DRAWING:
        window.trouble.add(
            "too-large", f"the drawing has {window.size} bytes; {MAX_DRAWING >> 20} MB were read", 0
        )
    if b"c2pa:manifest" in data:
        yield Block("c2pa", b"", 0)
    start = data.find(b"<rdf:RDF")
    while start >= 0:
        closing = CLOSING.search(data, start)
        if closing is None:
            raise Stop("truncated", "the drawing ends inside its metadata", start)
        yield Block("xmp", _alone(data, start, closing.end()), start, contiguous=False)
        start = data.find(b"<rdf:RDF", closing.end())
    if not data.rstrip(b"\0 \t\r\n").endswith(b">") and window.size < MAX_DRAWING:
        raise Stop("truncated", "the drawing ends inside an element", len(data))


def _alone(data: bytes, start: int, end: int) -> bytes:
    """The RDF as a packet of its own: with the namespaces that the drawing's root declares for it, and with the
    plain text entities by which drawing programs shorten addresses.
    """
    packet = data[start : min(end, start + MAX_PACKET)]
    root = ROOT.search(data, 0, start)
    declared = b" ".join(NAMESPACE.findall(root[0])) if root else b""
    entities = ENTITY.findall(data, 0, start)[:50] if b"<!ENTITY" in data[:start] else []
    packet = b"<x " + declared + b">" + packet + b"</x>"
    for name, text in entities:
        if packet.count(b"&" + name + b";") <= 1000:
            packet = packet.replace(b"&" + name + b";", text)
    return packet


def _inflate(data: bytes, window: Window) -> bytes:
    try:
        engine = zlib.decompressobj(wbits=31)
        text = engine.decompress(data, MAX_DRAWING)
    except zlib.error as error:
        raise Stop("deflate", "the gzipped drawing cannot be inflated and was not read", 0) from error
    if not engine.eof:
        full = len(text) >= MAX_DRAWING
        why = f"inflates to more than {MAX_DRAWING >> 20} MB" if full else "is cut off"
        window.trouble.add("too-large" if full else "truncated", f"the gzipped drawing {why}", 0)
    return text
