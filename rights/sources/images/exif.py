"""Turns an Exif block or a TIFF file's first directory into the rights fields they hold.

Only IFD0 and the Exif directory are read, only the tags of the field table, and of the GPS directory only whether it
is there. MakerNotes, thumbnails and further directories are never entered (Exif 3.0, section 4.6; TIFF 6.0, section 2).
"""

from collections.abc import Iterator

from rights.knowledge.fields import GPS_POSITION, Fields, fields
from rights.model.image import FieldValue
from rights.sources.images.block import At, Block
from rights.sources.images.charset import MAX_VALUE, guess
from rights.sources.images.ifd import HEADERS, SIZES, TEXT_TYPES, Directories
from rights.sources.images.window import Trouble

EXIF_IFD, GPS_IFD = 34665, 34853
XMP_TAG, IIM_TAG, IRB_TAG, C2PA_TAG = 700, 33723, 34377, 0xCD41
NESTED = {XMP_TAG: "xmp", IIM_TAG: "iim", IRB_TAG: "irb", C2PA_TAG: "c2pa"}
XP_TAGS = range(40091, 40096)  # written by Windows in UTF-16LE


def decode(block: Block, label: str, trouble: Trouble) -> Iterator[FieldValue | Block]:
    """Values in the order of the tags; blocks that TIFF nests in IFD0 (XMP, IIM, Photoshop, C2PA)."""
    at = block.at or _slicer(block.data)
    head = at(0, 16)
    layout = HEADERS.get(head[:4])
    if layout is None:
        trouble.add(
            "exif-header",
            "the Exif block does not begin like one and was not read",
            block.offset,
            block=label,
        )
        return
    first = layout.long.unpack_from(head, 8)[0] if layout.big and len(head) == 16 else None
    if not layout.big and len(head) >= 8:
        first = layout.long.unpack_from(head, 4)[0]
    if first is None:
        trouble.add("truncated", "the Exif block ends inside its header", block.offset, block=label)
        return
    yield from _Rights(Directories(at, layout, trouble, block, label)).read(first)


def _slicer(data: bytes) -> At:
    return lambda offset, length: data[offset : offset + length]


class _Rights:
    """What the directories of one block say about rights."""

    __slots__ = ("block", "directories", "fields", "label", "layout")

    def __init__(self, directories: Directories) -> None:
        self.directories = directories
        self.block, self.label, self.layout = directories.block, directories.label, directories.layout
        self.fields: Fields = fields()

    def read(self, first: int) -> Iterator[FieldValue | Block]:
        wanted = self.fields.exif_ifd if self.block.exif_directory else self.fields.ifd0
        later: list[tuple[int, int]] = []
        seen: set[int] = set()
        for tag, kind, count, raw in self.directories.entries(first, "IFD0"):
            if tag in wanted:
                if tag not in seen:  # of two entries with one tag the first counts, as everywhere
                    seen.add(tag)
                    yield from self.text(tag, kind, count, raw)
            elif tag in (EXIF_IFD, GPS_IFD):
                later.append((tag, self.layout.long.unpack(raw)[0]))
            elif tag in NESTED:
                yield from self.nested(tag, kind, count, raw)
        for tag, offset in later:
            if offset == first or not offset:
                self.directories.complain("loop", "a directory of the Exif block points at itself", offset)
            elif tag == EXIF_IFD:
                for inner, kind, count, raw in self.directories.entries(offset, "the Exif directory"):
                    if inner in self.fields.exif_ifd:
                        yield from self.text(inner, kind, count, raw)
            else:
                yield from self.position(offset)

    def text(self, tag: int, kind: int, count: int, raw: bytes) -> Iterator[FieldValue]:
        entry = self.fields.ifd0.get(tag) or self.fields.exif_ifd[tag]
        found = self.directories.value(kind, count, raw) if kind in TEXT_TYPES else None
        if found is None:
            beyond = kind in TEXT_TYPES
            why = "points beyond the end of the block" if beyond else f"is of type {kind}, not text"
            self.directories.complain(
                "value", f"{entry.label} (tag {tag}) {why} and was not read", 0, field=entry.name
            )
            return
        data, at = found
        offset = self.block.offset + max(at, 0)
        if count > MAX_VALUE:
            self.directories.complain(
                "too-large",
                f"{entry.label} claims {count} bytes; {MAX_VALUE} were read",
                at,
                field=entry.name,
            )
        if tag in XP_TAGS:
            text = data[: len(data) & ~1].decode("utf-16-le", "replace").partition("\0")[0].strip()
            if text:
                yield FieldValue(entry.name, text, self.label, offset, "utf-16")
            return
        # Exif Copyright holds two statements: photographer, NUL, editor (Exif 3.0, 4.6.4). A blank first half says
        # that there is only an editor's.
        halves = data.split(b"\0", 2)[:2] if tag == 33432 else [data.partition(b"\0")[0]]
        for index, half in enumerate(halves):
            stripped = half.strip(b" \t\r\n")
            if stripped:
                text, encoding, declared = guess(stripped)
                role = "editor" if index else None
                yield FieldValue(entry.name, text, self.label, offset, encoding, declared, None, index, role)

    def nested(self, tag: int, kind: int, count: int, raw: bytes) -> Iterator[Block]:
        length = count * SIZES.get(kind, 0)
        offset = self.layout.long.unpack(raw)[0]
        data = self.directories.at(offset, length) if length > self.layout.inline else b""
        if tag == IIM_TAG and kind in {4, 9} and data[:1] != b"\x1c" and data[3:4] == b"\x1c":
            # Written as LONGs on a machine of the other byte order: every four bytes are reversed.
            data = b"".join(data[at : at + 4][::-1] for at in range(0, len(data), 4))
        if data:
            yield Block(NESTED[tag], data, self.block.offset + offset)  # type: ignore[arg-type]
        if len(data) < length:
            name = NESTED[tag].upper()
            self.directories.complain(
                "truncated", f"the {name} block is cut off: {len(data)} of {length} bytes are there", offset
            )

    def position(self, offset: int) -> Iterator[FieldValue]:
        """Whether the GPS directory holds a latitude; the figures themselves are nobody's business here."""
        if any(
            tag == 2 and count for tag, _, count, _ in self.directories.entries(offset, "the GPS directory")
        ):
            yield FieldValue(GPS_POSITION, "present", self.label, self.block.offset + offset)
