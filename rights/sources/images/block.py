"""What a container walker hands to the decoders: one stretch of metadata, its kind and where it begins."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from rights.model.image import FieldValue
from rights.sources.images.window import Trouble

Kind = Literal["exif", "iim", "irb", "xmp", "png", "c2pa"]
At = Callable[[int, int], bytes]


class Block(NamedTuple):
    """`offset` is the byte offset of `data` in the file. `at` reads at offsets counted from the block's start,
    for a block whose values lie anywhere in the file (TIFF); without it, `data` is all there is.
    `contiguous` is False where the data was joined or inflated, so that offsets inside it are not the file's.
    `exif_directory` says that the block's first directory is the Exif one (CR3). `keyword` is that of a PNG text chunk, `charset` its encoding.
    """

    kind: Kind
    data: bytes
    offset: int
    at: At | None = None
    contiguous: bool = True
    exif_directory: bool = False
    keyword: str = ""
    charset: str = ""


class Found:
    """What the decoders of one file have found so far: values, blocks nested in blocks, trouble; how many blocks of
    each kind there were, how IIM stands to its digest, and whether there is a C2PA manifest.
    """

    __slots__ = ("counts", "digest", "has_c2pa", "nested", "trouble", "values")

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        self.values: list[FieldValue] = []
        self.nested: list[Block] = []
        self.counts: dict[Kind, int] = {}
        self.digest: str | None = None
        self.has_c2pa = False
