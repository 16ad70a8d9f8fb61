"""Rights statements to the bytes of a real image: the tests' own writer of Exif, IIM and XMP.

Written from the standards, not from our reader, so that each can show the other's mistakes. Every block can also be
given as bytes, damaged or foreign, and is then written as it is.
"""

import struct
import zlib
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

# Exif 3.0, 4.6: tag number and whether it lies in the Exif IFD instead of IFD 0.
EXIF_TAGS = {
    "ImageDescription": (0x010E, False),
    "Artist": (0x013B, False),
    "Copyright": (0x8298, False),
    "XPAuthor": (0x9C9D, False),
    "DateTimeOriginal": (0x9003, True),
    "CameraOwnerName": (0xA430, True),
}
# IPTC-IIM 4.2, record 2.
IIM_DATASETS = {
    "SpecialInstructions": 40,
    "By-line": 80,
    "Headline": 105,
    "Credit": 110,
    "Source": 115,
    "CopyrightNotice": 116,
    "Caption": 120,
}
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "cc": "http://creativecommons.org/ns#",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
LISTS = {"dc:creator": "Seq", "dc:subject": "Bag"}
LANGUAGE_ALTERNATIVES = {
    "dc:rights",
    "dc:title",
    "dc:description",
    "xmpRights:UsageTerms",
    "tiff:Copyright",
}
RESOURCES = {"cc:license"}  # written as rdf:resource


def blank(kind: str = "JPEG", size: tuple[int, int] = (16, 12), colour: str = "#3a6ea5") -> bytes:
    """A plain picture without any statement. `kind` is a format that Pillow writes."""
    from PIL import Image

    with BytesIO() as file:
        Image.new("RGB", size, colour).save(file, kind)
        return file.getvalue()


def exif(fields: Mapping[str, str | bytes], order: str = "<") -> bytes:
    """A TIFF block with `fields` as ASCII entries (text is written as UTF-8, as MWG asks). `order`: "<" or ">"."""
    main: dict[int, tuple[int, bytes]] = {}
    inner: dict[int, tuple[int, bytes]] = {}
    for name, value in fields.items():
        tag, nested = EXIF_TAGS[name]
        if name == "XPAuthor" and isinstance(value, str):
            entry = (1, value.encode("utf-16-le") + b"\0\0")
        else:
            entry = (2, (value.encode() if isinstance(value, str) else value) + b"\0")
        (inner if nested else main)[tag] = entry
    header = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    if not inner:
        return header + _ifd(main, order, 8)
    main[0x8769] = (4, struct.pack(order + "I", 0))  # same length whatever the offset
    second = 8 + len(_ifd(main, order, 8))
    main[0x8769] = (4, struct.pack(order + "I", second))
    return header + _ifd(main, order, 8) + _ifd(inner, order, second)


def _ifd(entries: Mapping[int, tuple[int, bytes]], order: str, at: int) -> bytes:
    """One directory that stands at offset `at`, followed by the values that do not fit into it."""
    table, values = struct.pack(order + "H", len(entries)), b""
    after = at + 2 + 12 * len(entries) + 4
    for tag, (kind, value) in sorted(entries.items()):
        table += struct.pack(order + "HHI", tag, kind, len(value) // (4 if kind == 4 else 1))
        if len(value) <= 4:
            table += value.ljust(4, b"\0")
        else:
            table += struct.pack(order + "I", after + len(values))
            values += value + b"\0" * (len(value) % 2)
    return table + struct.pack(order + "I", 0) + values


def iim(fields: Sequence[tuple[str, str | bytes]], *, encoding: str = "utf-8", declare: bool = True) -> bytes:
    """IIM datasets in the order given; By-line may stand more than once. `declare` writes 1:90 for UTF-8."""
    out = b"\x1c\x01\x5a\x00\x03\x1b%G" if declare and encoding == "utf-8" else b""
    for name, value in fields:
        content = value.encode(encoding) if isinstance(value, str) else value
        out += struct.pack(">BBBH", 0x1C, 2, IIM_DATASETS[name], len(content)) + content
    return out


def image_resources(iim_block: bytes) -> bytes:
    """Photoshop's image resource block (8BIM 0x0404) around IIM."""
    return b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim_block)) + iim_block + b"\0" * (len(iim_block) % 2)


def xmp(fields: Mapping[str, str | Sequence[str]]) -> bytes:
    """An XMP packet with one rdf:Description, one element a property. Values are escaped."""
    prefixes = sorted({name.partition(":")[0] for name in fields})
    declared = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    body = "".join(_property(name, value) for name, value in fields.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{declared}>{body}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _property(name: str, value: str | Sequence[str]) -> str:
    values = [escape(item) for item in ([value] if isinstance(value, str) else value)]
    if name in RESOURCES:
        return f'\n<{name} rdf:resource="{values[0]}"/>'
    if name in LANGUAGE_ALTERNATIVES:
        inner = f'<rdf:Alt><rdf:li xml:lang="x-default">{values[0]}</rdf:li></rdf:Alt>'
    elif name in LISTS:
        items = "".join(f"<rdf:li>{item}</rdf:li>" for item in values)
        inner = f"<rdf:{LISTS[name]}>{items}</rdf:{LISTS[name]}>"
    else:
        inner = values[0]
    return f"\n<{name}>{inner}</{name}>"


def embed(picture: bytes, *, exif: bytes = b"", iim: bytes = b"", xmp: bytes = b"") -> bytes:
    """The JPEG, PNG or WebP `picture` with the blocks given. Raises ValueError for other formats."""
    if not (exif or iim or xmp):
        return picture
    if picture.startswith(b"\xff\xd8"):
        return _jpeg(picture, exif, iim, xmp)
    if picture.startswith(b"\x89PNG"):
        return _png(picture, exif, iim, xmp)
    if picture[:4] == b"RIFF" and not iim:
        return _webp(picture, exif, xmp)
    raise ValueError("not a JPEG, PNG or WebP, or IIM in a WebP, which has no place for it")


def _jpeg(picture: bytes, exif_block: bytes, iim_block: bytes, packet: bytes) -> bytes:
    parts = [
        (0xE1, b"Exif\0\0", exif_block),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0", packet),
        (0xED, b"Photoshop 3.0\0", image_resources(iim_block) if iim_block else b""),
    ]
    segments = b"".join(
        b"\xff" + bytes([marker]) + struct.pack(">H", len(head + body) + 2) + head + body
        for marker, head, body in parts
        if body
    )
    return picture[:2] + segments + picture[2:]


def _png(picture: bytes, exif_block: bytes, iim_block: bytes, packet: bytes) -> bytes:
    chunks = b""
    if packet:
        chunks += _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet)
    if iim_block:  # as ImageMagick and ExifTool write it: length and hexadecimal digits
        block = image_resources(iim_block)
        profile = f"\niptc\n{len(block):8d}\n{block.hex()}\n".encode()
        chunks += _chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(profile))
    if exif_block:
        chunks += _chunk(b"eXIf", exif_block)
    return picture[:33] + chunks + picture[33:]  # 33: signature and IHDR


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _webp(picture: bytes, exif_block: bytes, packet: bytes) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(picture)) as image:
        width, height = image.size
    flags = (0x08 if exif_block else 0) | (0x04 if packet else 0)
    canvas = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    chunks = _riff(b"VP8X", bytes([flags, 0, 0, 0]) + canvas) + picture[12:]
    chunks += (_riff(b"EXIF", exif_block) if exif_block else b"") + (
        _riff(b"XMP ", packet) if packet else b""
    )
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _riff(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
