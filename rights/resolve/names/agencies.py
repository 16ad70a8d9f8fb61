"""A credit's chain of agencies and platforms to the person in it, and what kind of body a name stands for."""

import re
from functools import cache, lru_cache

from rights.knowledge import names as knowledge
from rights.model.pattern import pattern
from rights.resolve.names.fold import fold
from rights.resolve.names.slips import slip

_LINK = pattern(
    r"\s*(?:/|\||;|\s(?:via|on|for|from|auf|über|sur|en|na|op|courtesy of)\s)\s*",
    re.IGNORECASE,
)
_KEEP = pattern(r"[\s_]+")


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """`text` as it is looked up in the tables of agencies, roles and placeholders."""
    return _KEEP.sub(" ", fold(text)).strip(" .:-*@")


@cache
def bodies() -> dict[str, str]:
    """Folded spelling → the name to print, of agencies and platforms."""
    tables = knowledge.agencies()
    return {
        key(spelling): entry[0]
        for entries in (tables.agencies, tables.platforms)
        for entry in entries
        for spelling in entry
    }


@cache
def platforms() -> frozenset[str]:
    return frozenset(key(spelling) for entry in knowledge.agencies().platforms for spelling in entry)


@cache
def makers() -> frozenset[str]:
    """Platforms that make what they show."""
    return frozenset(key(spelling) for spelling in knowledge.agencies().makers)


@cache
def agencies() -> frozenset[str]:
    return frozenset(key(spelling) for entry in knowledge.agencies().agencies for spelling in entry)


@cache
def placeholders() -> frozenset[str]:
    return frozenset(key(spelling) for spelling in knowledge.agencies().placeholders)


@cache
def selves() -> frozenset[str]:
    return frozenset(key(spelling) for spelling in knowledge.agencies().selves)


@cache
def generators() -> frozenset[str]:
    return frozenset(key(spelling) for spelling in knowledge.agencies().generators)


@cache
def roles() -> frozenset[str]:
    return frozenset(key(spelling) for spelling in knowledge.agencies().roles)


@cache
def titles() -> frozenset[str]:
    """Roles that do not also stand for nobody."""
    return roles() - placeholders()


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(key(word) for word in knowledge.agencies().organisation_words)


@cache
def _bodies_by_letter() -> dict[str, list[tuple[str, str]]]:
    """Agencies and platforms long enough to be told from a slip, by their first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for spelling, name in bodies().items():
        if len(spelling) > 5:
            found.setdefault(spelling[0], []).append((spelling, name))
    return found


@lru_cache(maxsize=4096)
def misspelt_body(text: str) -> str | None:
    """The agency or platform that `text` is one slip away from: "Rueters" is Reuters, "unplash" is Unsplash.

    Nobody mistakes the first letter.
    """
    whole = key(text)
    if len(whole) < 6 or whole in bodies() or " " in text.strip():
        return None
    known = _bodies_by_letter().get(whole[0], ())
    found = {name for spelling, name in known if slip(whole, spelling, 1) is not None}
    return found.pop() if len(found) == 1 else None


def is_body(text: str) -> bool:
    """Whether `text` names an agency, a platform, a museum, a company: not a person."""
    whole = key(text)
    if whole in bodies() or (whole in _organisation_words() and text.isupper()):
        return True
    words = [key(word) for word in text.split()]
    if len(words) == 3 and words[-1] in knowledge.words().handle_noise:
        return False  # "Natalie Hill Photography" is a person at work
    return len(words) > 1 and any(word in _organisation_words() for word in words)


def person_part(text: str) -> str:
    """The one person in "Jane Doe/AFP via Getty Images" or "APA/AFP/Jane Doe"; `text` where it is not one."""
    if "," in text:
        head, _, tail = text.rpartition(",")
        if head and key(tail) in bodies():
            text = head
    parts = [part for part in _LINK.split(text) if part]
    if len(parts) < 2:
        return _after_agency(text)
    people = [part for part in parts if not is_body(part) and key(part) not in placeholders()]
    return people[0] if len(people) == 1 else text


def _after_agency(text: str) -> str:
    """“AP Photo by Jane Doe”, "Jane Doe, AFP" and "Jane Doe. AFP" without the agency."""
    head, dot, tail = text.rpartition(". ")
    if dot and key(tail) in bodies() and " " in head:
        return head
    return text
