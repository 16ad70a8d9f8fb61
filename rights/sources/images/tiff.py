"""Turns a TIFF file, or a raw photograph built like one, into its one Exif block, which nests all others.

TIFF 6.0; BigTIFF; Adobe DNG 1.7. CR2, NEF, NRW, ARW, PEF and KDC are TIFF; ORF and RW2 change the magic number.
"""

from collections.abc import Iterator

from rights.sources.images import ifd, jpeg
from rights.sources.images.block import Block, Found
from rights.sources.images.pixels import judge_size
from rights.sources.images.window import Stop, Trouble, Window

WIDTH, LENGTH, PLACES = 256, 257, (273, 324)  # strips or tiles
WHOLE_NUMBERS = {3, 4, 16}
JPG_FROM_RAW = 0x2E  # RW2 keeps Exif and XMP in the JPEG it embeds


def walk(window: Window) -> Iterator[Block]:
    yield Block("exif", b"", 0, window.at)
    if window.head[:4] == b"IIU\0":
        yield from _embedded(window)
    elif window.trouble.path.lower().endswith((".tif", ".tiff")):  # raw formats keep these elsewhere
        _judge_picture(window)


def _judge_picture(window: Window) -> None:
    """A TIFF must say how large its picture is and where (TIFF 6.0, section 8): of a file cut off, that is not there."""
    layout = ifd.HEADERS[window.head[:4]]
    reader = ifd.Directories(window.at, layout, Found(Trouble("")), Block("exif", b"", 0), "")
    pointer = window.at(layout.inline, layout.inline)
    first = layout.long.unpack(pointer)[0] if len(pointer) == layout.inline else 0
    numbers: dict[int, int] = {}
    for tag, kind, count, raw in reader.entries(first, "IFD0"):
        if count == 1 and kind in WHOLE_NUMBERS:
            numbers[tag] = int.from_bytes(raw[: ifd.SIZES[kind]], layout.order)
        elif tag in PLACES and count * ifd.SIZES.get(kind, 1) > window.size:
            numbers[tag] = window.size  # a list longer than the file leads out of it, too
        else:
            numbers.setdefault(tag, 0)
    if not numbers.get(WIDTH) or not numbers.get(LENGTH):
        window.trouble.add("no-picture", "its first directory does not say how large the picture is", first)
    else:
        judge_size(window, numbers[WIDTH], numbers[LENGTH], first)
    if max(numbers.get(tag, 0) for tag in PLACES) >= window.size or not any(tag in numbers for tag in PLACES):
        window.trouble.add("truncated", "the picture lies beyond the end of the file", first)


def _embedded(window: Window) -> Iterator[Block]:
    reader = ifd.Directories(window.at, ifd.LITTLE, Found(Trouble("")), Block("exif", b"", 0), "")
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
