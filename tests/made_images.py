"""Metadata blocks and image files made from nothing, for the tests and the benchmark: values in, bytes out."""

import struct
import zlib
from collections.abc import Sequence
from html import escape

Tag = tuple[int, int, bytes]  # tag, type, value

# What a TIFF must say of its picture: width, length, where its one strip is.
PICTURE: tuple[Tag, ...] = ((256, 3, b"\1\0"), (257, 3, b"\1\0"), (273, 4, b"\x08\0\0\0"))
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "cc": "http://creativecommons.org/ns#",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
}


def ascii_tag(tag: int, text: str | bytes) -> Tag:
    return tag, 2, (text.encode() if isinstance(text, str) else text) + b"\0"


def tiff(*tags: Tag, order: str = "<", exif: tuple[Tag, ...] = (), magic: bytes = b"", pad: int = 0) -> bytes:
    """A TIFF structure with IFD0 and, where asked, an Exif directory behind it."""
    start = 8 + pad
    magic = magic or (b"II*\0" if order == "<" else b"MM\0*")
    count = len(tags) + bool(exif)
    after = start + 2 + 12 * count + 4
    first = directory((*tags, (34665, 4, b"????")) if exif else tags, start, order)
    if exif:
        first = first.replace(b"????", struct.pack(order + "I", start + len(first)))
        first += directory(exif, start + len(first), order)
    assert after <= start + len(first)
    return magic + struct.pack(order + "I", start) + bytes(pad) + first


def directory(tags: tuple[Tag, ...], at: int, order: str) -> bytes:
    """One directory with its values behind it, for the offset `at` from the structure's start."""
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 129: 1}
    heap_at, heap, entries = at + 2 + 12 * len(tags) + 4, b"", b""
    for tag, kind, value in sorted(tags):
        entries += struct.pack(order + "HHI", tag, kind, len(value) // sizes[kind])
        if len(value) <= 4:
            entries += value.ljust(4, b"\0")
        else:
            entries += struct.pack(order + "I", heap_at + len(heap))
            heap += value + bytes(len(value) & 1)
    return struct.pack(order + "H", len(tags)) + entries + bytes(4) + heap


def iim(*sets: tuple[int, str | bytes], charset: bytes | None = b"\x1b%G") -> bytes:
    """An IIM block of record 2, each value as UTF-8 or as the bytes given."""
    out = b"\x1c\x01\x5a" + struct.pack(">H", len(charset)) + charset if charset else b""
    for number, value in sets:
        raw = value.encode() if isinstance(value, str) else value
        out += bytes((0x1C, 2, number)) + struct.pack(">H", len(raw)) + raw
    return out


def resources(*parts: tuple[int, bytes]) -> bytes:
    """Photoshop image resources."""
    out = b""
    for number, data in parts:
        out += b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(data)) + data
        out += bytes(len(data) & 1)
    return out


def alt(*texts: tuple[str, str]) -> str:
    items = "".join(f'<rdf:li xml:lang="{language}">{escape(text)}</rdf:li>' for language, text in texts)
    return f"<rdf:Alt>{items}</rdf:Alt>"


def seq(*texts: str) -> str:
    return "<rdf:Seq>" + "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts) + "</rdf:Seq>"


def xmp(
    properties: dict[str, str],
    attributes: dict[str, str] | None = None,
    padding: int = 0,
    declare: Sequence[str] = (),
) -> bytes:
    """An XMP packet: properties by qualified name with their inner XML, attributes of the description, and the
    prefixes to declare (all, where none is named).
    """
    declared = " ".join(
        f'xmlns:{prefix}="{address}"'
        for prefix, address in NAMESPACES.items()
        if not declare or prefix in declare
    )
    written = " ".join(f'{name}="{escape(value)}"' for name, value in (attributes or {}).items())
    inner = "".join(f"<{name}>{content}</{name}>" for name, content in properties.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {declared} {written}>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
        + "\n" * padding
        + '<?xpacket end="w"?>'
    ).encode()


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def exif_segment(block: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + block)


def xmp_segment(packet: bytes) -> bytes:
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet)


def photoshop_segment(block: bytes) -> bytes:
    return segment(0xED, b"Photoshop 3.0\0" + block)


