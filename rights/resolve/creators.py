"""An image's metadata, or any list of names, to the people it names, and whether two such lists can be one person's."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from rights.knowledge.file_words import is_camera_default
from rights.model.image import FieldValue, Image
from rights.model.pattern import pattern
from rights.model.person import Comparison, NameClass
from rights.resolve.mentions import FIELDS
from rights.resolve.names.agencies import key, placeholders, platforms, roles
from rights.resolve.names.read import read

_SEVERAL = pattern(r"\s*(?:;|\s&\s|\sand\s|\sund\s|\set\s|\sy\s|\n)\s*")
_NO_NAME = pattern(r"©|\(c\)|https?:|www\.|copyright|all rights|licen[cs]e|creative commons", re.IGNORECASE)
MOST_WORDS = 6
_LONGEST = 300  # code points of a field that names people
MOST_PAIRS = 400  # names of a post against names of a file: lists so long are nobody's credit

Compare = Callable[[str, str], Comparison]


def creators_of(image: Image) -> Iterator[tuple[str, FieldValue]]:
    """Each person that a creator field of the file names. Camera defaults, platforms and sentences name none."""
    for value in image.all(*FIELDS):
        for name in people_in(value.value):
            yield name, value


def people_in(text: str) -> tuple[str, ...]:
    """The people named in one field: "Jane Doe; Bo Lin" names two, "OLYMPUS DIGITAL CAMERA" nobody."""
    return _people_in(text) if len(text) <= _LONGEST else ()


@lru_cache(maxsize=4096)
def _people_in(text: str) -> tuple[str, ...]:
    return () if _NO_NAME.search(text) else tuple(_named_in(text))


def _named_in(text: str) -> Iterator[str]:
    for part in _SEVERAL.split(text):
        if is_camera_default(part):
            continue
        name = read(part)
        known = key(part)
        if known in placeholders() or known in platforms() or known in roles():
            continue
        if part.strip() and not name.is_body and 0 < len(name.words) <= MOST_WORDS:
            yield part.strip()


def disagree(names: Sequence[str], others: Sequence[str], compare: Compare) -> Comparison | None:
    """The comparison that shows two lists of people to have nobody in common; None where they may.

    Likeness counts as "may", except between handles: an account is spelt rightly or is another account.
    """
    if len(names) * len(others) > MOST_PAIRS:
        return None
    first: Comparison | None = None
    for one in names:
        for other in others:
            verdict = compare(one, other)
            if not _excludes(verdict) or _initials(one, other) or _initials(other, one):
                return None
            first = first or verdict
    return first


def _initials(one: str, other: str) -> bool:
    """For "JD" beside "Jane Doe": likely, and never a proof of somebody else."""
    short, words = one.replace(".", "").replace(" ", ""), other.split()
    return 2 <= len(short) == len(words) and short.isupper() and short == "".join(word[0] for word in words)


def _excludes(verdict: Comparison) -> bool:
    if verdict.same is not None:
        return not verdict.same
    both = read(verdict.a).is_handle and read(verdict.b).is_handle
    return both and verdict.matched_by is NameClass.NEAR
