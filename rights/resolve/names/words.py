"""Two words of two names to how they stand to each other: equal, folded, romanised, initial, alike, apart."""

from collections import Counter
from functools import lru_cache

from rights.knowledge import names as knowledge
from rights.resolve.names.clean import script
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.given import groups, is_family, is_given, other_forms
from rights.resolve.names.likeness import genders, his_and_hers, likeness
from rights.resolve.names.relation import Rel, Relation
from rights.resolve.names.romanise import one_original, plain, writes
from rights.resolve.names.slips import slip

_LATIN_PAIRS = ("ru", "uk", "be", "bg", "sr", "kk", "el", "ka", "hy", "ko", "ja")
_OPAQUE = frozenset({"Han", "Arabic", "Hebrew", "mixed", "other", "none"})


@lru_cache(maxsize=16384)
def relate(a: str, b: str, *, short: bool = False, family: bool = False) -> Relation:
    """How the words `a` and `b` stand to each other. `short`: one of them is an initial or an abbreviation;
    `family`: they are family names, so that endings may tell a woman from a man.
    """
    if a == b:
        return Relation(Rel.EXACT)
    if a.lower() == b.lower():
        return Relation(Rel.CASE)
    if folds(a) & folds(b):
        return Relation(Rel.FOLDED)
    scripts = script(a), script(b)
    if short:
        return _initial(a, b, *scripts)
    given = None if family else _given(a, b)
    if given is not None and given.rel is Rel.ROMANISED:
        western = knowledge.given_names().western
        at_home = scripts[0] == scripts[1] == "Latin" and fold(a) in western and fold(b) in western
        return Relation(Rel.WESTERN, given.why) if at_home else given
    if scripts[0] != scripts[1]:
        found = _across(a, b, *scripts, family=family)
        return given if given and found.rel > given.rel else found
    if given is not None:
        return given
    if scripts[0] in _OPAQUE:
        alike = scripts[0] == "Han" and plain(a, "Han") == plain(b, "Han")
        return Relation(Rel.UNREADABLE, f"{a} and {b} are read alike") if alike else Relation(Rel.APART)
    return _within(a, b, scripts[0], family=family)


def _initial(a: str, b: str, script_a: str, script_b: str) -> Relation:
    short, long = sorted((fold(a), fold(b)), key=len)
    if script_a == script_b:
        fits = long.startswith(short) or any(
            form.startswith(short) for form in folds(a) | folds(b) if form != short
        )
        fits = fits or any(other.startswith(short) for other in other_forms(long))
        fits = fits or (len(short) > 1 and _contracts(short, long))
        return Relation(Rel.INITIAL if fits else Rel.APART)
    foreign, latin = (a, b) if script_b == "Latin" else (b, a)
    if "Latin" not in {script_a, script_b} or {script_a, script_b} & _OPAQUE:
        return Relation(
            Rel.UNREADABLE, f"{a} and {b} are an initial and a name in scripts that cannot be compared"
        )
    of = script_a if foreign is a else script_b
    if len(foreign) == 1:
        fits = any(writes(foreign, latin[:size], of) for size in (1, 2, 3, 4))
        fits = fits or any(fold(form).startswith(foreign.casefold()) for form in other_forms(fold(latin)))
    else:
        fits = any(writes(foreign[:1], latin[:size], of) for size in range(1, len(latin) + 1))
        fits = fits or any(fold(form).startswith(fold(latin)) for form in other_forms(fold(foreign)))
    return Relation(Rel.INITIAL if fits else Rel.APART)


def _given(a: str, b: str) -> Relation | None:
    forms, kin = groups()
    x, y = fold(a), fold(b)
    if forms.get(x, frozenset()) & forms.get(y, frozenset()):
        return Relation(Rel.ROMANISED, f"{a} and {b} are ways of writing one given name")
    all_x = forms.get(x, frozenset()) | kin.get(x, frozenset())
    all_y = forms.get(y, frozenset()) | kin.get(y, frozenset())
    if all_x & all_y:
        return Relation(Rel.KIN, f"{a} and {b} may be one given name, translated or shortened")
    return None


