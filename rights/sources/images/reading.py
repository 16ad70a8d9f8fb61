"""Turns a path into an Image: opens the file safely, tells its format by its bytes, walks and decodes it.

The reader contract: content never raises, nothing outside the file is touched, and what could not be read is said.
"""

import os

from rights.model.image import Image
from rights.sources.files import Unreadable, open_regular
from rights.sources.images import exif, iim, irb, pngtext, sidecar, xmp
from rights.sources.images.block import Block, Found
from rights.sources.images.kinds import Kind, extension, sniff
from rights.sources.images.window import PREFIX, Stop, Trouble, Window

MAX_BLOCKS = 32  # of one kind; a file has one, a few have two
MAX_VALUES = 2_000
DECODERS = {"exif": exif.decode, "iim": iim.decode, "xmp": xmp.decode, "png": pngtext.decode}


def read(path: str | os.PathLike[str], name: str) -> Image:
    """The image file at `path` with all rights values in it and in a sidecar beside it.

    `name` is how findings call it. Never raises for what the file holds or the system says: that becomes a
    problem of the image.
    """
    path = os.fspath(path)
    image = _read_file(path, name)
    return sidecar.merge(image, path) if image.format else image


def _read_file(path: str, name: str) -> Image:
    trouble = Trouble(name)
    opened = open_regular(path)
    if isinstance(opened, Unreadable):
        trouble.add(opened.code, opened.reason, 0)
        return _nothing(name, trouble)
    fd = opened.fd
    try:
        head = os.pread(fd, PREFIX, 0)
        return _read_window(Window(fd, opened.size, head, trouble), name)
    except OSError as error:
        trouble.add("unreadable", error.strerror or "the system refused", 0)
        return _nothing(name, trouble)
    finally:
        os.close(fd)


def _nothing(name: str, trouble: Trouble, size: int = 0) -> Image:
    return Image(name, None, problems=tuple(trouble.problems.values()), size=size)


def _read_window(window: Window, name: str) -> Image:
    trouble = window.trouble
    trouble.size = window.size
    kind = sniff(window.head)
    if kind is None:
        if not window.head:
            trouble.add("empty", "it is empty", 0)
        else:
            trouble.add("not-an-image", "its bytes are of no image format known here", 0)
        return _nothing(name, trouble, window.size)
    ending = extension(name)
    if ending and ending not in kind.extensions:
        trouble.add("extension", f"its name ends in .{ending}, its bytes are {kind.name}", 0, lost=False)
    found = Found(trouble)
    _walk(kind, window, found)
    values, problems = tuple(found.values), tuple(trouble.problems.values())
    return Image(name, kind.name, values, problems, window.size, found.has_c2pa, found.digest)


def _walk(kind: Kind, window: Window, found: Found) -> None:
    try:
        walk = kind.walk
        for block in walk(window) if walk else ():
            _decode(block, found)
        # IIM nested in an embedded Exif block comes last: that of the container proper is the better one.
        while found.nested:
            _decode(found.nested.pop(0), found)
    except Stop as stop:
        found.trouble.add(stop.code, stop.message, stop.offset)


def _decode(block: Block, found: Found) -> None:
    """Adds what the block says, under a label that tells its duplicates apart."""
    kind = block.kind
    if kind == "c2pa":
        found.has_c2pa = True
        return
    if len(found.values) > MAX_VALUES:
        raise Stop("too-many-entries", f"more than {MAX_VALUES} values: the rest was not read", block.offset)
    if kind == "irb":
        inner, digest = irb.blocks(block, "photoshop", found.trouble)
        found.digest = found.digest or digest
        for one in inner:
            _decode(one, found)
        return
    count = found.counts[kind] = found.counts.get(kind, 0) + 1
    if count > MAX_BLOCKS and kind != "png":
        message = f"more than {MAX_BLOCKS} blocks of one kind: the rest was not read"
        raise Stop("too-many-entries", message, block.offset)
    DECODERS[kind](block, kind if count == 1 or kind == "png" else f"{kind}#{count}", found)
    # XMP nested in Exif comes at once, before the container's own: of two packets readers show the last.
    if kind == "exif" and found.nested:
        packets = [inner for inner in found.nested if inner.kind == "xmp"]
        found.nested = [inner for inner in found.nested if inner.kind != "xmp"]
        for packet in packets:
            _decode(packet, found)
