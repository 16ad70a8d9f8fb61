"""Turns the item list of a HEIF or AVIF file into its Exif and XMP blocks (ISO/IEC 14496-12, 8.11; 23008-12, A.2)."""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from rights.sources.images.block import Block
from rights.sources.images.boxes import Box
from rights.sources.images.window import Stop, Trouble, Window

MAX_ITEMS = 4096
MAX_EXTENTS = 64  # of one metadata item
MAX_INFLATED = 4 << 20
TIFF = (b"II*\0", b"MM\0*")


class Item(NamedTuple):
    kind: str  # "exif", "xmp"
    packed: bytes  # content encoding: b"", b"deflate", …


def items(window: Window, boxes: list[Box]) -> Iterator[Block]:
    """The metadata items that the boxes of a meta box list and locate."""
    by_name = {box.name: box for box in reversed(boxes)}
    listed, located, kept = by_name.get(b"iinf"), by_name.get(b"iloc"), by_name.get(b"idat")
    if listed is None:
        if window.head[4:8] == b"ftyp" and b"crx " not in window.head[8:32]:
            window.trouble.add("no-item-list", "the file does not list its pictures and metadata", 0)
        return
    wanted = dict(_listed(window.at(listed.start, listed.end - listed.start), listed.start))
    if not wanted:
        return
    if located is None:
        raise Stop("no-item-places", "the file lists metadata but not where it is", listed.start)
    table = window.at(located.start, located.end - located.start)
    for number, in_idat, extents in _located(table, located.start, set(wanted)):
        base = kept.start if in_idat and kept else 0
        size = window.size
        data = b"".join(window.at(base + offset, min(length or size, size)) for offset, length in extents)
        if len(data) < sum(length for _, length in extents):
            window.trouble.add("truncated", f"the {wanted[number].kind} item is cut off", extents[0][0])
        yield from _item(wanted[number], data, base + extents[0][0], len(extents) == 1, window.trouble)


def _item(item: Item, data: bytes, offset: int, whole: bool, trouble: Trouble) -> Iterator[Block]:
    if item.packed in {b"deflate", b"gzip", b"compress_zlib"}:
        try:
            data = zlib.decompressobj(wbits=47 if data[:1] != b"" and data[0] & 15 == 8 else -15).decompress(
                data, MAX_INFLATED
            )
        except zlib.error:
            trouble.add("deflate", f"the packed {item.kind} item cannot be inflated and was not read", offset)
            return
        whole = False
    elif item.packed:
        trouble.add(
            "encoding", f"the {item.kind} item is packed with {item.packed!r} and was not read", offset
        )
        return
    if item.kind == "exif":
        yield from exif(data, offset, contiguous=whole)
    elif data:
        yield Block("xmp", data, offset, contiguous=whole)


def exif(data: bytes, offset: int, *, contiguous: bool) -> Iterator[Block]:
    """The Exif block behind its 4-byte offset field, which writers get wrong (23008-12, A.2.1)."""
    at = 4 + int.from_bytes(data[:4], "big")
    if not data.startswith(TIFF, at):
        found = [place for place in (data.find(mark, 0, 64) for mark in TIFF) if place >= 0]
        if found:
            at = min(found)
        elif not data.strip(b"\0"):
            return
    if at > len(data):
        at = 0
    yield Block("exif", data[at:], offset + at, contiguous=contiguous)


def _listed(data: bytes, offset: int) -> Iterator[tuple[int, Item]]:
    """(item id, item) of the metadata items in an iinf box."""
    at, wide = (8, True) if data[:1] != b"\0" else (6, False)
    count = int.from_bytes(data[4:8] if wide else data[4:6], "big")
    if count > MAX_ITEMS:
        raise Stop("too-many-entries", f"the file claims {count} items; none was read", offset)
    for _ in range(count):
        length = int.from_bytes(data[at : at + 4], "big")
        if length < 12 or data[at + 4 : at + 8] != b"infe":
            if at >= len(data):
                raise Stop("truncated", "the file's list of items is cut off", offset + at)
            return
        entry = data[at + 8 : at + length]
        at += length
        if entry[:1] < b"\2":  # no version that says what an item is, or none at all
            continue
        size = 2 if entry[0] == 2 else 4
        number = int.from_bytes(entry[4 : 4 + size], "big")
        kind, rest = entry[6 + size : 10 + size], entry[10 + size :]
        if kind == b"Exif":
            yield number, Item("exif", b"")
        elif kind == b"mime":
            _, content_type, packed = (*rest.split(b"\0", 3), b"", b"", b"")[:3]
            if content_type == b"application/rdf+xml":
                yield number, Item("xmp", packed)


def _located(data: bytes, offset: int, wanted: set[int]) -> Iterator[tuple[int, bool, list[tuple[int, int]]]]:
    """(item id, whether offsets count from idat, extents) of the wanted items in an iloc box."""
    version = data[0] if data else 0
    sizes = int.from_bytes(data[4:6], "big")
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    number_size = 4 if version >= 2 else 2
    at = 6
    count = int.from_bytes(data[at : at + number_size], "big")
    at += number_size
    for _ in range(min(count, 65_536)):
        number = int.from_bytes(data[at : at + number_size], "big")
        at += number_size
        method = 0
        if version:
            method = data[at + 1] & 15 if at + 1 < len(data) else 0
            at += 2
        at += 2  # data reference index
        base = int.from_bytes(data[at : at + base_size], "big")
        at += base_size
        extents = int.from_bytes(data[at : at + 2], "big")
        at += 2
        step = index_size + offset_size + length_size
        if at > len(data):
            raise Stop("truncated", "the file's list of places is cut off", offset)
        if number in wanted:
            if extents > MAX_EXTENTS:
                raise Stop(
                    "too-many-entries", f"a metadata item is spread over {extents} places", offset + at
                )
            found = []
            for index in range(extents):
                place = at + index * step + index_size
                start = int.from_bytes(data[place : place + offset_size], "big")
                length = int.from_bytes(data[place + offset_size : place + offset_size + length_size], "big")
                found.append((base + start, length))
            if found:
                yield number, method == 1, found
        at += extents * step
