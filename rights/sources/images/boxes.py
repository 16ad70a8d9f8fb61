"""Turns a stretch of a file into the boxes in it (ISO/IEC 14496-12, 4.2)."""

from collections.abc import Iterator
from typing import NamedTuple

from rights.sources.images.window import Stop, Window

MAX_BOXES = 4096


class Box(NamedTuple):
    name: bytes
    start: int  # of the content
    end: int


def boxes(window: Window, start: int, end: int) -> Iterator[Box]:
    """The boxes of a stretch of the file; raises Stop where one cannot be passed."""
    at = start
    for _ in range(MAX_BOXES):
        head = window.at(at, min(16, end - at))
        if len(head) < 8:
            if head.strip(b"\0"):
                raise Stop("truncated", "the file ends inside the header of a box", at)
            return
        length, name, content = int.from_bytes(head[:4], "big"), head[4:8], at + 8
        if length == 1 and len(head) == 16:
            length, content = int.from_bytes(head[8:], "big"), at + 16
        elif length == 0:  # to the end of the file
            length = end - at
        if length < content - at:
            if not name.strip(b"\0"):
                return  # padding
            raise Stop(
                "box-length", f"the box {name!r} claims a length of {length}: the rest was not read", at
            )
        if at + length > end:
            yield Box(name, content, end)
            raise Stop("truncated", f"the box {name!r} claims {length} bytes, {end - at} are there", at)
        yield Box(name, content, at + length)
        at += length
    raise Stop("too-many-entries", f"more than {MAX_BOXES} boxes: the rest was not read", at)


def content(window: Window, box: Box) -> bytes:
    return window.at(box.start, box.end - box.start)
