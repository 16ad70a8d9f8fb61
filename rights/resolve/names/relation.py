"""How two words of two names stand to each other, from equal to apart."""

from dataclasses import dataclass
from enum import IntEnum


class Rel(IntEnum):
    """From equal to apart. What comes after INITIAL decides nothing or decides against."""

    EXACT = 0
    CASE = 1
    FOLDED = 2
    ROMANISED = 3
    TWO_SCHEMES = (
        4  # two Latin spellings that two schemes give one original: needs a name that is likely foreign
    )
    INITIAL = 5
    KIN = 6  # a translation or short form of the other
    ALIKE = 7  # likeness alone
    UNREADABLE = 8  # scripts whose romanisation does not follow from the letters
    APART = 9


@dataclass(frozen=True, slots=True)
class Relation:
    rel: Rel
    why: str = ""
