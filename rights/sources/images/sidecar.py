"""Turns an XMP sidecar beside an image (`a.jpg.xmp` or `a.xmp`) into further values of that image."""

import os
from dataclasses import replace

from rights.model.image import Image
from rights.sources.files import Unreadable, read_regular
from rights.sources.images import xmp
from rights.sources.images.block import Block, Found
from rights.sources.images.packet import MAX_PACKET
from rights.sources.images.window import Trouble

BLOCK = "sidecar"
MAX_FILE = 4 * MAX_PACKET  # UTF-32 takes four bytes where UTF-8 takes one


def merge(image: Image, path: str) -> Image:
    """The image with the values of its sidecar, if it has one. A sidecar that cannot be read is a problem."""
    for ending in _endings(path):
        candidate = path[: len(path) - len(ending)] + ".xmp"
        if not os.access(candidate, os.F_OK):  # a third of the cost of a failing open, and most have none
            continue
        name = image.path[: len(image.path) - len(ending)] + ".xmp"
        found = Found(Trouble(name))
        data = read_regular(candidate, MAX_FILE)
        if isinstance(data, Unreadable):
            found.trouble.add(data.code, data.reason, 0, block=BLOCK)
        else:
            xmp.decode(Block("xmp", data, 0), BLOCK, found)
        problems = (*image.problems, *found.trouble.problems.values())
        return replace(image, values=(*image.values, *found.values), problems=problems, sidecar=name)
    return image


def _endings(path: str) -> tuple[str, ...]:
    """What ".xmp" may stand instead of: nothing, and the ending."""
    ending = path[path.rfind(".") :]
    return ("",) if "/" in ending or ending.lower() == ".xmp" or "." not in ending else ("", ending)
