"""Turns an Exif block or a TIFF file's first directory into the rights fields they hold.

Only IFD0 and the Exif directory are read, only the tags of the field table, and of the GPS directory only whether it
is there. MakerNotes, thumbnails and further directories are never entered (Exif 3.0, section 4.6; TIFF 6.0, section 2).
"""

import functools

from rights.knowledge.fields import GPS_POSITION, FieldEntry, fields
from rights.model.image import FieldValue
from rights.sources.images.block import At, Block, Found, Kind
from rights.sources.images.charset import MAX_VALUE, guess
from rights.sources.images.ifd import HEADERS, SIZES, TEXT_TYPES, Directories, Entry

COPYRIGHT, EXIF_IFD, GPS_IFD = 33432, 34665, 34853
XMP_TAG, IIM_TAG, IRB_TAG, C2PA_TAG = 700, 33723, 34377, 0xCD41
NESTED: dict[int, Kind] = {XMP_TAG: "xmp", IIM_TAG: "iim", IRB_TAG: "irb", C2PA_TAG: "c2pa"}
OTHERS = frozenset({*NESTED, EXIF_IFD, GPS_IFD})
XP_TAGS = range(40091, 40096)  # written by Windows in UTF-16LE


def decode(block: Block, label: str, found: Found) -> None:
    """Values in the order of the tags; blocks that TIFF nests in IFD0 (XMP, IIM, Photoshop, C2PA)."""
    at = block.at or _slicer(block.data)
    head = at(0, 16)
    layout = HEADERS.get(head[:4])
    if layout is None:
        message = "the Exif block does not begin like one and was not read"
        found.trouble.add("exif-header", message, block.offset, block=label)
    elif len(head) < 2 * layout.inline:
        message = "the Exif block ends inside its header"
        found.trouble.add("truncated", message, block.offset, block=label)
    else:
        first = layout.long.unpack_from(head, layout.inline)[0]
        _Rights(at, layout, found, block, label).read(first)


Table = tuple[dict[int, FieldEntry], frozenset[int]]


@functools.cache
def _tables() -> tuple[Table, Table]:
    """The wanted tags of IFD0 and of the Exif directory, and with pointers all that are looked at."""
    table = fields()
    return (table.ifd0, OTHERS.union(table.ifd0)), (table.exif_ifd, OTHERS.union(table.exif_ifd))


def _slicer(data: bytes) -> At:
    return lambda offset, length: data[offset : offset + length]


class _Rights(Directories):
    """What the directories of one block say about rights."""

    __slots__ = ()

    def read(self, first: int) -> None:
        ifd0, exif = _tables()
        pointers = self.collect("IFD0", first, exif if self.block.exif_directory else ifd0)
        if self.block.at is None and self.loops(first):
            self.complain("loop", "a directory of the Exif block points back at itself", first)
        for tag, offset in pointers:
            if offset == first or not offset:
                message = "a directory of the Exif block points at itself"
                self.complain("loop", message, offset)
            elif tag == EXIF_IFD:
                self.collect("the Exif directory", offset, exif)
            else:
                self.position(offset)

    def collect(self, what: str, at: int, table: Table) -> list[tuple[int, int]]:
        """Take the wanted values of one directory; what it points at is (tag, offset)."""
        wanted, tags = table
        pointers = []
        for entry in self.wanted(at, what, tags):
            tag = entry[0]
            if tag in wanted:
                self.text(wanted[tag], entry)
            elif tag in NESTED:
                self.nest(entry)
            else:
                pointers.append((tag, self.layout.long.unpack(entry[3])[0]))
        return pointers

    def text(self, known: FieldEntry, entry: Entry) -> None:
        tag, kind, count, raw = entry
        if kind not in TEXT_TYPES:
            message = f"{known.label} (tag {tag}) is of type {kind}, not text and was not read"
            self.complain("value", message, 0, field=known.name)
            return
        data, at = raw[:count], 0
        if count > self.layout.inline:
            at = self.layout.long.unpack(raw)[0]
            data = self.at(at, min(count, MAX_VALUE))
            if len(data) < count <= MAX_VALUE:
                message = f"{known.label} (tag {tag}) points beyond the end of the block and was not read"
                self.complain("value", message, 0, field=known.name)
                return
        if count > MAX_VALUE:
            message = f"{known.label} claims {count} bytes; {MAX_VALUE} were read"
            self.complain("too-large", message, at, field=known.name)
        offset = self.block.offset + at
        if tag in XP_TAGS:
            text = data[: len(data) & ~1].decode("utf-16-le", "replace").partition("\0")[0].strip()
            if text:
                self.found.values.append(FieldValue(known.name, text, self.label, offset, "utf-16"))
            return
        # Exif Copyright holds two statements: photographer, NUL, editor (Exif 3.0, 4.6.4). A blank first half says
        # that there is only an editor's.
        halves = data.split(b"\0", 2)[:2] if tag == COPYRIGHT else [data.partition(b"\0")[0]]
        for index, half in enumerate(halves):
            stripped = half.strip(b" \t\r\n")
            if stripped:
                text, encoding, declared = guess(stripped)
                role = "editor" if index else None
                value = FieldValue(
                    known.name, text, self.label, offset, encoding, declared, None, index, role
                )
                self.found.values.append(value)

    def nest(self, entry: Entry) -> None:
        tag, kind, count, raw = entry
        length = count * SIZES.get(kind, 0)
        offset = self.layout.long.unpack(raw)[0]
        data = self.at(offset, length) if length > self.layout.inline else b""
        if tag == IIM_TAG and kind in {4, 9} and data[:1] != b"\x1c" and data[3:4] == b"\x1c":
            # Written as LONGs on a machine of the other byte order: every four bytes are reversed.
            data = b"".join(data[at : at + 4][::-1] for at in range(0, len(data), 4))
        if data:
            self.found.nested.append(Block(NESTED[tag], data, self.block.offset + offset))
        if len(data) < length:
            message = f"the {NESTED[tag].upper()} block is cut off: {len(data)} of {length} bytes are there"
            self.complain("truncated", message, offset)

    def position(self, offset: int) -> None:
        """Whether the GPS directory holds a latitude; the figures themselves are nobody's business here."""
        if any(tag == 2 and count for tag, _, count, _ in self.entries(offset, "the GPS directory")):
            value = FieldValue(GPS_POSITION, "present", self.label, self.block.offset + offset)
            self.found.values.append(value)
