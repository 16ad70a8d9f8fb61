"""People as values: how two names compare, what speaks for a spelling, who is in the register."""

from dataclasses import dataclass
from enum import StrEnum

from rights.model.place import Place


class NameClass(StrEnum):
    """How two names were found to be one person's, from strong to weak."""

    EXACT = "exact"
    ALIAS = "alias"
    CASE = "case"
    DIACRITICS = "diacritics"
    ORDER = "order"
    TRANSLITERATION = "transliteration"
    INITIALS = "initials"
    TRUNCATION = "truncation"
    HANDLE = "handle"
    NEAR = "near"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`same` is None where likeness alone cannot decide."""

    a: str
    b: str
    matched_by: NameClass
    same: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or handle met somewhere: in a credit, a file's field, the register, a byline, running text.

    `side` names the kind of witness: "credit line", "file", "register", "handle", "related card", "byline",
    "prose", "alt text".
    """

    text: str
    place: Place
    side: str
    is_handle: bool = False
