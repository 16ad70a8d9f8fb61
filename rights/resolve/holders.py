"""A copyright notice as a file carries it to the name of the holder, or to nothing where that is not certain."""

import re
from functools import lru_cache

from rights.model.pattern import pattern

_WORDS = frozenset(
    ("copyright", "copr", "copr.", "(c)", "©", "c", "by", "℗", "photo", "photograph", "image", "picture")
)
_END = pattern(
    r"all rights|alle rechte|tous droits|todos los derechos|\.\s|[;|/\n]|https?:|www\.", re.IGNORECASE
)
_YEAR = pattern(r"^[\[(]?(1[89]|20)\d\d([-–—](1[89]|20)?\d\d)?[\])]?[,.:]?$")
MAX_WORDS = 6
KEPT = 200  # code points of a notice whose holder is remembered


def holder_of(notice: str) -> str | None:
    """The holder named in `notice`: "Jane Doe" of "© 2019 Jane Doe. All rights reserved".

    None where what is left after marks and years is empty, longer than a name or not made of names.
    """
    return _kept(notice) if len(notice) <= KEPT else _holder(notice)


def _holder(notice: str) -> str | None:
    found = _END.search(notice)
    body = notice[: found.start()] if found and found.start() else notice
    words = body.replace("©", " © ").split()
    kept = [word for word in words if word.casefold().rstrip(":,") not in _WORDS and not _YEAR.match(word)]
    if not kept or len(kept) > MAX_WORDS or len(words) == len(kept):
        return None  # empty, a sentence, or no notice at all
    name = " ".join(kept).strip(" ,.-–—")
    return name if name and not any(char.isdigit() for char in name) else None


_kept = lru_cache(maxsize=1024)(_holder)
