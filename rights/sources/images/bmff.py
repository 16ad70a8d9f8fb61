"""Turns files made of boxes (HEIF, AVIF, CR3, JPEG 2000, JPEG XL) into their metadata blocks.

ISO/IEC 14496-12, 4.2 (boxes); 23008-12 (HEIF); 15444-1, annex I (JPEG 2000); 18181-2 (JPEG XL).
"""

from collections.abc import Iterator

from rights.sources.images import brotli, heif
from rights.sources.images.block import Block
from rights.sources.images.boxes import Box, boxes, content
from rights.sources.images.window import Window

XMP_UUIDS = {bytes.fromhex("be7acfcb97a942e89c71999491e3afac")}
EXIF_UUIDS = {b"JpgTiffExif->JP2", bytes.fromhex("0537cdab9d0c4431a72afa561f2a113e")}
IIM_UUIDS = {
    bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38"),
    bytes.fromhex("09a14e97c0b442e0bebf36df6f0ce36f"),
}
IRB_UUIDS = {bytes.fromhex("2c4c0100850440b9a03e562148d6dfeb")}
C2PA_UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
CANON_UUID = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")  # CR3, inside moov


def walk(window: Window) -> Iterator[Block]:
    # HEIF and AVIF list their pictures in a meta box, or hold a sequence as a track (23008-12, 10.2).
    pictured = window.head[4:8] != b"ftyp" or b"crx " in window.head[8:32]
    for box in boxes(window, 0, window.size):
        if box.name == b"meta":
            pictured = True
            yield from heif.items(window, list(boxes(window, box.start + 4, box.end)))
        elif box.name == b"moov":
            inner = list(boxes(window, box.start, box.end))
            pictured = pictured or any(one.name == b"trak" for one in inner)
            yield from _canon(window, inner)
        elif box.name == b"uuid":
            yield from _uuid(window, box)
        elif box.name in {b"Exif", b"xml ", b"brob", b"jumb"}:
            yield from _boxed(window, box)
    if not pictured:
        window.trouble.add("no-picture", "the file holds no picture", 0)


def _uuid(window: Window, box: Box) -> Iterator[Block]:
    name, start = window.at(box.start, 16), box.start + 16
    if name == C2PA_UUID:
        yield Block("c2pa", b"", box.start)
    elif name in XMP_UUIDS:
        yield Block("xmp", window.at(start, box.end - start), start)
    elif name in IIM_UUIDS:
        yield Block("iim", window.at(start, box.end - start), start)
    elif name in IRB_UUIDS:
        yield Block("irb", window.at(start, box.end - start), start)
    elif name in EXIF_UUIDS:
        data = window.at(start, box.end - start)
        at = 6 if data.startswith(b"Exif\0\0") else 0
        yield Block("exif", data[at:], start + at)


def _canon(window: Window, moov: list[Box]) -> Iterator[Block]:
    """CR3: Canon puts IFD0 and the Exif directory each into a TIFF of its own (CMT1, CMT2)."""
    for box in moov:
        if box.name == b"uuid" and window.at(box.start, 16) == CANON_UUID:
            for inner in boxes(window, box.start + 16, box.end):
                if inner.name == b"CMT1":
                    yield Block("exif", content(window, inner), inner.start)
                elif inner.name == b"CMT2":
                    yield Block("exif", content(window, inner), inner.start, exif_directory=True)
        elif box.name == b"meta":
            yield from heif.items(window, list(boxes(window, box.start + 4, box.end)))


def _boxed(window: Window, box: Box) -> Iterator[Block]:
    """JPEG XL's own boxes; `brob` is one of them packed with Brotli (18181-2, 9.3)."""
    if box.name == b"jumb":
        yield Block("c2pa", b"", box.start)
        return
    name, data = box.name, content(window, box)
    if name == b"brob":
        name, data = (
            data[:4],
            brotli.unpack(data[4:], box.start, window.trouble) if data[:4] != b"jumb" else b"",
        )
    whole = box.name != b"brob"
    if name == b"Exif":
        yield from heif.exif(data, box.start, contiguous=whole)
    elif name == b"xml " and data:
        yield Block("xmp", data, box.start, contiguous=whole)
    elif name == b"jumb":
        yield Block("c2pa", b"", box.start)
