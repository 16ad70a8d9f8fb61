"""The paired words of two names to one verdict: same, different, or undecided, with the class that decides."""

from rights.knowledge import names as knowledge
from rights.model.person import Comparison, NameClass
from rights.resolve.names.align import Alignment, Pair, align, core, words_of
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.foreign import ends_alike, has_foreign_family, is_foreign
from rights.resolve.names.given import is_borne
from rights.resolve.names.likeness import likeness
from rights.resolve.names.read import Name
from rights.resolve.names.relation import Rel
from rights.resolve.names.slips import slip
from rights.resolve.names.spelling import divided_otherwise, spelt_alike

CLASS = {
    Rel.EXACT: NameClass.EXACT,
    Rel.CASE: NameClass.CASE,
    Rel.FOLDED: NameClass.DIACRITICS,
    Rel.ROMANISED: NameClass.TRANSLITERATION,
    Rel.WESTERN: NameClass.TRANSLITERATION,
    Rel.TWO_SCHEMES: NameClass.TRANSLITERATION,
    Rel.INITIAL: NameClass.INITIALS,
    Rel.KIN: NameClass.NEAR,
    Rel.ALIKE: NameClass.NEAR,
    Rel.UNREADABLE: NameClass.TRANSLITERATION,
    Rel.APART: NameClass.DIFFERENT,
}
_WHY = {
    Rel.EXACT: "the same words",
    Rel.CASE: "the same but for capitals",
    Rel.FOLDED: "the same but for accents",
    Rel.INITIAL: "the initials fit",
}


def judge(x: Name, y: Name) -> Comparison:
    """The verdict on two people's names, both in speaking order as far as their commas tell."""
    if one_way := spelt_alike(x, y):
        return one_way
    a, particles_a = core(words_of(x))
    b, particles_b = core(words_of(y))
    found = align(a, b)
    if found.worst is Rel.APART and not (x.generation or y.generation):
        runs = divided_otherwise(x, y)
        if runs:
            return runs
    return verdict_on(found, x, y, _particles(particles_a, particles_b))


