"""Rights statements to the bytes of a real image: the tests' own writer of Exif, IIM and XMP.

Blocks are put together by `made_images`, which is written from the standards, not from our reader, so that each can
show the other's mistakes. Every block can also be given as bytes, damaged or foreign, and is then written as it is.
"""

import struct
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

from tests import made_images as make

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
    main: list[make.Tag] = []
    inner: list[make.Tag] = []
    for name, value in fields.items():
        tag, nested = EXIF_TAGS[name]
        if name == "XPAuthor" and isinstance(value, str):
            entry = (tag, 1, value.encode("utf-16-le") + b"\0\0")
        else:
            entry = make.ascii_tag(tag, value)
        (inner if nested else main).append(entry)
    return make.tiff(*main, order=order, exif=tuple(inner))


def iim(fields: Sequence[tuple[str, str | bytes]], *, encoding: str = "utf-8", declare: bool = True) -> bytes:
    """IIM datasets in the order given; By-line may stand more than once. `declare` writes 1:90 for UTF-8."""
    sets = (
        (IIM_DATASETS[name], value.encode(encoding) if isinstance(value, str) else value)
        for name, value in fields
    )
    return make.iim(*sets, charset=b"\x1b%G" if declare and encoding == "utf-8" else None)


def image_resources(iim_block: bytes) -> bytes:
    """Photoshop's image resource block (8BIM 0x0404) around IIM."""
    return make.resources((0x0404, iim_block))


def xmp(fields: Mapping[str, str | Sequence[str]]) -> bytes:
    """An XMP packet with one rdf:Description, one element a property. Values are escaped."""
    prefixes = sorted({name.partition(":")[0] for name in fields})
    declared = "".join(f' xmlns:{prefix}="{make.NAMESPACES[prefix]}"' for prefix in prefixes)
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
    parts = [make.exif_segment(exif_block)] if exif_block else []
    parts += [make.xmp_segment(packet)] if packet else []
    parts += [make.photoshop_segment(image_resources(iim_block))] if iim_block else []
    return picture[:2] + b"".join(parts) + picture[2:]


def _png(picture: bytes, exif_block: bytes, iim_block: bytes, packet: bytes) -> bytes:
    chunks = [make.itxt(b"XML:com.adobe.xmp", packet)] if packet else []
    chunks += [make.raw_profile(b"iptc", image_resources(iim_block))] if iim_block else []
    chunks += [make.chunk(b"eXIf", exif_block)] if exif_block else []
    return picture[:33] + b"".join(chunks) + picture[33:]  # 33: signature and IHDR


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
