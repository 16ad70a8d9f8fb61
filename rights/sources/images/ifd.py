"""Turns the directories of a TIFF structure into their entries, and entries into bytes (TIFF 6.0, section 2; BigTIFF)."""

from struct import Struct
from typing import Literal

from rights.sources.images.block import At, Block, Found

MAX_ENTRIES = 512
MAX_CHAIN = 8  # directories that follow each other; a camera writes two
# Bytes of one item by type: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED … IFD, BigTIFF's LONG8, Exif 3.0's UTF-8.
SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
SIZES |= {129: 1}
TEXT_TYPES = {1, 2, 7, 129}  # of one byte each; some writers store text as BYTE or UNDEFINED

Entry = tuple[int, int, int, bytes]  # tag, type, count, the value or its offset


class Layout:
    """How numbers are written in this file: byte order, and the wider entries of BigTIFF."""

    __slots__ = ("_tags", "big", "count", "entry", "inline", "long", "order", "width")

    def __init__(self, order: str, *, big: bool) -> None:
        self.order: Literal["little", "big"] = "little" if order == "<" else "big"
        self.big = big
        self.count = Struct(order + ("Q" if big else "H"))
        self.entry = Struct(order + ("HHQ8s" if big else "HHI4s"))
        self.long = Struct(order + ("Q" if big else "I"))
        self.inline = 8 if big else 4
        self.width = self.entry.size
        self._tags: dict[int, Struct] = {}

    def tags(self, count: int) -> Struct:
        """What reads only the tags of so many entries."""
        known = self._tags.get(count)
        if known is None:
            known = self._tags[count] = Struct(self.entry.format[0] + f"H{self.width - 2}x" * count)
        return known


LITTLE, BIG = Layout("<", big=False), Layout(">", big=False)
LITTLE64, BIG64 = Layout("<", big=True), Layout(">", big=True)
# Magic numbers of TIFF, BigTIFF, and the raw formats that put their own name there: ORF (RO, RS), RW2 (U).
HEADERS = {
    b"II*\0": LITTLE, b"MM\0*": BIG, b"II+\0": LITTLE64, b"MM\0+": BIG64,
    b"IIRO": LITTLE, b"IIRS": LITTLE, b"MMOR": BIG, b"IIU\0": LITTLE,
}  # fmt: skip


class Directories:
    """Reads the directories of one block; what cannot be read is complained of under the block's label."""

    __slots__ = ("at", "block", "found", "label", "layout")

    def __init__(self, at: At, layout: Layout, found: Found, block: Block, label: str) -> None:
        self.at, self.layout, self.found, self.block, self.label = at, layout, found, block, label

    def wanted(self, offset: int, what: str, tags: frozenset[int]) -> list[Entry]:
        """The entries with one of these tags: most have none, and a tag alone is quickly read."""
        data, count = self.raw(offset, what)
        layout = self.layout
        found = layout.tags(count).unpack(data)
        if tags.isdisjoint(found):
            return []
        entry, width = layout.entry, layout.width
        return [entry.unpack_from(data, at * width) for at, tag in enumerate(found) if tag in tags]

    def entries(self, offset: int, what: str) -> list[Entry]:
        """The entries of the directory at `offset`, as many as are there and allowed."""
        return list(self.layout.entry.iter_unpack(self.raw(offset, what)[0]))

    def raw(self, offset: int, what: str) -> tuple[bytes, int]:
        """The bytes of whole entries, and their number."""
        layout = self.layout
        size = layout.count.size
        head = self.at(offset, size)
        if len(head) < size:
            self.complain("truncated", f"{what} lies beyond the end of the Exif block", offset)
            return b"", 0
        count = layout.count.unpack(head)[0]
        if count > MAX_ENTRIES:
            self.complain(
                "too-many-entries", f"{what} claims {count} entries; {MAX_ENTRIES} were read", offset
            )
            count = MAX_ENTRIES
        data = self.at(offset + size, count * layout.width)
        if len(data) < count * layout.width:
            self.complain(
                "truncated", f"{what} is cut off after {len(data) // layout.width} of {count} entries", offset
            )
            count = len(data) // layout.width
            data = data[: count * layout.width]
        return data, count

    def loops(self, first: int) -> bool:
        """Whether the chain of directories that begins at `first` comes back to itself. Nothing in it is read."""
        seen: list[int] = []
        at = first
        while at and len(seen) < MAX_CHAIN:
            if at in seen:
                return True
            seen.append(at)
            size = self.layout.count.size
            count = int.from_bytes(self.at(at, size), self.layout.order)
            at = int.from_bytes(
                self.at(at + size + count * self.layout.width, self.layout.inline), self.layout.order
            )
        return False

    def complain(self, code: str, message: str, offset: int, *, field: str = "") -> None:
        self.found.trouble.add(code, message, self.block.offset + max(offset, 0), block=field or self.label)
