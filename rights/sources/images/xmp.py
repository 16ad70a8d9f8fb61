"""Turns an XMP block into the rights fields it holds."""

from rights.knowledge.fields import FieldEntry
from rights.model.image import FieldValue
from rights.sources.images import rdf
from rights.sources.images.block import Block, Found
from rights.sources.images.charset import MAX_VALUE
from rights.sources.images.packet import Refused, may_say_something, prepare, repaired, without_bulk
from rights.sources.images.salvage import salvage
from rights.sources.images.usual import properties
from rights.sources.images.vocabulary import Vocabulary, vocabulary
from rights.sources.images.window import Trouble


def decode(block: Block, label: str, found: Found) -> None:
    """Values in file order; lists keep their order in `position`, alternatives their `language`."""
    try:
        packet, encoding = prepare(block.data)
    except Refused as refused:
        found.trouble.add(refused.code, refused.message, block.offset, block=label)
        return
    names = vocabulary(packet)
    if not may_say_something(packet, names):
        return
    writer = _Writer(block.offset, label, names, found.values)
    writer.encoding = encoding
    usual = properties(packet, names)
    if usual is not None:
        writer.write(usual)
        return
    lean = without_bulk(packet)
    parsed = rdf.parse(lean, names)
    if parsed.error and lean != packet:
        parsed = rdf.parse(packet, names)
    if parsed.error:
        parsed, guessed = _salvage(packet, parsed, names, writer, found.trouble)
        writer.encoding, writer.declared = guessed or encoding, guessed is None
    writer.write(parsed.properties)


class _Writer:
    """Makes field values of properties."""

    __slots__ = ("counts", "declared", "encoding", "label", "names", "offset", "values")

    def __init__(self, offset: int, label: str, names: Vocabulary, values: list[FieldValue]) -> None:
        self.offset, self.label, self.names, self.values = offset, label, names, values
        self.encoding, self.declared = "utf-8", True
        self.counts: dict[str, int] = {}

    def write(self, properties: rdf.Properties) -> None:
        names = self.names
        for known, content in properties:
            if isinstance(content, list):  # texts are no structure
                if known.entry:
                    self.texts(known.entry, content)
                continue
            self.counts.clear()
            if known.entry:
                self.simple(known.entry, content)
            if known.members:
                for item in rdf.items(content, names):
                    for name, member in rdf.members(item, names):
                        entry = known.members.get(name)
                        if entry:
                            self.simple(entry, member)

    def texts(self, entry: FieldEntry, items: list[rdf.Item]) -> None:
        index = 0
        for text, language in items:
            kept = text.strip()[:MAX_VALUE]
            if kept:
                self.values.append(
                    FieldValue(
                        entry.name, kept, self.label, self.offset, self.encoding, self.declared,
                        language if entry.lang else None, index,
                    )
                )  # fmt: skip
                index += 1

    def simple(self, entry: FieldEntry, content: rdf.Node | str) -> None:
        if isinstance(content, str):
            self.value(entry, content, None)
            return
        names = self.names
        for item in rdf.items(content, names):
            language = item.attributes.get(names.language) if entry.lang else None
            self.value(entry, rdf.text(item, names), language)

    def value(self, entry: FieldEntry, text: str, language: str | None) -> None:
        text = text.strip()[:MAX_VALUE]
        if text:
            name = entry.name
            index = self.counts.get(name, 0)
            self.counts[name] = index + 1
            self.values.append(
                FieldValue(name, text, self.label, self.offset, self.encoding, self.declared, language, index)
            )


def _salvage(
    packet: bytes, parsed: rdf.Parsed, names: Vocabulary, writer: _Writer, trouble: Trouble
) -> tuple[rdf.Parsed, str | None]:
    """Of the packet as it is and as it can be mended, what yields most; and the encoding guessed for that."""
    best, guessed, undone = parsed, None, ""
    for mended, assumed, what in repaired(packet):
        again = rdf.parse(mended, names)
        if again.error is None or len(again.properties) > len(best.properties):
            best, guessed, undone = again, assumed, what
        if again.error is None:
            break
    if best.error is None:
        message = f"the XMP packet holds {undone}; it was read without them"
        trouble.add("xmp-repaired", message, writer.offset, block=writer.label, lost=False)
    else:
        if not best.refused:
            best.properties.extend(salvage(packet, names, best.properties))
        read = "some values could be read" if best.properties else "nothing was read"
        message = f"the XMP packet is not well-formed ({best.error}); {read}"
        trouble.add("xmp-syntax", message, writer.offset, block=writer.label)
    return best, guessed
