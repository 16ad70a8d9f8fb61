"""Whether two Latin spellings are likely to be of a name from a language whose schemes would make them one."""

from rights.knowledge import names as knowledge
from rights.resolve.names.align import Alignment, Pair
from rights.resolve.names.fold import fold
from rights.resolve.names.given import is_family
from rights.resolve.names.relation import Rel


def is_foreign(found: Alignment) -> bool:
    """Whether the names are likely to come from a language whose schemes would make them one."""
    family = found.pairs[-1]
    # Sergei and Sergey, Yevgeny and Jewgeni: who writes the given name in two ways may so write the family name.
    given = any(pair.relation.rel is Rel.ROMANISED for pair in found.pairs[:-1])
    known = is_family(fold(family.a.text)) and is_family(fold(family.b.text))
    for pair in found.pairs:
        if pair.relation.rel is not Rel.TWO_SCHEMES:
            continue
        ends = ends_alike(family, pair.relation.why)
        asian = any(_is_asian(found, pair, entry.surnames) for entry in _languages(pair.relation.why))
        if not (asian or given or (ends and not (known and pair.family))):
            return False
    return True


def _is_asian(found: Alignment, pair: Pair, surnames: frozenset[str]) -> bool:
    """Whether the first or the last word is a surname of the language, in both spellings where it is the one in question."""
    for end in (found.pairs[0], found.pairs[-1]):
        listed = [fold(word.text) in surnames for word in (end.a, end.b)]
        if all(listed) if end is pair else any(listed):
            return True
    return False


def has_foreign_family(found: Alignment) -> bool:
    """Whether the family name ends as names do where one given name has several Latin spellings."""
    family = found.pairs[-1]
    return family.relation.rel in {Rel.ROMANISED, Rel.TWO_SCHEMES} or ends_alike(
        family, "ru uk be bg sr el ka hy"
    )


def _languages(ids: str) -> list[knowledge.Language]:
    return [entry for entry in knowledge.romanisation().language if entry.id in ids.split()]


def ends_alike(pair: Pair, ids: str | None = None) -> bool:
    """Whether both spellings of a family name end as names of one of the languages do."""
    words = fold(pair.a.text), fold(pair.b.text)
    return any(
        all(
            word.endswith(tuple(fold(ending) for ending in entry.endings)) and len(word) > 4 for word in words
        )
        for entry in _languages(ids or pair.relation.why)
        if entry.endings
    )
