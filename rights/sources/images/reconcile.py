"""Turns the values of all blocks of an image into what the world will see: one statement, under each preferred order.

Nothing is decided here: evidence stays as it is, and a disagreement is a rule's business. This is how readers choose.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from rights.knowledge.fields import Preferred, fields
from rights.model.image import FieldValue, Image

Order = Literal["mwg", "iptc", "google"]
ORDERS: tuple[Order, ...] = ("mwg", "iptc", "google")
# IIM cuts off at so many bytes (IIM 4.2, chapter 6); XMP written beside it holds the whole.
IIM_LIMITS = {
    "iim.By-line": 32,
    "iim.Credit": 32,
    "iim.Source": 32,
    "iim.CopyrightNotice": 128,
    "iim.Caption": 2000,
}


class Seen(NamedTuple):
    """What a reader that follows `order` shows for one statement, and where it has it from."""

    statement: str
    label: str
    values: tuple[FieldValue, ...]


def reconcile(image: Image, order: Order) -> Iterator[Seen]:
    """Each statement that the image makes at all, as readers of that order see it.

    mwg: Exif, then XMP or IIM by the digest (MWG Guidelines 2.0, 5.2.1). iptc: XMP, IIM, Exif (IPTC Photo Metadata
    2024.1, 1.4). google: XMP, IIM, never Exif, and only what its image search shows.
    """
    for row in fields().preferred:
        if order == "google" and not row.google:
            continue
        if order == "mwg":
            found = _mwg(image, row)
        else:
            places = (row.xmp, row.iim, row.exif if order == "iptc" else None)
            found = next((values for place in places if (values := chosen(image, place))), ())
        if found:
            yield Seen(row.statement, row.label, found)


def _mwg(image: Image, row: Preferred) -> tuple[FieldValue, ...]:
    exif, iim, xmp = chosen(image, row.exif), chosen(image, row.iim), chosen(image, row.xmp)
    if exif:
        return exif
    if not xmp or not iim:
        return xmp or iim
    # XMP that was written with or after this IIM is the better one; a digest that does not fit says that IIM was
    # edited later by software that knows no XMP.
    if image.iim_digest != "mismatch" or truncated(iim, xmp):
        return xmp
    return iim


def chosen(image: Image, field: str | None) -> tuple[FieldValue, ...]:
    """The values of a field in the first block that has it; of languages the default, else the first."""
    if field is None:
        return ()
    values = image.all(field)
    values = tuple(value for value in values if value.block == values[0].block)
    if any(value.language for value in values):
        return (next((value for value in values if value.language == "x-default"), values[0]),)
    return values


def truncated(iim: tuple[FieldValue, ...], xmp: tuple[FieldValue, ...]) -> bool:
    """Whether the IIM value is the XMP value cut off at IIM's limit (MWG Guidelines 2.0, 5.3.2)."""
    return any(is_prefix_at_limit(short, long) for short in iim for long in xmp)


def is_prefix_at_limit(short: FieldValue, long: FieldValue) -> bool:
    limit = IIM_LIMITS.get(short.field)
    if limit is None or len(long.value) <= len(short.value) or not long.value.startswith(short.value):
        return False
    encoding = "utf-8" if short.encoding == "ascii" else short.encoding
    length = len(short.value.encode(encoding, "replace"))
    # A writer may not cut a character of several bytes in two, and stray spaces at the cut are stripped.
    return limit - 4 <= length <= limit
