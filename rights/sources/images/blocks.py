"""Turns an open image file into its Exif block as a walker has bounded it, for readers of the camera side."""

import os

from rights.sources.images.kinds import sniff
from rights.sources.images.window import PREFIX, Stop, Trouble, Window

MAX_BLOCK = 16 << 20


def exif_block(fd: int) -> bytes:
    """The first Exif block as a TIFF structure of its own; b"" where there is none. Never raises for content.

    Of a file that is TIFF itself, it is the file's beginning: directories are written there, pictures behind.
    """
    head = os.pread(fd, PREFIX, 0)
    kind = sniff(head)
    if kind is None or kind.walk is None:
        return b""
    window = Window(fd, os.fstat(fd).st_size, head, Trouble(""))
    try:
        for block in kind.walk(window):
            if block.kind == "exif":
                return block.data if block.at is None else os.pread(fd, MAX_BLOCK, 0)
    except Stop:
        pass
    return b""
