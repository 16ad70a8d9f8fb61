"""Turns a GIF file into its metadata blocks: XMP and C2PA in application extensions (GIF89a, 26; ISO 16684-3, 6.3)."""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.pixels import judge_size
from rights.sources.images.window import Stop, Window

MAX_BLOCKS = 50_000
MAX_SCAN = 64 << 20  # bytes of picture data passed on the way to later extensions
STEP = 64 << 10
EXTENSION, PICTURE, END = 0x21, 0x2C, 0x3B
APPLICATION = b"\xff\x0b"  # the label, and the length of the name that follows


def walk(window: Window) -> Iterator[Block]:
    head = window.at(0, 13)
    if len(head) < 13:
        raise Stop("truncated", "the GIF ends inside its header", len(head))
    width, height = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    judge_size(window, width, height, 6)
    at = 13 + _colours(head[10])
    for _ in range(MAX_BLOCKS):
        mark = window.skim(at, 14)
        if not mark:
            raise Stop("truncated", "the GIF ends without its trailer", at)
        if mark[0] == END:
            return
        if mark[0] == PICTURE and len(mark) >= 10:
            at = _pass(window, at + 11 + _colours(mark[9]))
        elif mark[0] == EXTENSION and mark[1:3] == APPLICATION:
            start, at = at + 14, _pass(window, at + 14)
            yield from _application(window, mark[3:], start, at)
        elif mark[0] == EXTENSION:
            at = _pass(window, at + 2)
        elif not mark[0]:
            at += 1  # a stray terminator
        else:
            raise Stop("gif-block", f"a GIF block begins with {mark[0]:#04x}: the rest was not read", at)
    raise Stop("too-many-entries", f"more than {MAX_BLOCKS} GIF blocks: the rest was not read", at)


def _application(window: Window, name: bytes, start: int, end: int) -> Iterator[Block]:
    if name == b"XMP DataXMP":
        # The packet stands there as it is; a ramp of 258 bytes ends it for readers of sub-blocks.
        data = window.at(start, end - start)
        yield Block("xmp", data[: data.rfind(b">") + 1], start)
    elif name.startswith(b"C2PA_GIF"):
        yield Block("c2pa", b"", start)


def _colours(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _pass(window: Window, at: int) -> int:
    """The offset behind the sub-blocks that begin at `at`."""
    while at < MAX_SCAN:
        data = window.skim(at, STEP)
        if not data:
            raise Stop("truncated", "the GIF ends inside its picture data", at)
        inside, end = 0, len(data)
        while inside < end:
            length = data[inside]
            inside += length + 1
            if not length:
                return at + inside
        at += inside
    raise Stop(
        "too-large",
        f"the GIF's picture data is longer than {MAX_SCAN >> 20} MB: what follows was not read",
        at,
    )
