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
    # To ask whether it is there takes a third of the time of a failing open, and most have none.
    if os.access(path + ".xmp", os.F_OK):
        return _merged(image, path, 0)
    stem, dot, ending = path.rpartition(".")
    if dot and "/" not in ending and ending.lower() != "xmp" and os.access(stem + ".xmp", os.F_OK):
        return _merged(image, path, len(ending) + 1)
    return image


def _merged(image: Image, path: str, ending: int) -> Image:
    """With the sidecar whose name is the image's without an ending of so many characters, and ".xmp"."""
    name = image.path[: len(image.path) - ending] + ".xmp"
    found = Found(Trouble(name))
    data = read_regular(path[: len(path) - ending] + ".xmp", MAX_FILE)
    if isinstance(data, Unreadable):
        found.trouble.add(data.code, data.reason, 0, block=BLOCK)
    else:
        xmp.decode(Block("xmp", data, 0), BLOCK, found)
    problems = (*image.problems, *found.trouble.problems.values())
    return replace(image, values=(*image.values, *found.values), problems=problems, sidecar=name)


def beside(path: str) -> tuple[str, ...]:
    """Where `merge` looks for a sidecar of the picture at `path`, in this order."""
    stem, dot, ending = path.rpartition(".")
    second = dot and "/" not in ending and ending.lower() != "xmp"
    return (f"{path}.xmp", f"{stem}.xmp") if second else (f"{path}.xmp",)
