"""Turns a file that is an XMP packet by itself (a sidecar) into its one block."""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.packet import MAX_PACKET
from rights.sources.images.window import Window


def walk(window: Window) -> Iterator[Block]:
    yield Block("xmp", window.at(0, min(window.size, 4 * MAX_PACKET - 1)), 0)
