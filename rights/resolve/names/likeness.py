"""Two words in one script to what their letters alone say: alike, short for, a man's and a woman's, or apart."""

from rights.knowledge import names as knowledge
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.given import asian_surnames, is_borne, is_family, is_given
from rights.resolve.names.relation import Rel, Relation
from rights.resolve.names.slips import Slip, slip

# Spellings of one sound: two people may differ by them, and so may two ways of writing one person.
_VARIANTS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("ie", "y"), ("ie", "i"), ("ue", "u"), ("oe", "o"),
    ("ae", "a"), ("ss", "s"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("h", ""), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("tz", "z"), ("x", "ks"), ("aa", "a"), ("kh", "k"), ("sz", "s"), ("cz", "c"), ("que", "k"), ("ey", "y"), ("ei", "ey"),
)  # fmt: skip


_SOFT = frozenset("aeiouyhw")  # letters that spelling drops and swaps most


def likeness(a: str, b: str, *, family: bool) -> Relation:
    """How two words stand to each other by their letters alone: ALIKE, KIN or APART."""
    x, y = fold(a), fold(b)
    longest = max(len(x), len(y))
    both = _is_known(x, family=family) and _is_known(y, family=family)
    two = Relation(Rel.APART, f"{a} and {b} are two names")
    if _without_digraphs(x) == _without_digraphs(y):
        return Relation(Rel.ALIKE, f"{a} and {b} differ by an umlaut")
    if longest > 3 and {_sound(form) for form in folds(a)} & {_sound(form) for form in folds(b)}:
        return (
            two
            if family and is_borne(x) and is_borne(y)
            else Relation(Rel.ALIKE, f"{a} and {b} are two spellings of one sound")
        )
    found = slip(x, y, 3)
    if found is None or longest <= 3 or not _is_slip_of_the_fingers(x, y, found):
        shorter, longer = sorted((x, y), key=len)
        if not family and len(shorter) >= 3 and longer.startswith(shorter) and is_given(longer):
            return Relation(Rel.KIN, f"{a} and {b} may be one given name, shortened")
        return two if both else Relation(Rel.APART)
    if both and found.kind != "transposition" and _tells_apart(x, y, found, family=family):
        return two
    if found.kind == "other letter" and found.at == 0 and not _one_sound(x[0], y[0]):
        return Relation(Rel.APART, f"{a} and {b} begin differently")
    return Relation(Rel.ALIKE, f"{a} is {found.phrase} from {b}")


def _is_known(folded: str, *, family: bool) -> bool:
    return is_family(folded) if family else is_given(folded) or folded in asian_surnames()


def _tells_apart(x: str, y: str, found: Slip, *, family: bool) -> bool:
    """Whether a slip between two attested names makes them two. Between a name that many bear and a rare one, only
    another consonant does: Woodly may be Woodley misspelt, Steinert is not Steiner.
    """
    if not family:
        return found.kind != "doubling"
    if is_borne(x) and is_borne(y):
        return True
    if found.kind not in {"other letter", "missing letter"}:
        return False
    letters = {*x[found.at : found.at + 1], *y[found.at : found.at + 1]}
    if found.kind == "missing letter":
        letters = {max(x, y, key=len)[found.at]}
        return not letters & _SOFT
    return not letters & _SOFT and not _one_sound(x[found.at], y[found.at])


def _is_slip_of_the_fingers(x: str, y: str, found: Slip) -> bool:
    """One slip, or two in a long name that do not change its end: -ia and -ini make two names."""
    return found.count == 1 or (found.count == 2 and max(len(x), len(y)) >= 9 and x[-2:] == y[-2:])


def _without_digraphs(folded: str) -> str:
    for found, meant in (("ue", "u"), ("oe", "o"), ("ae", "a"), ("aa", "a")):
        folded = folded.replace(found, meant)
    return folded


def his_and_hers(x: str, y: str) -> bool:
    """Whether two attested given names, folded, are a man's and the woman's made from it: Martin, Martine."""
    shorter, longer = sorted((x, y), key=len)
    made = longer.startswith(shorter) and longer[len(shorter) :] in knowledge.endings().gender.her_given
    return made and is_given(x) and is_given(y)


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
