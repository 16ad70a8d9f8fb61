"""Names in the creator fields of a file: whether two fields name the same people, however each is written.

Strict about silence: only what cannot be one person's name written in two ways counts as different.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rights.knowledge.file_words import is_camera_default
from rights.model.image import FieldValue, Image
from rights.model.pattern import pattern
from rights.resolve.mojibake import undone
from rights.resolve.names import compare

# The one field of each block that names the creator (MWG Guidelines 2.0, 5.2.2), and XMP's structured twin.
CREATOR_FIELDS = ("exif.Artist", "iim.By-line", "xmp.dc:creator", "xmp.plus:ImageCreatorName")
_WORD = pattern(r"[^\W_]+")
MAX_NAMES = 20  # of one field that are compared
MINOR = {
    "by",
    "photo",
    "photograph",
    "photographer",
    "photos",
    "foto",
    "copyright",
    "c",
    "and",
    "und",
    "et",
    "y",
    "von",
    "de",
    "www",
    "com",
    "http",
    "https",
}


def creators(image: Image) -> dict[tuple[str, str], tuple[FieldValue, ...]]:
    """Values by (block, field) that name somebody: what cameras write by themselves is left out."""
    found: dict[tuple[str, str], list[FieldValue]] = {}
    for value in image.all(*CREATOR_FIELDS):
        if not is_camera_default(value.value) and words(value.value):
            found.setdefault((value.block, value.field), []).append(value)
    return {where: tuple(values[:MAX_NAMES]) for where, values in found.items()}


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded: without case, accents, punctuation, and words that are no names."""
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join([char for char in decomposed if not unicodedata.combining(char)])
        for char, folded in (("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("æ", "ae"), ("œ", "oe")):
            plain = plain.replace(char, folded)
    return tuple([word for word in _WORD.findall(plain) if word not in MINOR])


def may_be_same(left: Iterable[FieldValue], right: Iterable[FieldValue]) -> bool:
    """Whether two fields may name the same people.

    They may if one says all that the other says, if any name of one may be any name of the other, or if nothing can be
    told: one is a handle, an address, or was spoilt by a wrong encoding.
    """
    one, other = [value.value for value in left], [value.value for value in right]
    if any(_untellable(text) for text in (*one, *other)):
        return True
    short, long = sorted(([word for text in side for word in words(text)] for side in (one, other)), key=len)
    if set(short) <= set(long) or "".join(short) in "".join(long):
        return True
    return any(compare(a, b).same is not False for a in _split(one) for b in _split(other))


def _split(texts: list[str]) -> list[str]:
    """Single names: Exif keeps several in one string (MWG Guidelines 2.0, 5.3.2.2)."""
    names = [name.strip(' "') for text in texts for name in text.split(";")]
    return [name for name in names if name][:MAX_NAMES]


def _untellable(text: str) -> bool:
    return (
        "?" in text
        or "\ufffd" in text
        or text.startswith("@")
        or "@" in text
        or "://" in text
        or undone(text) is not None
    )
