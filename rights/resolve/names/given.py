"""A given name to the names it is a form of or kin to, and whether anybody is known to bear a name."""

from functools import cache, lru_cache

from rights.knowledge import names as knowledge
from rights.resolve.names.fold import fold


@cache
def groups() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Folded spelling → ids of the given names it is a form of, and of those it is kin to."""
    forms: dict[str, set[str]] = {}
    kin: dict[str, set[str]] = {}
    for name, entry in knowledge.given_names().given.items():
        for target, spellings in ((forms, entry.forms), (kin, entry.kin)):
            for spelling in spellings:
                target.setdefault(fold(spelling), set()).add(name)
    return (
        {spelling: frozenset(ids) for spelling, ids in forms.items()},
        {spelling: frozenset(ids) for spelling, ids in kin.items()},
    )


def other_forms(folded: str) -> set[str]:
    given = knowledge.given_names().given
    return {fold(form) for name in groups()[0].get(folded, ()) for form in given[name].forms}


def is_listed_given(word: str) -> bool:
    """Whether `word` is a form of a given name that passports write in several ways."""
    return len(other_forms(fold(word))) > 2


@lru_cache(maxsize=8192)
def is_given(folded: str) -> bool:
    if knowledge.is_attested("given", folded) or folded in groups()[0]:
        return True
    return not folded.isascii() and folded in _cyrillic_given()


@cache
def _cyrillic_given() -> frozenset[str]:
    return frozenset(fold(word) for word in knowledge.attested("given_cyrillic"))


@lru_cache(maxsize=8192)
def is_family(folded: str) -> bool:
    return knowledge.is_attested("family", folded) or knowledge.is_attested("family_rare", folded)


def is_borne(folded: str) -> bool:
    """Whether more than a few families have this name."""
    return knowledge.is_attested("family", folded)


@cache
def asian_surnames() -> frozenset[str]:
    """Surnames of the languages that put them first, in their common Latin spellings."""
    return frozenset().union(*(entry.surnames for entry in knowledge.romanisation().language))
