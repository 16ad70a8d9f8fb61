"""Turns a Photoshop document (PSD, PSB) into its one block of image resources (Adobe Photoshop File Formats)."""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.window import Stop, Window

HEADER = 26


def walk(window: Window) -> Iterator[Block]:
    colours = window.at(HEADER, 4)
    if len(colours) < 4:
        raise Stop("truncated", "the Photoshop document ends inside its header", window.size)
    at = HEADER + 4 + int.from_bytes(colours, "big")
    length = int.from_bytes(window.at(at, 4), "big")
    data = window.at(at + 4, length)
    if data:
        yield Block("irb", data, at + 4)
    if len(data) < length or at + 4 > window.size:
        raise Stop(
            "truncated",
            f"the Photoshop document claims {length} bytes of resources, {len(data)} are there",
            at,
        )