def _across(a: str, b: str, script_a: str, script_b: str, *, family: bool) -> Relation:
    if script_a in _OPAQUE or script_b in _OPAQUE:
        return Relation(
            Rel.UNREADABLE,
            f"how {a} is written in the other script does not follow from its letters",
        )
    if script_b != "Latin":
        a, b, script_a, script_b = b, a, script_b, script_a
    if script_b == "Latin":
        language = writes(a, b, script_a)
        if language:
            return Relation(Rel.ROMANISED, f"{b} is {a} in Latin letters")
        near = slip(plain(a, script_a), fold(b), 2)
        if script_a == "Hangul" and near is None:
            near = slip(plain(a, script_a), fold(b), 3)
        if (family and genders(plain(a, script_a), fold(b))) or (not family and is_given(fold(a)) and is_given(fold(b))):  # fmt: skip
            return Relation(Rel.APART, f"{a} and {b} are two names")
    else:
        near = slip(plain(a, script_a), plain(b, script_b), 2)
        if plain(a, script_a) == plain(b, script_b):
            return Relation(Rel.ROMANISED, f"{a} and {b} are written alike in Latin letters")
    if script_b == "Latin" and len(b) > 5 and writes(a, _single(fold(b)), script_a):
        return Relation(Rel.ROMANISED, f"{b} is {a} in Latin letters, with a letter doubled")
    if script_a == "Hangul" and near and plain(a, script_a)[:1] == fold(b)[:1]:
        return Relation(Rel.ALIKE, f"{b} is near {a} in Latin letters")
    if near and near.count <= max(1, min(len(a), len(b)) // 4):
        return Relation(Rel.ALIKE, f"{a} and {b} are near each other in Latin letters")
    return Relation(Rel.APART)


def _contracts(short: str, long: str) -> bool:
    """Whether `short` keeps letters of `long` from its first on: "Wm" of William, "Chr" of Christian."""
    rest = iter(long)
    return short[0] == long[0] and len(short) < len(long) and all(letter in rest for letter in short)


def _share_letters(x: str, y: str) -> bool:
    """Whether two words have enough letters in common to be one original's: a cheap look before a dear one."""
    common = sum((Counter(x) & Counter(y)).values())
    return common * 5 >= min(len(x), len(y)) * 2


def _single(word: str) -> str:
    return "".join(char for at, char in enumerate(word) if at == 0 or char != word[at - 1])


def _within(a: str, b: str, of: str, *, family: bool) -> Relation:
    x, y = fold(a), fold(b)
    if not family and his_and_hers(x, y):
        return Relation(Rel.APART, f"{a} and {b} are two names, a man's and a woman's")
    if family and genders(x, y):
        return Relation(Rel.APART, f"{a} and {b} are a man's and a woman's form")
    slipped = slip(x, y, 1)
    # No scheme of writing a name in Latin letters differs from another by two letters that change places.
    if of == "Latin" and not (slipped and slipped.kind == "transposition"):
        languages = [
            language for language in (_LATIN_PAIRS if _share_letters(x, y) else ())
            if one_original(a.casefold(), b.casefold(), language) or one_original(x, y, language)
        ]  # fmt: skip
        if not family and is_given(x) and is_given(y):
            languages = [language for language in languages if language in {"ru", "uk"}]
        if languages and not family and is_given(x) and is_given(y):
            return Relation(Rel.ALIKE, f"{a} and {b} may be one given name in two ways of writing")
        if languages:
            return Relation(Rel.TWO_SCHEMES, " ".join(languages))
        if one_original(x, y, "zh") and not (family and is_family(x) and is_family(y)):
            return Relation(Rel.ALIKE, f"{a} and {b} may be Pinyin and Wade-Giles of one name")
    return likeness(a, b, family=family)
