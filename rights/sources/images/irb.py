"""Turns Photoshop image resources into the blocks they carry: IIM, XMP, Exif, and the digest that tells IIM's age.

Adobe Photoshop File Formats Specification, "Image Resources Section".
"""

from collections.abc import Iterator
from struct import Struct

from rights.sources.images.block import Block, Kind
from rights.sources.images.window import Trouble

IIM, DIGEST = 0x0404, 0x0425
KINDS: dict[int, Kind] = {IIM: "iim", 0x0422: "exif", 0x0423: "exif", 0x0424: "xmp"}
MAX_RESOURCES = 4096
HEADER = Struct(">4sHB")  # signature, id, length of the name
SIGNATURES = {b"8BIM", b"PHUT", b"AgHg", b"DCSR", b"MeSa"}


def resources(block: Block, label: str, trouble: Trouble) -> Iterator[tuple[int, int, int]]:
    """(id, offset in the block, length) of every resource; a cut-off one has the length that is there."""
    data, end, at = block.data, len(block.data), 0
    for _ in range(MAX_RESOURCES):
        if at + 12 > end:
            if data[at:].strip(b"\0"):
                trouble.add(
                    "truncated",
                    "the Photoshop block ends inside a resource's header",
                    block.offset + at,
                    block=label,
                )
            return
        signature, number, name = HEADER.unpack_from(data, at)
        if signature not in SIGNATURES:
            if data[at:].strip(b"\0"):
                trouble.add(
                    "irb-signature",
                    f"after {at} of {end} bytes no Photoshop resource follows: the rest was not read",
                    block.offset + at,
                    block=label,
                )
            return
        start = at + 7 + name + (name + 1 & 1)  # a Pascal string, padded to an even size with its length byte
        length = int.from_bytes(data[start : start + 4], "big")
        start += 4
        if start + length > end:
            trouble.add(
                "truncated",
                f"a Photoshop resource claims {length} bytes, {max(end - start, 0)} are there",
                block.offset + at,
                block=label,
            )
            length = max(end - start, 0)
        yield number, start, length
        at = start + length + (length & 1)
    trouble.add(
        "too-many-entries",
        f"more than {MAX_RESOURCES} Photoshop resources: the rest was not read",
        block.offset + at,
        block=label,
    )


def blocks(block: Block, label: str, trouble: Trouble) -> tuple[list[Block], str | None]:
    """The blocks inside, and how IIM stands to the digest: "match", "mismatch", "absent"; None without IIM.

    The digest is the MD5 of the IIM block at the time the XMP was written (MWG Guidelines 2.0, 5.3.2).
    """
    found: list[Block] = []
    iim: bytes | None = None
    digest = b""
    data = block.data
    for number, at, length in resources(block, label, trouble):
        if number == DIGEST:
            digest = data[at : at + length]
        elif number in KINDS and length:
            offset = block.offset + at if block.contiguous else block.offset
            inner = Block(KINDS[number], data[at : at + length], offset, contiguous=block.contiguous)
            found.append(inner)
            if number == IIM and iim is None:
                iim = inner.data
    return found, None if iim is None else compare(iim, digest)


def compare(iim: bytes, digest: bytes) -> str:
    if len(digest) != 16 or not any(digest):
        return "absent"
    import hashlib

    return "match" if hashlib.md5(iim, usedforsecurity=False).digest() == digest else "mismatch"
