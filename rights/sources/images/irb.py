"""Turns Photoshop image resources into the blocks they carry: IIM, XMP, Exif, and the digest that tells IIM's age.

Adobe Photoshop File Formats Specification, "Image Resources Section".
"""

from collections.abc import Iterator

from rights.sources.images.block import Block
from rights.sources.images.window import Trouble

IIM, EXIF, EXIF_3, XMP, DIGEST = 0x0404, 0x0422, 0x0423, 0x0424, 0x0425
MAX_RESOURCES = 4096
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
        if data[at : at + 4] not in SIGNATURES:
            if data[at:].strip(b"\0"):
                trouble.add(
                    "irb-signature",
                    f"after {at} of {end} bytes no Photoshop resource follows: the rest was not read",
                    block.offset + at,
                    block=label,
                )
            return
        name = data[at + 6]
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
        yield data[at + 4] << 8 | data[at + 5], start, length
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
    digest = b""
    data = block.data
    for number, at, length in resources(block, label, trouble):
        if number in {IIM, XMP, EXIF, EXIF_3} and length:
            kind = "iim" if number == IIM else "xmp" if number == XMP else "exif"
            offset = block.offset + at if block.contiguous else block.offset
            found.append(Block(kind, data[at : at + length], offset, contiguous=block.contiguous))  # type: ignore[arg-type]
        elif number == DIGEST:
            digest = data[at : at + length]
    iim = next((inner.data for inner in found if inner.kind == "iim"), None)
    if iim is None:
        return found, None
    return found, compare(iim, digest)


def compare(iim: bytes, digest: bytes) -> str:
    if len(digest) != 16 or not any(digest):
        return "absent"
    import hashlib

    return "match" if hashlib.md5(iim, usedforsecurity=False).digest() == digest else "mismatch"
