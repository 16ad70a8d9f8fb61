"""Turns a JPEG file into its metadata blocks: Exif, XMP with its extension, Photoshop resources, C2PA.

ITU-T T.81 annex B; Exif 3.0, 4.5.4; ISO 16684-3, 6.1 (XMP and its extension); C2PA 2.2, A.4.
"""

from collections.abc import Iterator
from struct import Struct, unpack_from

from rights.sources.images.block import Block
from rights.sources.images.pixels import MANY, judge_size
from rights.sources.images.window import Stop, Trouble, Window

MAX_SEGMENTS = 20_000
MAX_FILL = 4 << 10  # bytes skipped in search of the next marker
XMP, XMP_OLD = b"http://ns.adobe.com/xap/1.0/\0", b"XMP\0://ns.adobe.com/xap/1.0/\0"
EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"
TIFF = (b"II*\0", b"MM\0*")
MARKER = Struct(">BBH")  # 0xFF, which marker, and the length of the segment without these first two bytes
SOS, EOI, APP1, APP11, APP13 = 0xDA, 0xD9, 0xE1, 0xEB, 0xED
METADATA = {APP1, APP11, APP13}
FRAMES = {0xC0, 0xC1, 0xC2}
ALONE = {1, *range(0xD0, 0xD9)}  # markers without a length

Piece = tuple[int, bytes]  # where it begins in the file, its bytes


def walk(window: Window) -> Iterator[Block]:
    """Blocks of the segments before the picture data, in file order; joined ones where the first began."""
    pieces: dict[str, list[Piece]] = {"exif": [], "irb": [], "extension": []}
    packets: list[bytes] = []
    stop: Stop | None = None
    try:
        for marker, offset, data in _segments(window):
            kind, at = _recognise(data) if marker == APP1 else _recognise_other(marker, data)
            if kind == "xmp":
                packets.append(data[at:])
                yield Block("xmp", packets[-1], offset + at)
            elif kind == "c2pa":
                yield Block("c2pa", b"", offset)
            elif kind:
                pieces[kind].append((offset + at, data[at:]))
    except Stop as reason:  # a walk that stopped early still hands over what it holds
        stop = reason
    if pieces["exif"]:
        yield from _exif(pieces["exif"])
    if pieces["irb"]:
        yield _photoshop(pieces["irb"])
    if pieces["extension"]:
        yield from _extended(pieces["extension"], packets, window.trouble)
    if stop:
        raise stop


def _segments(window: Window) -> Iterator[tuple[int, int, bytes]]:
    """(marker, offset of the data, data) of the segments that can hold metadata."""
    at, unpack = 2, MARKER.unpack_from
    for _ in range(MAX_SEGMENTS):
        head = window.head
        lead, marker, length = unpack(head, at) if at + 4 <= len(head) else _late(window, at)
        end = at + 2 + length
        if lead != 0xFF or marker in {0, 0xFF}:
            end = _resynchronise(window, at)
        elif marker == SOS:
            return
        elif marker == EOI:
            raise Stop("no-picture", "the JPEG ends without any picture data", at)
        elif marker in ALONE:
            end = at + 2
        elif length < 2:
            message = f"a JPEG segment claims a length of {length}: the rest was not read"
            raise Stop("jpeg-length", message, at)
        elif marker in METADATA:
            data = head[at + 4 : end] if end <= len(head) else window.at(at + 4, length - 2)
            yield marker, at + 4, data
            if len(data) < length - 2:
                raise Stop("truncated", "the JPEG ends inside a metadata segment", at)
        elif marker in FRAMES:
            _dimensions(window, at)
        at = end
    raise Stop("too-many-entries", f"more than {MAX_SEGMENTS} JPEG segments: the rest was not read", at)


def _late(window: Window, at: int) -> tuple[int, ...]:
    """The beginning of a segment beyond what was read at once."""
    four = window.at(at, 4)
    if len(four) == 4:
        return MARKER.unpack(four)
    if four[:2] == b"\xff\xd9":
        raise Stop("no-picture", "the JPEG ends without any picture data", at)
    raise Stop("truncated", "the JPEG ends before its picture data", at)


