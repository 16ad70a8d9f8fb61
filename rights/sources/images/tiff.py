"""Turns a TIFF file, or a raw photograph built like one, into its one Exif block, which nests all others.

TIFF 6.0; BigTIFF; Adobe DNG 1.7. CR2, NEF, NRW, ARW, PEF and KDC are TIFF; ORF and RW2 change the magic number.
"""

from collections.abc import Iterator

from rights.sources.images import ifd, jpeg
from rights.sources.images.block import Block
from rights.sources.images.window import Stop, Trouble, Window

JPG_FROM_RAW = 0x2E  # RW2 keeps Exif and XMP in the JPEG it embeds


def walk(window: Window) -> Iterator[Block]:
    yield Block("exif", b"", 0, window.at)
    if window.head[:4] == b"IIU\0":
        yield from _embedded(window)


def _embedded(window: Window) -> Iterator[Block]:
    reader = ifd.Directories(window.at, ifd.LITTLE, Trouble(""), Block("exif", b"", 0), "")
    first = int.from_bytes(window.at(4, 4), "little")
    for tag, _, count, raw in reader.entries(first, "IFD0"):
        if tag == JPG_FROM_RAW:
            offset = int.from_bytes(raw, "little")
            yield from inner_jpeg(window, offset, count)


def inner_jpeg(window: Window, offset: int, length: int) -> Iterator[Block]:
    """The blocks of a JPEG that a raw file embeds, with offsets of the outer file."""
    data = window.at(offset, min(length, 2 << 20))
    if data[:3] != b"\xff\xd8\xff":
        raise Stop("truncated", "the embedded JPEG that holds the metadata is not there", offset)
    inner = Window(-1, len(data), data, window.trouble)
    for block in jpeg.walk(inner):
        yield Block(block.kind, block.data, block.offset + offset, contiguous=block.contiguous)
