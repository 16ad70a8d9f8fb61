"""Turns a PNG or APNG file into its metadata blocks: eXIf, XMP, text chunks, raw profiles, C2PA.

PNG Third Edition, chapter 5 and 11.3. Chunks after the picture data are as good as those before it. Checksums are
not compared: a value with a wrong one is still what every reader shows.
"""

import zlib
from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.sources.images.block import Block
from rights.sources.images.pixels import judge_size
from rights.sources.images.window import Stop, Trouble, Window

MAX_CHUNKS = 50_000
MANY_TEXTS = 128  # more than any writer makes; all are read
MAX_TEXT = 1 << 20  # of one inflated text
MAX_INFLATED = 8 << 20  # of all texts of a file
XMP_KEYWORD = b"XML:com.adobe.xmp"
PROFILES = {b"exif": "exif", b"app1": "app1", b"iptc": "irb", b"8bim": "irb", b"xmp": "xmp"}
WANTED = {b"eXIf", b"zxIf", b"tEXt", b"zTXt", b"iTXt", b"caBX"}


def walk(window: Window) -> Iterator[Block]:
    texts = _Texts(window.trouble)
    at = 8
    if window.at(12, 4) != b"IHDR":
        raise Stop("png-header", "the PNG does not begin with its header: nothing was read", at)
    for _ in range(MAX_CHUNKS):
        head = window.at(at, 8)
        if len(head) < 8:
            raise Stop("truncated", "the PNG ends without its end chunk", at)
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        if name == b"IEND":
            return
        if length > 0x7FFFFFFF or not name.isalpha():
            raise Stop(
                "png-chunk",
                f"a PNG chunk has the name {name!r} and claims {length} bytes: the rest was not read",
                at,
            )
        if name == b"IHDR":
            size = window.at(at + 8, 8)
            judge_size(
                window, int.from_bytes(size[:4], "big"), int.from_bytes(size[4:], "big"), at, 0x7FFFFFFF
            )
        if name in WANTED:
            texts.count(at)
            data = window.at(at + 8, length)
            if len(data) < length:
                window.trouble.add("truncated", f"the PNG ends inside a {name.decode()} chunk", at)
            yield from texts.blocks(name, data, at + 8)
        at += length + 12
        if at > window.size:
            raise Stop("truncated", f"the PNG ends inside a {name.decode('ascii')} chunk", at)
    raise Stop("too-many-entries", f"more than {MAX_CHUNKS} PNG chunks: the rest was not read", at)


class _Texts:
    """Tells what the metadata chunks hold; keeps account of what has been inflated in this file."""

    __slots__ = ("left", "seen", "trouble", "wanted")

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        self.left = MAX_INFLATED
        self.wanted = fields().png
        self.seen = 0

    def count(self, offset: int) -> None:
        self.seen += 1
        if self.seen == MANY_TEXTS:
            message = f"the PNG has more than {MANY_TEXTS} metadata chunks"
            self.trouble.add("too-many-entries", message, offset, lost=False)

    def blocks(self, name: bytes, data: bytes, offset: int) -> Iterator[Block]:
        if name == b"caBX":
            yield Block("c2pa", b"", offset)
        elif name == b"eXIf":
            at = 6 if data.startswith(b"Exif\0\0") else 0
            yield Block("exif", data[at:], offset + at)
        elif name == b"zxIf":  # proposed once, written by a few tools
            if data[:1] == b"\0":
                yield Block(
                    "exif", self.inflate(data[5:], offset, "the Exif chunk"), offset, contiguous=False
                )
        else:
            yield from self.text(name, data, offset)

    def text(self, name: bytes, data: bytes, offset: int) -> Iterator[Block]:
        keyword, _, rest = data.partition(b"\0")
        low = keyword.lower()
        profile = PROFILES.get(low[17:]) if low.startswith(b"raw profile type ") else None
        if low.decode("latin-1") not in self.wanted and keyword != XMP_KEYWORD and profile is None:
            return
        label = keyword[:79].decode("latin-1")
        charset, packed, start = "latin-1", name == b"zTXt", len(keyword) + 1
        if name == b"zTXt":
            rest, start = rest[1:], start + 1
        elif name == b"iTXt":
            charset, packed = "utf-8", rest[:1] == b"\1"
            parts = rest[2:].split(b"\0", 2)  # language tag, translated keyword, text
            if len(parts) < 3:
                self.trouble.add(
                    "png-text",
                    f"the text chunk {label!r} is not built as the standard says and was not read",
                    offset,
                )
                return
            start += len(rest) - len(parts[2])
            rest = parts[2]
        value = self.inflate(rest, offset, f"the text chunk {label!r}") if packed else rest
        where = offset if packed else offset + start
        if keyword == XMP_KEYWORD:
            yield Block("xmp", value, where, contiguous=not packed)
        elif profile:
            yield from self.profile(profile, value, offset, label)
        else:
            yield Block(
                "png", value, where, contiguous=not packed, keyword=low.decode("latin-1"), charset=charset
            )

    def profile(self, kind: str, text: bytes, offset: int, label: str) -> Iterator[Block]:
        """ImageMagick's form: newline, name, newline, decimal length, newline, the bytes in hexadecimal."""
        parts = text.split(b"\n", 3)
        try:
            data = bytes.fromhex(parts[3].decode("ascii"))
        except (IndexError, ValueError):
            self.trouble.add(
                "png-profile", f"the text chunk {label!r} is no profile and was not read", offset
            )
            return
        if kind == "app1" or data.startswith((b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0")):
            kind = "xmp" if data.startswith(b"http:") else "exif"
            data = data.removeprefix(b"http://ns.adobe.com/xap/1.0/\0").removeprefix(b"Exif\0\0")
        elif kind == "irb" and data[:1] == b"\x1c":
            kind = "iim"
        yield Block(kind, data, offset, contiguous=False)  # type: ignore[arg-type]

    def inflate(self, data: bytes, offset: int, what: str) -> bytes:
        """What can be inflated of `data`, within the limits."""
        limit = min(MAX_TEXT, self.left)
        engine = zlib.decompressobj()
        text = b""
        try:
            # In steps, so that what comes before a fault is kept.
            while len(text) < limit and not engine.eof:
                step = engine.decompress(data, min(limit - len(text), 64 << 10))
                text += step
                data = engine.unconsumed_tail
                if not step and not data:
                    break
        except zlib.error:
            self.trouble.add("png-deflate", f"{what} cannot be inflated: {len(text)} bytes were read", offset)
            return text
        finally:
            self.left -= len(text)
        if not engine.eof:
            full = len(text) >= limit
            why = f"inflates to more than {limit} bytes" if full else "is cut off"
            self.trouble.add(
                "too-large" if full else "truncated", f"{what} {why}: {len(text)} bytes were read", offset
            )
        return text
