"""An image file as read: every rights value with its block, byte offset and encoding; nothing merged."""

from functools import cached_property
from typing import NamedTuple

from rights.model.place import Place
from rights.model.problem import Problem
from rights.model.values import dataclass


class FieldValue(NamedTuple):
    """One value of one field, exactly as found. A named tuple, because archives make them by the million and a
    frozen dataclass takes three times as long to make.

    `field` is the canonical name ("exif.Artist", "iim.By-line", "xmp.dc:creator"); `block` tells duplicates of
    one kind apart ("exif", "exif#2", "iim", "xmp", "xmp#2", "png", "sidecar"); `offset` is the byte offset of the
    block's value in the file, or of the block where the value has none of its own. `encoding_declared` is False
    where the encoding was guessed.
    """

    field: str
    value: str
    block: str
    offset: int
    encoding: str = "utf-8"
    encoding_declared: bool = True
    language: str | None = None  # of a lang-alt item
    position: int = (
        0  # among the values of one statement of the field, from 0; a second statement begins at 0 again
    )
    role: str | None = None  # "editor" for the second half of Exif Copyright


@dataclass(frozen=True)
class Image:
    """One image file. `format` is told by its bytes ("JPEG", "PNG"), None where they are of no known kind."""

    path: str
    format: str | None
    values: tuple[FieldValue, ...] = ()
    problems: tuple[Problem, ...] = ()
    size: int = 0
    has_c2pa: bool = False
    iim_digest: str | None = None  # "match", "mismatch", "absent"; None without IIM
    sidecar: str | None = None  # path of the XMP sidecar whose values are included

    def all(self, *fields: str) -> tuple[FieldValue, ...]:
        """The values of these fields, in the order of the file."""
        known = self._by_field
        present = [name for name in fields if name in known]
        if len(present) < 2:
            return known[present[0]] if present else ()
        return tuple([value for value in self.values if value.field in present])

    @cached_property
    def _by_field(self) -> dict[str, tuple[FieldValue, ...]]:
        found: dict[str, list[FieldValue]] = {}
        for value in self.values:
            found.setdefault(value.field, []).append(value)
        return {field: tuple(values) for field, values in found.items()}

    def place(self, value: FieldValue) -> Place:
        where = self.sidecar if value.block == "sidecar" and self.sidecar else self.path
        return Place(where, field=value.field, offset=value.offset)
