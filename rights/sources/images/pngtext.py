"""Turns a PNG text chunk into the field its keyword names (PNG Third Edition, 11.3.3)."""

from rights.knowledge.fields import fields
from rights.model.image import FieldValue
from rights.sources.images.block import Block, Found
from rights.sources.images.charset import MAX_VALUE, guess


def decode(block: Block, label: str, found: Found) -> None:
    raw = block.data[:MAX_VALUE].strip(b"\0 \t\r\n")
    if len(block.data) > MAX_VALUE:
        found.trouble.add(
            "too-large",
            f"the text has {len(block.data)} bytes; {MAX_VALUE} were read",
            block.offset,
            block=label,
        )
    if not raw:
        return
    if block.charset == "utf-8":
        text, encoding, declared = raw.decode("utf-8", "replace"), "utf-8", True
    else:  # Latin-1 by the standard, UTF-8 by many writers
        text, encoding, declared = guess(raw)
        if encoding == "cp1252":
            text, encoding, declared = raw.decode("latin-1"), "latin-1", True
    name = fields().png[block.keyword].name
    # "Artist" is no keyword of the standard, but some writers use it; where both are there, "Author" counts.
    role = "artist" if block.keyword == "artist" else None
    found.values.append(FieldValue(name, text, label, block.offset, encoding, declared, role=role))
