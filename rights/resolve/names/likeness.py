"""Two words in one script to what their letters alone say: alike, short for, a man's and a woman's, or apart."""

from rights.knowledge import names as knowledge
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.given import is_family, is_given
from rights.resolve.names.relation import Rel, Relation
from rights.resolve.names.slips import slip

# Spellings of one sound: two people may differ by them, and so may two ways of writing one person.
_VARIANTS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("ie", "y"), ("ie", "i"), ("ue", "u"), ("oe", "o"),
    ("ae", "a"), ("ss", "s"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("h", ""), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("tz", "z"), ("x", "ks"), ("aa", "a"), ("kh", "k"), ("sz", "s"), ("cz", "c"), ("que", "k"), ("ey", "y"), ("ei", "ey"),
)  # fmt: skip


def likeness(a: str, b: str, *, family: bool) -> Relation:
    """How two words stand to each other by their letters alone: ALIKE, KIN or APART."""
    x, y = fold(a), fold(b)
    longest = max(len(x), len(y))
    known = is_family if family else is_given
    both = known(x) and known(y)
    two = Relation(Rel.APART, f"{a} and {b} are two names")
    if _without_digraphs(x) == _without_digraphs(y):
        return Relation(Rel.ALIKE, f"{a} and {b} differ by an umlaut")
    if longest > 3 and {_sound(form) for form in folds(a)} & {_sound(form) for form in folds(b)}:
        return two if family and both else Relation(Rel.ALIKE, f"{a} and {b} are two spellings of one sound")
    found = slip(x, y, 3)
    if found is None or longest <= 3 or found.count > max(1, longest // 4):
        shorter, longer = sorted((x, y), key=len)
        if not family and both and longer.removeprefix(shorter) in knowledge.endings().gender.her_given:
            return Relation(Rel.APART, f"{a} and {b} are a man's and a woman's name")
        if not family and len(shorter) >= 3 and longer.startswith(shorter) and is_given(longer):
            return Relation(Rel.KIN, f"{a} and {b} may be one given name, shortened")
        return two if both else Relation(Rel.APART)
    if both and (found.kind != "transposition" and (family or found.kind != "doubling")):
        return two
    if found.kind == "other letter" and found.at == 0 and not _one_sound(x[0], y[0]):
        return Relation(Rel.APART, f"{a} and {b} begin differently")
    return Relation(Rel.ALIKE, f"{a} is {found.phrase} from {b}")


def _without_digraphs(folded: str) -> str:
    for found, meant in (("ue", "u"), ("oe", "o"), ("ae", "a"), ("aa", "a")):
        folded = folded.replace(found, meant)
    return folded


def genders(x: str, y: str) -> bool:
    """Whether two folded family names are a man's and a woman's form of one: Ivanov, Ivanova."""
    for man, woman in knowledge.endings().gender.pairs:
        man, woman = fold(man), fold(woman)  # noqa: PLW2901 - compared as folded
        for one, other in ((x, y), (y, x)):
            stem = one.removesuffix(man)
            if (
                one.endswith(man)
                and other.endswith(woman)
                and len(stem) > 2
                and stem == other[: len(other) - len(woman)]
            ):
                return True
    return False


def _one_sound(x: str, y: str) -> bool:
    return any(
        x in sounds and y in sounds for sounds in ("gqkch", "jyi", "vwfb", "szcx", "dt", "bp", "eiay", "ou")
    )


def _sound(folded: str) -> str:
    """A rough key of how a Latin word sounds: equal keys are no identity, only a reason not to decide."""
    for found, meant in _VARIANTS:
        folded = folded.replace(found, meant)
    return "".join(char for at, char in enumerate(folded) if at == 0 or char != folded[at - 1])
