"""Turns the bytes of an XMP packet into UTF-8 that a parser may be given, or says why it must not be.

ISO 16684-1, 7.3 allows UTF-8, UTF-16 and UTF-32 and forbids nothing of XML; this reader forbids document types,
because entities are the one way in which a small packet becomes a large one or names another file.
"""

import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.sources.images.vocabulary import Vocabulary, wanted_names

MAX_PACKET = 4 << 20
MANY = 8 << 10  # bytes of a packet from which looking for histories is worth its time
MAX_MARKS = 200_000  # "<" or "=": elements and attributes
WIDE = (
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xfe\xff", "utf-16"),
    (b"\xff\xfe", "utf-16"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
CONTROL = pattern(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));",
    re.IGNORECASE,
)
STRAY = pattern(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
BULK = (b"xmpMM:History>", b"photoshop:DocumentAncestors>", b"xmpMM:Ingredients>", b"xmpMM:Pantry>")
COMMON = (b":creator>", b":rights>")
ENDS = (b":xmpmeta>", b":RDF>", b":xapmeta>", b"</x>")


class Refused(Exception):  # noqa: N818 - a verdict on a packet, caught where it becomes a problem
    """The packet must not be parsed."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code, self.message = code, message


def prepare(data: bytes) -> tuple[bytes, str]:
    """The packet in UTF-8 without what surrounds it, and the encoding it was in."""
    encoding = "utf-8"
    if b"\0" in data[:4] or data[:2] in {b"\xfe\xff", b"\xff\xfe"}:
        encoding = next((name for mark, name in WIDE if data.startswith(mark)), "utf-8")
        if encoding != "utf-8":
            data = data[: 4 * MAX_PACKET].decode(encoding, "replace").encode("utf-8", "replace")
    if len(data) > MAX_PACKET:
        raise Refused(
            "too-large", f"the XMP packet has {len(data)} bytes; more than {MAX_PACKET >> 20} MB are not read"
        )
    start = data.find(b"<")
    if data.startswith(b"<?xpacket", start):
        start = data.find(b"<", start + 1)
    if start < 0:
        raise Refused("xmp-empty", "the XMP packet holds no element")
    # What follows the last closing tag is padding (ISO 16684-1, 7.3.2): often more than the values themselves.
    end = data.rfind(b"<")  # a search for one byte is by far the quickest
    if not data.startswith(b"</", end):
        end = data.rfind(b"<", 0, end)  # before <?xpacket end="w"?>
    if not data.startswith(b"</", end):
        end = data.rfind(b"</")
    end = data.find(b">", end) + 1 if end >= 0 else 0
    data = data[start : end or len(data)]
    if b"!" in data and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):
        raise Refused("xmp-doctype", "the XMP packet declares a document type or entities and was not read")
    if len(data) > MAX_MARKS and (data.count(b"<") > MAX_MARKS or data.count(b"=") > MAX_MARKS):
        raise Refused("too-many-entries", f"the XMP packet has more than {MAX_MARKS} elements or attributes")
    return data, encoding


def without_bulk(packet: bytes) -> bytes:
    """The packet without the edit histories that make up most of many packets, where they can be told safely.

    Without comments, CDATA and processing instructions a tag's bytes are that tag. An element inside one of the same
    name leaves an end tag over, so the result is then not well-formed, and the packet itself is to be parsed.
    """
    if len(packet) < MANY or b"<!" in packet or b"<?" in packet:
        return packet
    for name in BULK:
        start = packet.find(b"<" + name)
        if start >= 0:
            end = packet.find(b"</" + name, start)
            if end >= 0:
                packet = packet[:start] + packet[end + len(name) + 2 :]
    return packet


def may_say_something(packet: bytes, names: Vocabulary) -> bool:
    """Whether any wanted property can be in a well-formed packet: most packets hold none, and need no parser."""
    # A search for fixed bytes costs a tenth of one for all names, and answers for most packets that say something.
    if any(name in packet for name in COMMON) or wanted_names().search(packet):
        return True
    # Not to be told so: names without a prefix, and those of a packet in which rdf:Description is no description.
    return names.resolved or names.root != "rdf:RDF" or not packet.endswith(ENDS)


def repaired(packet: bytes) -> Iterator[tuple[bytes, str | None, str]]:
    """The packet with mistakes undone that parsers refuse: (packet, encoding if guessed, what was undone)."""
    clean = STRAY.sub(b"&amp;", CONTROL.sub(b"", packet))
    if clean != packet:
        yield clean, None, "characters that XML forbids"
    try:
        clean.decode("utf-8")
    except UnicodeDecodeError:
        yield clean.decode("cp1252", "replace").encode("utf-8"), "cp1252", "bytes that are no UTF-8"
