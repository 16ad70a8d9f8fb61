"""How two words of two names stand to each other, from equal to apart."""

from enum import IntEnum

from rights.model.values import dataclass


class Rel(IntEnum):
    """From equal to apart. What comes after INITIAL decides nothing or decides against."""

    EXACT = 0
    CASE = 1
    FOLDED = 2
    ROMANISED = 3
    # Forms of one given name that are both at home in the West, and two Latin spellings that two schemes give one
    # original: both need a family name that is likely to come from the language.
    WESTERN = 4
    TWO_SCHEMES = 5
    INITIAL = 6
    KIN = 7  # a translation or short form of the other
    ALIKE = 8  # likeness alone
    UNREADABLE = 9  # scripts whose romanisation does not follow from the letters
    APART = 10


@dataclass(frozen=True, slots=True)
class Relation:
    rel: Rel
    why: str = ""
