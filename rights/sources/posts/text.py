"""A plain text post to a flow: every line is a block, since each credit of a list stands on a line of its own."""

from datetime import date

from rights.knowledge.page_words import page_words
from rights.model.pattern import pattern
from rights.model.post import Region, Slot
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot, Written
from rights.sources.posts.pictures import IMAGE_NAME
from rights.sources.posts.regions import is_related_heading
from rights.sources.posts.run import Run

_REFERENCE = pattern(r"\s*([^\s<>\"|]{1,1000})\s*\Z")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = pattern(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? (\d{4})\Z")
_US_DATE = pattern(r"(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\Z")
_ISO_DATE = pattern(r"\d{4}-\d\d-\d\d")
_TOP = 12  # lines with text among which the byline is looked for
_LONGEST_NAME = 60


def read_text(flow: Flow) -> None:
    """Read the whole file into `flow`."""
    source = flow.source
    words = page_words()
    region = Region.MAIN
    seen: list[str] = []
    for number, start in enumerate(source.starts, 1):
        if flow.cut is not None:
            return
        line = source.line(number)
        stripped = line.strip()
        if not stripped:
            continue
        if region is Region.MAIN and is_related_heading(stripped, words):
            region = Region.RELATED
        lead = len(line) - len(line.lstrip())
        if _is_reference(stripped):
            flow.image(Written(stripped, start + lead, start + lead + len(stripped)))
            continue
        run = Run()
        run.add(stripped, start + lead)
        hints = _notice(flow, stripped, seen) if len(seen) < _TOP and region is Region.MAIN else ()
        flow.attach(run, Spot(Slot.BODY, region, hints))
        seen.append(stripped)


def _is_reference(line: str) -> bool:
    """A line that is nothing but the name of an image file."""
    found = _REFERENCE.match(line)
    return bool(found and (name := IMAGE_NAME.search(found[1])) and ("/" in line or name.end() == len(line)))


def _notice(flow: Flow, line: str, seen: list[str]) -> tuple[str, ...]:
    """Byline and date at the top of the text; what stands above the byline is the title."""
    day = as_date(line)
    if day is not None:
        flow.date = flow.date or day
        return ("dateline",)
    name = byline(line)
    if name is None or flow.authors or not seen:
        return ()
    flow.authors.append(name)
    flow.title = seen[-1] if len(seen[-1]) < 200 else None
    return ("byline",)


def byline(line: str) -> str | None:
    """The name in "By Jane Doe", where the line holds nothing else."""
    first, _, name = line.partition(" ")
    name = name.strip()
    if first.casefold() not in page_words().byline_words or not 1 < len(name) <= _LONGEST_NAME:
        return None
    if name[-1] in ".!?:;" or any(char.isdigit() for char in name) or len(name.split()) > 6:
        return None
    return name if name[0].isupper() or not name[0].isalpha() or not name[0].isascii() else None


def as_date(text: str) -> str | None:
    """A date as "8th April 2019", "April 8, 2019" or "2019-04-08" in ISO form; None for anything else."""
    text = text.strip()
    if len(text) > 40:
        return None
    if _ISO_DATE.match(text):
        try:
            return date.fromisoformat(text[:10]).isoformat()
        except ValueError:
            return None
    if found := _DATE.match(text):
        day, month, year = found[1], found[2], found[3]
    elif found := _US_DATE.match(text):
        day, month, year = found[2], found[1], found[3]
    else:
        return None
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
