"""A name filed in another order to the verdict it gets that way, where it is told which word is the family name."""

from rights.knowledge import names as knowledge
from rights.model.person import Comparison, NameClass
from rights.resolve.names.align import Word, align, same_letters
from rights.resolve.names.clean import script
from rights.resolve.names.fold import fold
from rights.resolve.names.given import asian_surnames, is_given
from rights.resolve.names.read import Name
from rights.resolve.names.relation import Rel
from rights.resolve.names.romanise import LANGUAGES, plain
from rights.resolve.names.verdict import CLASS, verdict_on


def ordered(x: Name, y: Name, a: tuple[Word, ...], order: tuple[Word, ...]) -> Comparison | None:
    """The verdict if one of the names is read in another order, `a` and `order`; None where that does not fit."""
    found = align(a, order)
    if (found.worst > Rel.INITIAL and not _letters(a, order)) or (
        found.left_out and found.worst > Rel.TWO_SCHEMES
    ):
        return None
    verdict = verdict_on(found, x, y, "") if found.worst <= Rel.INITIAL else None
    if verdict and verdict.same is None and found.worst is not Rel.INITIAL:
        return verdict
    known = _order_is_told(x, y, a, order)
    why = (
        "the same words in another order"
        if known
        else "the same words in another order, and both could come first"
    )
    how = NameClass.ORDER if found.worst <= Rel.FOLDED or found.worst is Rel.APART else CLASS[found.worst]
    return Comparison(x.text, y.text, how, True if known else None, why)


def _order_is_told(x: Name, y: Name, a: tuple[Word, ...], order: tuple[Word, ...]) -> bool:
    """Whether it is known which word is the family name, so that no namesake "Paul Martin" is meant by "Martin Paul"."""
    if x.comma != y.comma:
        return True
    words = (*a[1:-1], *order[1:-1])
    if any(fold(word.text).endswith(knowledge.endings().gender.patronymic) for word in words):
        return True
    return _tells(a) and _tells(order)


def _tells(words: tuple[Word, ...]) -> bool:
    """Whether the first word can only be the given name and the last the family name, or the other way round."""
    if len(words) < 2:
        return False
    given, family = words[0], words[-1]
    if given.short != family.short:
        return True
    asian = asian_surnames()
    if (fold(given.text) in asian) != (fold(family.text) in asian):
        return True
    return not (_may_come_first(given.text) and _may_come_first(family.text))


def _may_come_first(word: str) -> bool:
    of = script(word)
    return is_given(fold(word)) or (of in LANGUAGES and is_given(plain(word, of)))


def _letters(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool:
    return same_letters(tuple(fold(word.text) for word in a), tuple(fold(word.text) for word in b))
