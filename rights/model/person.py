"""People as values: how two names compare, what speaks for a spelling, who is in the register."""

from datetime import date
from enum import StrEnum

from rights.model.place import Place
from rights.model.values import dataclass


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

    `side` names the kind of witness: "credit line", "copyright notice", "file", "register", "handle",
    "related card", "byline", "prose", "alt text", "structured data", "source on record".
    """

    text: str
    place: Place
    side: str
    is_handle: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A spelling that a second witness shows to be wrong. `wrong` are all its places, the credit's first; `right` is
    the spelling to write; `witnesses` are those who bear it; `why` is one sentence that names them.
    """

    spelling: str
    right: str
    wrong: tuple[Mention, ...]
    witnesses: tuple[Mention, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract allows: where, from which day to which, and whether for editorial use only."""

    outlets: tuple[str, ...] = ()
    start: date | None = None
    until: date | None = None
    editorial_only: bool = False


@dataclass(frozen=True, slots=True)
class Photographer:
    """One entry of the register. `names` are all spellings that are this person's; `place` is the entry: `key` in
    `file`, "photographer[3]" or "row 4" of a spreadsheet.
    """

    id: str
    name: str
    file: str
    key: str
    sort_name: str | None = None
    aliases: tuple[str, ...] = ()
    handles: tuple[tuple[str, str], ...] = ()  # platform, handle without "@"
    sites: tuple[str, ...] = ()
    agency: str | None = None
    credit_line: str | None = None
    licence: str | None = None
    terms: Terms | None = None
    unnamed: bool = False
    notes: str | None = None

    @property
    def place(self) -> Place:
        row = self.key.removeprefix("row ")
        return Place(self.file, line=int(row)) if row != self.key else Place(self.file, field=self.key)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *((self.sort_name,) if self.sort_name else ()), *self.aliases)
