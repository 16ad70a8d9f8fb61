"""Usage terms as a file states them in words to the use they allow and the days they run."""

import re
from datetime import date
from functools import cache, lru_cache

from rights.knowledge.terms import Phrases, months, phrases
from rights.model.pattern import pattern
from rights.model.values import dataclass

FIELDS = (
    "xmp.xmpRights:UsageTerms", "iim.SpecialInstructions", "xmp.photoshop:Instructions", "xmp.plus:MediaConstraints",
    "xmp.plus:OtherConstraints",
)  # fmt: skip
DATED = ("iim.ReleaseDate", "iim.ExpirationDate", "xmp.plus:LicenseEndDate", "xmp.plus:LicenseStartDate", "xmp.prism:embargoDate", "xmp.prism:expirationDate")  # fmt: skip
MOST = 2000  # code points of terms that are read

_ISO = pattern(r"(?<!\d)((?:19|20)\d\d)[-/.]?([01]\d)[-/.]?([0-3]\d)(?!\d)")
_DAY_FIRST = pattern(r"(?<!\d)([0-3]?\d)[./]([01]?\d)[./]((?:19|20)\d\d)(?!\d)")
_IN_WORDS = pattern(r"(?<!\d)([0-3]?\d)(?:st|nd|rd|th|\.)?\s+([^\W\d_]{3,10})\.?,?\s+((?:19|20)\d\d)(?!\d)")
_MONTH_FIRST = pattern(r"([^\W\d_]{3,10})\.?\s+([0-3]?\d)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Period:
    start: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Use:
    editorial: bool = False
    once: bool = False
    only_for: str | None = None


def uses(text: str) -> Use:
    """What `text` allows, as far as it says so in phrases we know."""
    return _uses(text[:MOST])


@lru_cache(maxsize=256)
def _uses(text: str) -> Use:
    small = " ".join(text.casefold().split())
    known = phrases()
    only = next((_rest(text, phrase) for phrase in known.only_for if phrase in small), None)
    return Use(
        any(each in small for each in known.editorial), any(each in small for each in known.once), only
    )


def period_of_text(text: str) -> Period | None:
    """The days a sentence names: "until 31 December 2024", "embargoed until …"; None without phrase and date."""
    return _period(text[:MOST])


@lru_cache(maxsize=256)
def _period(text: str) -> Period | None:
    small = " ".join(text.casefold().split())
    known = phrases()
    for start, until in ((known.embargo, None), (None, known.until)):
        for phrase in start or until or ():
            at = small.find(phrase)
            day = read_date(small[at + len(phrase) : at + len(phrase) + 40]) if at >= 0 else None
            if day:
                return Period(start=day) if start else Period(until=day)
    return None


def period_of_field(field: str, value: str) -> Period | None:
    """The day in a field that is itself a date of release or expiry."""
    day = read_date(value) if field in DATED else None
    if day is None:
        return None
    is_start = any(word in field for word in ("Release", "Start", "embargo"))
    return Period(start=day) if is_start else Period(until=day)


def read_date(text: str) -> date | None:
    """The first day that `text` names beyond doubt: 03/04/2024 names none, for it may be March or April."""
    if found := _ISO.search(text):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.search(text):
        doubtful = "/" in found[0] and int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]
        return None if doubtful else _day(found[3], found[2], found[1])
    if found := _IN_WORDS.search(text):
        return _day(found[3], str(_month(found[2])), found[1])
    if found := _MONTH_FIRST.search(text):
        return _day(found[3], str(_month(found[1])), found[2])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    return next((number for name, number in _months().items() if name.startswith(word.casefold())), 0)


@cache
def _months() -> dict[str, int]:
    return {name: number for names in months() for number, name in enumerate(names, 1)}


def _rest(text: str, phrase: str) -> str | None:
    """The name after the phrase, to the end of the clause."""
    whole = " ".join(text.split())
    at = whole.casefold().find(phrase)
    name = re.split(r"[.,;:()]", whole[at + len(phrase) :], maxsplit=1)[0].strip()
    return name if 0 < len(name.split()) <= 5 else None


__all__ = [
    "DATED",
    "FIELDS",
    "Period",
    "Phrases",
    "Use",
    "period_of_field",
    "period_of_text",
    "read_date",
    "uses",
]