def _particles(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    if "".join(a) == "".join(b):
        return ""
    if not (a and b):
        return "omitted"
    articles = {"al", "el", "as", "ash", "at", "ad", "an", "ar"}
    return "" if {*a, *b} <= articles else "differ"


def verdict_on(found: Alignment, x: Name, y: Name, particles: str) -> Comparison:
    """What the pairing `found` says of the two names; `particles`: "", "omitted" or "differ"."""
    same, how, why = _apart(found, x, y) or _undecided(found, particles) or _decided(found, x, y, particles)
    return Comparison(x.text, y.text, how, same, why)


Answer = tuple[bool | None, NameClass, str]


def _apart(found: Alignment, x: Name, y: Name) -> Answer | None:
    if found.worst is Rel.APART:
        pair = next(pair for pair in found.pairs if pair.relation.rel is Rel.APART)
        return False, NameClass.DIFFERENT, pair.relation.why or f"{pair.a.text} is not {pair.b.text}"
    if x.generation != y.generation:
        why = f"{x.generation or 'nothing'} against {y.generation or 'nothing'} after the name: father and son bear one"
        if x.generation and y.generation:
            return False, NameClass.DIFFERENT, why
        return None, NameClass.NEAR, why
    if _middles_disagree(found):
        return False, NameClass.DIFFERENT, "their middle initials differ"
    return _two_names(found)


def _two_names(found: Alignment) -> Answer | None:
    """Two attested names that schemes could make one, in a name that nothing says is foreign: Perry and Parry."""
    schemes = [pair for pair in found.pairs if pair.relation.rel is Rel.TWO_SCHEMES]
    if schemes and not is_foreign(found):
        for pair in schemes:
            by_letters = likeness(pair.a.text, pair.b.text, family=pair.family)
            if by_letters.rel is Rel.APART and by_letters.why and not ends_alike(pair):
                return False, NameClass.DIFFERENT, by_letters.why
    return None


def _undecided(found: Alignment, particles: str) -> Answer | None:
    worst = found.worst
    if worst in {Rel.UNREADABLE, Rel.ALIKE, Rel.KIN}:
        return None, CLASS[worst], _told(found)
    if len(found.pairs) == 1 and found.left_out:
        return None, NameClass.TRUNCATION, f"{found.pairs[0].a.text} alone may be many people"
    if particles == "differ":
        return None, NameClass.NEAR, "the particles differ"
    western = [pair for pair in found.pairs if pair.relation.rel is Rel.WESTERN]
    if western and not has_foreign_family(found):
        return None, NameClass.NEAR, western[0].relation.why
    schemes = [pair for pair in found.pairs if pair.relation.rel is Rel.TWO_SCHEMES]
    if schemes and not is_foreign(found):
        why = f"{schemes[0].a.text} and {schemes[0].b.text} may be two ways of writing one name in Latin letters"
        return None, NameClass.TRANSLITERATION, why
    if doubt := _doubt(found, particles):
        return None, NameClass.INITIALS if worst is Rel.INITIAL else NameClass.TRUNCATION, doubt
    return None


def _swapped(pair: Pair) -> bool:
    found = slip(fold(pair.a.text), fold(pair.b.text), 1)
    return found is not None and found.kind == "transposition"


def _decided(found: Alignment, x: Name, y: Name, particles: str) -> Answer:
    worst = found.worst
    how = CLASS[worst]
    if (found.left_out or particles) and worst < Rel.ROMANISED:
        initials = bool(found.left_out) and all(word.short for word in found.left_out)
        how = NameClass.INITIALS if initials else NameClass.TRUNCATION
    if x.comma != y.comma and worst <= Rel.FOLDED and not found.left_out:
        how = NameClass.ORDER
    schemes = "two ways of writing one name in Latin letters"
    return True, how, _told(found) if worst in {Rel.ROMANISED, Rel.WESTERN} else _WHY.get(worst, schemes)


def _told(found: Alignment) -> str:
    whys = (pair.relation.why for pair in found.pairs if pair.relation.rel is found.worst)
    return next(filter(None, whys), "")


def _doubt(found: Alignment, particles: str) -> str | None:
    """Why fitting initials or left-out words do not yet make one person."""
    initials = [pair for pair in found.pairs if pair.relation.rel is Rel.INITIAL]
    family = found.pairs[-1]
    if all(pair.a.short or pair.b.short for pair in found.pairs):
        return "initials alone may be many people"
    common = any(_is_common(pair.text) for pair in (family.a, family.b))
    others = [pair for pair in found.pairs[:-1] if pair not in initials]
    if initials and (family in initials or (len(initials) == 1 and common and not others)):
        return f"an initial before {family.a.text} fits many people"
    left = [word for word in found.left_out if not _patronymic(word.text)]
    omissions = bool(left) + (particles == "omitted") + bool(initials)
    if found.end != "middle":
        return "one of them leaves out a part that may tell two people apart"
    if (left or particles) and common:
        return f"{family.a.text} is borne by many, and only one of them has {' '.join(word.text for word in left) or 'the particle'}"
    if any(not word.short for word in left) and any(
        is_borne(fold(word.text)) for word in (family.a, family.b)
    ):
        return f"only one of them has {' '.join(word.text for word in left)}"
    return "more than one part is left out or shortened" if omissions > 1 and len(initials) < 2 else None


def _middles_disagree(found: Alignment) -> bool:
    """George W. Bush is not George H. W. Bush: where both have middle initials, the first of them must agree."""
    middles = found.pairs[1:-1]
    return (
        found.end == "middle"
        and bool(middles)
        and bool(found.left_out)
        and found.left_first
        and (found.left_out[0].short or middles[0].a.short or middles[0].b.short)
    )


def _patronymic(word: str) -> bool:
    return fold(word).endswith(knowledge.endings().gender.patronymic) and len(word) > 5


def _is_common(word: str) -> bool:
    folded = folds(word)
    listed = {form for name in knowledge.words().common for form in folds(name)}
    return bool(folded & listed or any(knowledge.is_attested("common", form) for form in folded))