def jpeg(*segments: bytes, picture: bytes = b"\x11\x22") -> bytes:
    """A JPEG with these segments before a frame of 8 x 8 pixels; its picture data is not meant to be decoded."""
    frame = segment(0xC0, bytes((8, 0, 8, 0, 8, 1, 1, 0x11, 0)))
    scan = segment(0xDA, bytes((1, 1, 0, 0, 63, 0)))
    return b"\xff\xd8" + b"".join(segments) + frame + scan + picture + b"\xff\xd9"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*chunks: bytes, late: tuple[bytes, ...] = ()) -> bytes:
    """A PNG of one grey pixel with chunks before and behind the picture data."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    picture = chunk(b"IDAT", zlib.compress(b"\0\x80"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + picture + b"".join(late) + chunk(b"IEND", b"")


def itxt(keyword: bytes, text: bytes, *, packed: bool = False) -> bytes:
    body = zlib.compress(text) if packed else text
    return chunk(b"iTXt", keyword + b"\0" + bytes((packed, 0)) + b"\0\0" + body)


def raw_profile(name: bytes, data: bytes) -> bytes:
    text = b"\n" + name + b"\n%8d\n" % len(data) + data.hex().encode() + b"\n"
    return chunk(b"zTXt", b"Raw profile type " + name + b"\0\0" + zlib.compress(text))


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP"
    for name, data in ((b"VP8X", b"\x0c" + bytes(9)), (b"VP8 ", bytes(6) + b"\1\0\1\0" + bytes(10)), *chunks):
        body += name + struct.pack("<I", len(data)) + data + bytes(len(data) & 1)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def heif(exif: bytes = b"", packet: bytes = b"", brand: bytes = b"heic", encoding: bytes = b"") -> bytes:
    """A HEIF file with one Exif and one XMP item (ISO/IEC 14496-12, 8.11), and no picture."""
    stored = [(1, b"Exif", b"", bytes(4) + exif)] if exif else []
    stored += [(2, b"mime", b"application/rdf+xml\0" + encoding + b"\0", packet)] if packet else []
    infes = [
        box(b"infe", b"\2\0\0\0" + struct.pack(">HH", number, 0) + kind + b"\0" + rest)
        for number, kind, rest, _ in stored
    ]
    iinf = box(b"iinf", bytes(4) + struct.pack(">H", len(infes)), *infes)
    ftyp = box(b"ftyp", brand + bytes(4) + b"mif1" + brand)
    length = len(_meta(iinf, [(number, 0, 0) for number, *_ in stored]))
    at = len(ftyp) + length + 8
    places = []
    for number, _, _, data in stored:
        places.append((number, at, len(data)))
        at += len(data)
    return ftyp + _meta(iinf, places) + box(b"mdat", *(data for *_, data in stored))


def _meta(iinf: bytes, places: list[tuple[int, int, int]]) -> bytes:
    items = b"".join(struct.pack(">HHHII", number, 0, 1, at, length) for number, at, length in places)
    iloc = box(b"iloc", bytes(4) + b"\x44\0" + struct.pack(">H", len(places)) + items)
    return box(b"meta", bytes(4), box(b"hdlr", bytes(8) + b"pict" + bytes(13)), iloc, iinf)


def jxl(*boxes: bytes) -> bytes:
    start = box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    return start + b"".join(boxes) + box(b"jxlc", b"\xff\x0a" + bytes(8))


def jp2(*boxes: bytes) -> bytes:
    start = box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
    header = box(b"jp2h", box(b"ihdr", struct.pack(">IIH", 1, 1, 1) + b"\x07\x07\0\0"))
    return start + header + b"".join(boxes) + box(b"jp2c", b"\xff\x4f\xff\x51")


def uuid(name: str, data: bytes) -> bytes:
    return box(b"uuid", bytes.fromhex(name), data)


def cr3(ifd0: bytes, exif: bytes, packet: bytes) -> bytes:
    canon = uuid("85c0b687820f11e08111f4ce462b6a48", box(b"CMT1", ifd0) + box(b"CMT2", exif))
    return (
        box(b"ftyp", b"crx \0\0\0\1crx isom")
        + box(b"moov", canon)
        + uuid("be7acfcb97a942e89c71999491e3afac", packet)
    )


def gif(packet: bytes = b"", frames: int = 1) -> bytes:
    head = b"GIF89a" + struct.pack("<HH", 1, 1) + b"\x80\0\0" + bytes(6)
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    extension = b"\x21\xff\x0bXMP DataXMP" + packet + trailer if packet else b""
    frame = b"\x2c" + bytes(4) + struct.pack("<HH", 1, 1) + b"\0" + b"\2\2\x44\1\0"
    return head + frame * frames + extension + b"\x3b"


def psd(block: bytes, version: int = 1) -> bytes:
    head = b"8BPS" + struct.pack(">H", version) + bytes(6) + struct.pack(">HIIHH", 1, 1, 1, 8, 1)
    return head + bytes(4) + struct.pack(">I", len(block)) + block + bytes(4) + b"\0\0\x80"


def raf(picture: bytes) -> bytes:
    head = b"FUJIFILMCCD-RAW 0201FF383501".ljust(84, b"\0")
    return head + struct.pack(">II", 148, len(picture)) + bytes(56) + picture


def svg(metadata: str, attributes: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'
        f"<metadata>{metadata}</metadata><path/></svg>"
    ).encode()
