"""Turns an IPTC IIM block into the rights datasets it holds (IPTC Information Interchange Model 4.2, chapter 1)."""

from collections.abc import Iterator
from struct import Struct

from rights.knowledge.fields import fields
from rights.model.image import FieldValue
from rights.sources.images.block import Block, Found
from rights.sources.images.charset import MAX_VALUE, Decoded, guess
from rights.sources.images.window import Trouble

MAX_DATASETS = 5_000
MARKER, HEADER = 0x1C, Struct(">xHH")  # the marker; record and dataset; length
CHARSET = 1 << 8 | 90
# Dataset 1:90 names the character set by an ISO 2022 escape sequence.
CHARSETS = {
    b"\x1b%G": "utf-8",
    b"\x1b%/I": "utf-8",
    b"\x1b-A": "latin-1",
    b"\x1b.A": "latin-1",
    b"\x1b,A": "latin-1",
}


def decode(block: Block, label: str, found: Found) -> None:
    """Values in file order; a repeated dataset gives several values with rising `position`."""
    wanted = fields().iim
    data, base = block.data, block.offset
    charset: str | None = None
    counts: dict[int, int] = {}
    for number, at, length in _datasets(block, label, found.trouble):
        known = wanted.get(number)
        if known is not None:
            if length > MAX_VALUE:
                message = f"{known.label} has {length} bytes; {MAX_VALUE} were read"
                found.trouble.add("too-large", message, base + at, block=label)
                length = MAX_VALUE  # noqa: PLW2901 - what is beyond is left
            raw = data[at : at + length].strip(b"\0 ")
            if raw:
                text, encoding, declared = _text(raw, charset)
                index = counts.get(number, 0)
                counts[number] = index + 1
                offset = base + at if block.contiguous else base
                value = FieldValue(known.name, text, label, offset, encoding, declared, None, index)
                found.values.append(value)
        elif number == CHARSET:
            charset = CHARSETS.get(data[at : at + length].strip(b"\0 "))


def _text(raw: bytes, charset: str | None) -> Decoded:
    if charset is None or raw.isascii():
        return guess(raw)
    return raw.decode(charset, "replace"), charset, True


def _datasets(block: Block, label: str, trouble: Trouble) -> Iterator[tuple[int, int, int]]:
    """(record << 8 | dataset, offset of the value, its length) of every dataset; a cut-off one as far as it goes."""
    data, at = block.data, 0
    end, unpack = len(data), HEADER.unpack_from
    for _ in range(MAX_DATASETS):
        if at + 5 > end or data[at] != MARKER:
            if data[at:].strip(b"\0\xff "):
                message = f"after {at} of {end} bytes no IIM dataset follows"
                _complain(trouble, "iim-marker", message, block.offset + at, label)
            return
        number, length = unpack(data, at)
        start = at + 5
        if length & 0x8000:  # an extended dataset: the length has its own length (IIM 4.2, 1.5)
            width = length & 0x7FFF
            if width > 4:
                message = f"a dataset's length is written with {width} bytes"
                _complain(trouble, "iim-length", message, block.offset + at, label)
                return
            length = int.from_bytes(data[start : start + width], "big")
            start += width
        if start + length > end:
            there = max(end - start, 0)
            message = f"an IIM dataset claims {length} bytes, {there} are there"
            _complain(trouble, "truncated", message, block.offset + at, label)
            length = there
        yield number, start, length
        at = start + length
    message = f"more than {MAX_DATASETS} IIM datasets"
    _complain(trouble, "too-many-entries", message, block.offset + at, label)


def _complain(trouble: Trouble, code: str, message: str, offset: int, label: str) -> None:
    trouble.add(code, f"{message}: the rest was not read", offset, block=label)
