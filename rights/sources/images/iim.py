"""Turns an IPTC IIM block into the rights datasets it holds (IPTC Information Interchange Model 4.2, chapter 1)."""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.image import FieldValue
from rights.sources.images.block import Block, Found
from rights.sources.images.charset import MAX_VALUE, Decoded, guess
from rights.sources.images.window import Trouble

MAX_DATASETS = 5_000
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
        if number == CHARSET:
            charset = CHARSETS.get(data[at : at + length].strip(b"\0 "))
        elif number in wanted:
            if length > MAX_VALUE:
                message = f"{wanted[number].label} has {length} bytes; {MAX_VALUE} were read"
                found.trouble.add("too-large", message, base + at, block=label)
                length = MAX_VALUE  # noqa: PLW2901 - what is beyond is left
            raw = data[at : at + length].strip(b"\0 ")
            if not raw:
                continue
            text, encoding, declared = _text(raw, charset)
            index = counts.get(number, 0)
            counts[number] = index + 1
            offset = base + at if block.contiguous else base
            value = FieldValue(wanted[number].name, text, label, offset, encoding, declared, None, index)
            found.values.append(value)


def _text(raw: bytes, charset: str | None) -> Decoded:
    if charset is None or raw.isascii():
        return guess(raw)
    return Decoded(raw.decode(charset, "replace"), charset, declared=True)


def _datasets(block: Block, label: str, trouble: Trouble) -> Iterator[tuple[int, int, int]]:
    """(record << 8 | dataset, offset of the value, its length) of every dataset; a cut-off one as far as it goes."""

    def complain(code: str, message: str) -> None:
        trouble.add(code, f"{message}: the rest was not read", block.offset + at, block=label)

    data, end, at = block.data, len(block.data), 0
    for _ in range(MAX_DATASETS):
        if at + 5 > end or data[at] != 0x1C:
            if data[at:].strip(b"\0\xff "):
                complain("iim-marker", f"after {at} of {end} bytes no IIM dataset follows")
            return
        length = data[at + 3] << 8 | data[at + 4]
        start = at + 5
        if length & 0x8000:  # an extended dataset: the length has its own length (IIM 4.2, 1.5)
            width = length & 0x7FFF
            if width > 4:
                complain("iim-length", f"a dataset's length is written with {width} bytes")
                return
            length = int.from_bytes(data[start : start + width], "big")
            start += width
        if start + length > end:
            complain("truncated", f"an IIM dataset claims {length} bytes, {max(end - start, 0)} are there")
            length = max(end - start, 0)
        yield data[at + 1] << 8 | data[at + 2], start, length
        at = start + length
    complain("too-many-entries", f"more than {MAX_DATASETS} IIM datasets")
