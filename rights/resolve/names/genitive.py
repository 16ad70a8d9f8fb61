"""A name in the genitive ("фото Сергея Шевцова", "Jana Kowalskiego") to the names it may be the genitive of."""

from functools import lru_cache

from rights.knowledge import names as knowledge
from rights.resolve.names.align import Word
from rights.resolve.names.clean import script
from rights.resolve.names.fold import fold
from rights.resolve.names.given import is_family, is_given
from rights.resolve.names.relation import Rel
from rights.resolve.names.words import relate


@lru_cache(maxsize=4096)
def nominatives(word: str) -> frozenset[str]:
    """What `word` may be the genitive of, in small letters; `word` itself is not among them."""
    small = word.casefold()
    tables = knowledge.endings()
    found = set(tables.irregular.get(small, ()))
    for size in range(min(6, len(small) - 2), 0, -1):
        ending = small[-size:]
        if ending in tables.genitive and not (ending.isascii() and script(word) != "Latin"):
            found.update(small[:-size] + form for form in tables.genitive[ending])
    return frozenset(found - {small})


def is_genitive_of(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool | None:
    """Whether the whole of `a` is the genitive of `b`; None where `a` may as well be another person's own name,
    such as Александра Шевцова, who is Alexander's sister or his genitive.
    """
    if len(a) != len(b) or any(x.short for x in a):
        return False
    changed = 0
    for x, y in zip(a, b, strict=True):
        if any(_one(form, y.text) for form in nominatives(x.text)):
            changed += 1
        elif not _one(x.text, y.text):
            return False
    if changed < len(a) and not _keeps_her_family_name(a, b):
        return False  # "Paula Smith" is not the genitive of "Paul Smith"
    return None if _may_be_a_name(a) else True


def _keeps_her_family_name(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool:
    """“Olgi Tokarczuk”: a woman's family name that ends in a consonant stays as it is."""
    given, family = b[0].text.casefold(), b[-1].text.casefold()
    return (
        len(a) == len(b) == 2
        and a[-1].text == b[-1].text
        and given.endswith(("a", "а", "я"))
        and family[-1] not in "aeiouyаеиоуы"
    )


def _one(form: str, word: str) -> bool:
    return relate(form, word).rel <= Rel.ROMANISED


def _may_be_a_name(words: tuple[Word, ...]) -> bool:
    """Whether the words may be somebody's name as they stand, a woman's most of all."""
    women = knowledge.endings().women
    family, given = words[-1].text.casefold(), fold(words[0].text)
    if len(words) == 1:
        return True
    known = given in women.given or is_given(given)
    return known and (family.endswith(women.family) or is_family(fold(family)))