def _resynchronise(window: Window, at: int) -> int:
    """The offset of the next marker, some fill or stray bytes further on."""
    data = window.at(at, MAX_FILL)
    found = data.find(b"\xff", 1)
    while 0 <= found < len(data) - 1 and data[found + 1] in {0xFF, 0}:
        found = data.find(b"\xff", found + 1)
    if found < 0 or found == len(data) - 1:
        code = "truncated" if len(data) < MAX_FILL else "jpeg-marker"
        raise Stop(code, "no JPEG marker follows: the rest was not read", at)
    if data[:found].strip(b"\xff"):
        window.trouble.add(
            "jpeg-marker", f"{found} bytes between JPEG segments belong to none", at, lost=False
        )
    return at + found


def _dimensions(window: Window, at: int) -> None:
    height, width = unpack_from(">HH", window.at(at + 5, 4).ljust(4, b"\0"))
    if not 0 < width * height <= MANY:  # a height of 0 is told later, by a DNL segment (T.81, B.2.5)
        judge_size(window, width, height or 1, at)


def _recognise(data: bytes) -> tuple[str, int]:
    """What an APP1 segment holds, and where that begins in it."""
    if data.startswith(b"Exif\0"):
        return "exif", 6
    if data.startswith(XMP):
        return "xmp", 29
    if data.startswith(EXTENSION):
        return "extension", 35
    if data.startswith(XMP_OLD):
        return "xmp", 30
    found = data.find(b"Exif\0", 0, 9)
    if found > 0:  # a few stray bytes before the identifier
        return "exif", found + 6
    if data[:128].lstrip().startswith((b"<x:xmpmeta", b"<?xpacket", b"<x:xapmeta")):
        return "xmp", 0
    if data.startswith((b"http://ns.adobe.com/xap/", b"XMP\0")) and b"<" in data:
        return "xmp", data.find(b"<")
    return "", 0


def _recognise_other(marker: int, data: bytes) -> tuple[str, int]:
    if marker == APP13 and data.startswith(PHOTOSHOP):
        return "irb", 14
    if marker == APP13 and data.startswith(b"Adobe_Photoshop2.5:"):  # with a 3-byte version, Photoshop 2.5
        return "irb", 27
    return "c2pa" if marker == APP11 and b"jumb" in data[:40] else "", 0


def _exif(pieces: list[Piece]) -> Iterator[Block]:
    """Exif too long for one segment goes on in the next without a header of its own (Exif 3.0 does not say so;
    cameras do it).
    """
    while pieces:
        offset, data = pieces.pop(0)
        whole = True
        while pieces and not pieces[0][1].startswith(TIFF):
            data += pieces.pop(0)[1]
            whole = False
        yield Block("exif", data, offset, contiguous=whole)


def _photoshop(pieces: list[Piece]) -> Block:
    """All APP13 segments are one stretch of resources, which may be cut anywhere."""
    data = b"".join(piece for _, piece in pieces) if len(pieces) > 1 else pieces[0][1]
    return Block("irb", data, pieces[0][0], contiguous=len(pieces) == 1)


def _extended(pieces: list[Piece], packets: list[bytes], trouble: Trouble) -> Iterator[Block]:
    """Extended XMP: only the parts whose GUID the main packet names, put together by their offsets."""
    groups: dict[bytes, list[tuple[int, bytes]]] = {}
    length = 0
    for at, data in pieces:
        guid = data[:32]
        if len(data) < 40 or not any(guid in packet for packet in packets):
            trouble.add("xmp-extension", "extended XMP that the main packet does not name was not read", at)
            continue
        length, offset = unpack_from(">II", data, 32)
        groups.setdefault(guid, []).append((offset, data[40:]))
    for parts in groups.values():
        parts.sort(key=lambda part: part[0])
        joined = b""
        for offset, data in parts:
            if offset == len(joined):
                joined += data
        if len(joined) != length:
            trouble.add(
                "truncated", f"extended XMP is not whole: {len(joined)} of {length} bytes", pieces[0][0]
            )
        yield Block("xmp", joined, pieces[0][0], contiguous=False)
