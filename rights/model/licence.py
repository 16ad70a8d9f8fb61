"""Licences as values: what one is and asks for, and what a piece of text says about one."""

from enum import StrEnum

from rights.model.values import dataclass


class Kind(StrEnum):
    CC = "cc"
    PUBLIC_DOMAIN = "public-domain"
    OPEN_GOV = "open-government"
    COPYLEFT = "copyleft"
    SOFTWARE = "software"
    DATA = "data"  # database licences
    CUSTOM = "custom"  # a free permission in the author's own words, such as Commons {{Attribution}}
    SITE = "site"  # Unsplash, Pexels, Pixabay and their like
    STATEMENT = "statement"  # RightsStatements.org, "no known copyright"
    AGENCY = "agency"
    STOCK = "stock"
    RESERVED = "reserved"  # all rights reserved, a copyright notice, permission required


class Verdict(StrEnum):
    VALID = "valid"
    INVALID = "invalid"
    AMBIGUOUS = "ambiguous"


class Certainty(StrEnum):
    """How a licence was recognised, from strong to weak."""

    EXACT = "exact"  # canonical name, identifier or address
    NORMALISED = "normalised"  # case, separators, order, Unicode forms
    REPAIRED = "repaired"  # a named spelling mistake was undone
    INFERRED = "inferred"  # a default was applied, such as "no country named: unported"
    FAMILY = "family"  # the version is missing


class Relation(StrEnum):
    NONE = "none"
    SINGLE = "single"
    CHOICE = "choice"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing a licence asks for, permits or forbids, with the clause that says so."""

    code: str  # "creator", "title", "source-link", "licence-link", "changes", "notice", …
    level: str  # "required", "if-supplied", "permitted", "forbidden", "undecided"
    clause: str
    text: str  # one plain sentence
    sentence: str | None = None  # the very words to print, where the licence prescribes them


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence or rights statement of the table. Rules ask `duty("title")`, never compare `id`."""

    id: str
    kind: Kind
    name: str
    short_name: str
    url: str | None = None
    unit: str | None = None  # "by-sa" for Creative Commons
    version: str | None = None
    jurisdiction: str | None = None
    spdx: str | None = None
    status: str = "current"  # "current", "superseded", "retired"
    duties: tuple[Duty, ...] = ()

    def duty(self, code: str) -> Duty | None:
        return next((duty for duty in self.duties if duty.code == code), None)

    def asks(self, code: str) -> bool:
        """Whether the licence requires `code` of whoever shows the work (also "if supplied")."""
        duty = self.duty(code)
        return duty is not None and duty.level in {"required", "if-supplied"}


@dataclass(frozen=True, slots=True)
class Repair:
    """One deviation that was undone to recognise a licence, in code points of the text given."""

    code: str  # "letter-o-for-zero", "missing-hyphen", "order", "cyrillic-letters", "misspelt-word", …
    start: int
    end: int
    found: str
    meant: str
    typo: bool  # a mistake (licence-typo) or only not the canonical form (licence-form)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said about a licence, in code points of the text given."""

    text: str
    start: int
    end: int
    verdict: Verdict
    label: str  # the label language: id, "id+", "invalid:reason", "ambiguous:a|b"
    certainty: Certainty
    licence: Licence | None = None
    or_later: bool = False
    reason: str | None = None  # why it is invalid
    candidates: tuple[str, ...] = ()  # ids
    suggestion: str | None = None  # an id, only where one is unique
    canonical: str | None = None  # the text to write instead, where it is certain
    repairs: tuple[Repair, ...] = ()
    issues: tuple[str, ...] = ()  # codes, e.g. "designator-mismatch", "depends-on-date"
    is_url: bool = False  # an address written in the text
    is_link: bool = False  # an address carried by a link of the text: start and end are 0


@dataclass(frozen=True, slots=True)
class Recognition:
    """All that a text says about licences, and how the statements stand to each other.

    `statements` holds every one that was found, in the order of the text, then those of links; one that only repeats
    or generalises another has "subsumed" among its issues. `label` speaks for the whole text.
    """

    text: str
    statements: tuple[Statement, ...]
    relation: Relation
    label: str
    licence: Licence | None = None  # the one licence that words and links agree on, if there is one
