"""Turns an XMP block into the rights fields it holds."""

from collections.abc import Iterator

from rights.knowledge.fields import FieldEntry, Property
from rights.model.image import FieldValue
from rights.sources.images import rdf
from rights.sources.images.block import Block
from rights.sources.images.charset import MAX_VALUE
from rights.sources.images.packet import Refused, may_say_something, prepare, repaired
from rights.sources.images.window import Trouble


def decode(block: Block, label: str, trouble: Trouble) -> Iterator[FieldValue]:
    """Values in file order; lists keep their order in `index`, alternatives their `language`."""
    try:
        packet, encoding = prepare(block.data)
    except Refused as refused:
        trouble.add(refused.code, refused.message, block.offset, block=label)
        return
    if not may_say_something(packet):
        return
    parsed = rdf.parse(packet)
    guessed = None
    if parsed.error:
        parsed, guessed = _salvage(packet, parsed, block, label, trouble)
    writer = _Writer(label, block.offset, guessed or encoding, declared=guessed is None)
    yield from writer.values(parsed.properties)


def _salvage(
    packet: bytes, parsed: rdf.Parsed, block: Block, label: str, trouble: Trouble
) -> tuple[rdf.Parsed, str | None]:
    """Of the packet as it is and as it can be mended, what yields most; and the encoding guessed for that."""
    best, guessed, undone = parsed, None, ""
    for mended, assumed, what in repaired(packet):
        again = rdf.parse(mended)
        if again.error is None or len(again.properties) > len(best.properties):
            best, guessed, undone = again, assumed, what
        if again.error is None:
            break
    if best.error is None:
        message = f"the XMP packet holds {undone}; it was read without them"
        trouble.add("xmp-repaired", message, block.offset, block=label, lost=False)
    else:
        read = "some values were read before it" if best.properties else "nothing was read"
        message = f"the XMP packet is not well-formed ({best.error}); {read}"
        trouble.add("xmp-syntax", message, block.offset, block=label)
    return best, guessed


class _Writer:
    """Makes field values of properties; repeated properties continue their list."""

    __slots__ = ("counts", "declared", "encoding", "label", "offset")

    def __init__(self, label: str, offset: int, encoding: str, *, declared: bool) -> None:
        self.label, self.offset, self.encoding, self.declared = label, offset, encoding, declared
        self.counts: dict[str, int] = {}

    def values(self, properties: list[tuple[Property, rdf.Node | str]]) -> Iterator[FieldValue]:
        for known, content in properties:
            if known.entry:
                yield from self.simple(known.entry, content)
            if known.members and not isinstance(content, str):
                for item in rdf.items(content):
                    for name, member in rdf.members(item):
                        if name in known.members:
                            yield from self.simple(known.members[name], member)

    def simple(self, entry: FieldEntry, content: rdf.Node | str) -> Iterator[FieldValue]:
        if isinstance(content, str):
            yield from self.value(entry, content, None)
            return
        for item in rdf.items(content):
            language = item.attributes.get(rdf.LANGUAGE) if entry.lang else None
            yield from self.value(entry, rdf.text(item), language)

    def value(self, entry: FieldEntry, found: str, language: str | None) -> Iterator[FieldValue]:
        text = found.strip()[:MAX_VALUE]
        if text:
            index = self.counts.get(entry.name, 0)
            self.counts[entry.name] = index + 1
            yield FieldValue(
                entry.name, text, self.label, self.offset, self.encoding, self.declared, language, index
            )
