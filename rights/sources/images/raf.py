"""Turns a Fujifilm raw file into the blocks of the JPEG that it embeds."""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.tiff import inner_jpeg
from rights.sources.images.window import Stop, Window


def walk(window: Window) -> Iterator[Block]:
    pointer = window.at(84, 8)
    if len(pointer) < 8:
        raise Stop("truncated", "the raw file ends inside its header", len(pointer))
    yield from inner_jpeg(window, int.from_bytes(pointer[:4], "big"), int.from_bytes(pointer[4:], "big"))
