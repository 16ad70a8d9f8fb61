"""Small WebP files to what a page shows: each distinct picture once, however often it is used."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import field

from markupsafe import Markup

from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """`id` names the picture in the page; `first` says whether it is written here or only referred to."""

    id: str
    width: int
    height: int
    data: Markup
    first: bool


@dataclass(slots=True)
class Gallery:
    """Hands out the pictures of one page in the order they are asked for."""

    thumbnails: Mapping[str, bytes]
    _written: dict[str, int] = field(default_factory=dict)

    def show(self, path: str | None) -> Shown | None:
        content = self.thumbnails.get(path) if path is not None else None
        if content is None:
            return None
        digest = hashlib.sha256(content).hexdigest()
        first = digest not in self._written
        number = self._written.setdefault(digest, len(self._written) + 1)
        width, height = size(content)
        data = f"data:image/webp;base64,{base64.b64encode(content).decode('ascii')}" if first else ""
        # Our own letters and digits: marked as needing no escape, because a page cuts values that are long.
        return Shown(f"picture-{number}", width, height, Markup(data), first)  # noqa: S704 - as said


def size(webp: bytes) -> tuple[int, int]:
    """Width and height of a WebP (RFC 9649, 2.5 to 2.7); 240 x 180 where its header says nothing sensible."""
    for kind, width, height in _headers(webp):
        if webp[12:16] == kind and width and height:
            return width, height
    return 240, 180


def _headers(webp: bytes) -> Iterator[tuple[bytes, int, int]]:
    if len(webp) >= 30:
        short = int.from_bytes(webp[26:28], "little") & 0x3FFF, int.from_bytes(webp[28:30], "little") & 0x3FFF
        yield b"VP8 ", *short
        bits = int.from_bytes(webp[21:25], "little")
        yield b"VP8L", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        yield b"VP8X", int.from_bytes(webp[24:27], "little") + 1, int.from_bytes(webp[27:30], "little") + 1
