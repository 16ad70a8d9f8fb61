"""Turns a WebP file into its metadata blocks (RFC 9649, 2.7): EXIF, XMP and C2PA stand behind the picture."""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.pixels import judge_size
from rights.sources.images.window import Stop, Window

MAX_CHUNKS = 4096
PICTURES = {b"VP8X", b"VP8L", b"VP8 "}
WANTED = {b"EXIF", b"XMP ", b"XMP\0", b"C2PA"}  # one writer ends the name with a NUL


def walk(window: Window) -> Iterator[Block]:
    claimed = int.from_bytes(window.at(4, 4), "little") + 8
    at = 12
    for _ in range(MAX_CHUNKS):
        head = window.at(at, 8)
        if len(head) < 8:
            break
        name, length = head[:4], int.from_bytes(head[4:], "little")
        if name in PICTURES:
            _judge(window, name, at)
        elif name in WANTED:
            data = window.at(at + 8, length)
            if len(data) < length:
                window.trouble.add(
                    "truncated", f"the WebP ends inside its {name[:4].decode().strip()} chunk", at
                )
            yield from _blocks(name, data, at + 8)
        at += 8 + length
        if length & 1:  # padded to even; a writer or two forgets, so a chunk's name may begin here already
            at += 0 if window.at(at, 4) in WANTED else 1
    else:
        raise Stop("too-many-entries", f"more than {MAX_CHUNKS} WebP chunks: the rest was not read", at)
    if at == 12 or at > window.size + 1 or claimed > window.size + 1:
        raise Stop("truncated", f"the WebP claims {max(claimed, at)} bytes, {window.size} are there", at)


def _judge(window: Window, name: bytes, at: int) -> None:
    """The picture's size as its own chunk has it (RFC 9649, 2.7.1; RFC 6386, 9.1; VP8L, 3)."""
    data = window.at(at + 8, 10).ljust(10, b"\0")
    if name == b"VP8X":
        width, height = 1 + int.from_bytes(data[4:7], "little"), 1 + int.from_bytes(data[7:10], "little")
    elif name == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    else:
        width, height = (int.from_bytes(data[place : place + 2], "little") & 0x3FFF for place in (6, 8))
    judge_size(window, width, height, at)


def _blocks(name: bytes, data: bytes, offset: int) -> Iterator[Block]:
    if name == b"C2PA":
        yield Block("c2pa", b"", offset)
    elif name.startswith(b"XMP"):
        yield Block("xmp", data, offset)
    elif data.strip(b"\0"):
        at = 6 if data.startswith(b"Exif\0\0") else 0
        yield Block("exif", data[at:], offset + at)
