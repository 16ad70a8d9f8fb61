"""Trouble met while reading: it travels with the image or post it was met in, and a rule reports it."""

from rights.model.place import Place
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` is a stable kebab-case word ("truncated", "not-utf-8", "too-many-entries"); `message` is one
    sentence for people; `lost` says whether something may have been left unread because of it.
    """

    code: str
    message: str
    place: Place
    lost: bool = True
