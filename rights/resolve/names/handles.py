"""An account's name against a person's: its parts, and whether they spell the name, shorten it or only resemble it."""

from functools import lru_cache
from itertools import permutations

from rights.knowledge import names as knowledge
from rights.model.pattern import pattern
from rights.model.person import Comparison, NameClass
from rights.resolve.names.align import Word, align
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.given import is_family, is_given
from rights.resolve.names.read import Name, read
from rights.resolve.names.relation import Rel
from rights.resolve.names.slips import slip

_SPLIT = pattern(r"[^\W\d_]+")
_HUMPS = pattern(r"[A-ZÀ-Þ]+(?![a-zß-ÿ])|[A-ZÀ-Þ]?[a-zß-ÿ]+|[^\W\d_a-zA-Zß-ÿÀ-Þ]+")


def account(handle: str) -> str:
    """The account's name in a handle, an e-mail address or the address of a profile page, in small letters."""
    text = handle.strip().removeprefix("@")
    if "://" in text or text.startswith("www."):
        path = text.partition("://")[2] or text
        pieces = [piece for piece in path.split("?")[0].split("/")[1:] if piece]
        text = pieces[-1] if pieces else path.split("/")[0].removeprefix("www.").split(".")[0]
    return text.split("@")[0 if not text.startswith("@") else 1].casefold()


@lru_cache(maxsize=4096)
def parts(handle: str) -> tuple[str, ...]:
    """The words of a handle without digits and without what says only that this is a photographer."""
    bare = handle.strip().removeprefix("@")
    if "://" in bare or "@" in bare:
        bare = account(bare)
    noise = knowledge.words().handle_noise
    words = [word for run in _SPLIT.findall(bare) for word in _HUMPS.findall(run) or [run]]
    kept = [word for word in words if fold(word) not in noise] or words
    if len(kept) == 1:
        kept = [_without_noise(kept[0], noise)]
    return tuple(kept)


def spells(handle: str, words: tuple[str, ...]) -> bool:
    """Whether the handle spells the name of these folded words; dear only where something suggests it does."""
    letters = "".join(_SPLIT.findall(account(handle)))
    hint = any(len(word) > 2 and word in letters for word in words) or not letters.isascii()
    hint = hint or not all(word.isascii() for word in words)
    if not hint or not words:
        return False
    name = " ".join(words)
    return compare_handle_with_name(read(f"@{account(handle)}"), read(name)).same is True


def _without_noise(word: str, noise: frozenset[str]) -> str:
    for ending in sorted(noise, key=len, reverse=True):
        if len(ending) > 3 and fold(word).endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def compare_handles(a: Name, b: Name) -> Comparison:
    """Two accounts: one only where they are spelt alike; digits tell accounts apart."""
    x, y = account(a.text), account(b.text)
    if x == y:
        how = NameClass.EXACT if a.words == b.words else NameClass.CASE
        return Comparison(a.text, b.text, how, True, "one account name")
    letters = "".join(_SPLIT.findall(x)), "".join(_SPLIT.findall(y))
    if letters[0] == letters[1]:
        same = None if [c for c in x if c.isdecimal()] == [c for c in y if c.isdecimal()] else False
        why = (
            "the accounts differ in their digits"
            if same is False
            else "the accounts differ in dots and dashes"
        )
        return Comparison(a.text, b.text, NameClass.NEAR, same, why)
    one, other = parts(a.text), parts(b.text)
    if min(len(one), len(other)) > 1 and _apart(one, other) and _apart(other, one):
        return Comparison(a.text, b.text, NameClass.DIFFERENT, False, "the accounts spell two names")
    found = slip(x, y, 2)
    if found:
        return Comparison(a.text, b.text, NameClass.NEAR, None, f"{x} is {found.phrase} from {y}, and a handle is never corrected by likeness")  # fmt: skip
    shared = set(map(fold, one)) & set(map(fold, other))
    if (
        any(len(part) > 2 for part in shared)
        or letters[0].startswith(letters[1])
        or letters[1].startswith(letters[0])
    ):
        return Comparison(
            a.text, b.text, NameClass.HANDLE, None, "two accounts that share a part of their names"
        )
    return Comparison(a.text, b.text, NameClass.DIFFERENT, False, "two accounts")


def compare_handle_with_name(handle: Name, name: Name) -> Comparison:
    """An account against a name: its parts in any order spell it, shorten it, resemble it, or say nothing."""
    pieces = parts(handle.text)
    words = tuple(name.words)
    joined = fold("".join(pieces))
    result = Rel.FOLDED if _same_letters(joined, words) else _spelt(pieces, words)
    if result is not None:
        return Comparison(
            handle.text, name.text, NameClass.HANDLE, True, f"the handle {handle.text} spells {name.text}"
        )
    folded = [fold(word) for word in words]
    if len(pieces) > 1 and len(words) == len(pieces) and _apart(pieces, words):
        return Comparison(handle.text, name.text, NameClass.DIFFERENT, False, f"the handle {handle.text} spells another name than {name.text}")  # fmt: skip
    if _shortens(joined, folded):
        return Comparison(
            handle.text,
            name.text,
            NameClass.HANDLE,
            None,
            f"the handle {handle.text} may shorten {name.text}",
        )
    if any(len(word) > 3 and word in joined for word in folded):
        return Comparison(
            handle.text,
            name.text,
            NameClass.HANDLE,
            None,
            f"the handle {handle.text} holds a part of {name.text}",
        )
    found = slip(joined, "".join(folded), 2)
    if found and len(joined) > 5:
        return Comparison(
            handle.text,
            name.text,
            NameClass.NEAR,
            None,
            f"the handle {handle.text} is {found.phrase} from {name.text}",
        )
    if len(pieces) > 1 and len(words) > 1:
        return Comparison(handle.text, name.text, NameClass.DIFFERENT, False, f"the handle {handle.text} spells another name than {name.text}")  # fmt: skip
    return Comparison(
        handle.text,
        name.text,
        NameClass.DIFFERENT,
        None,
        f"the handle {handle.text} says nothing of {name.text}",
    )


def _same_letters(joined: str, words: tuple[str, ...]) -> bool:
    return any(joined in {"".join(run) for run in _foldings(order)} for order in _orders(words))


def _orders(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return list(permutations(words)) if len(words) <= 4 else [words]


def _foldings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    runs: list[tuple[str, ...]] = [()]
    for word in words:
        runs = [(*run, form) for run in runs for form in sorted(folds(word))][:16]
    return runs


def _spelt(pieces: tuple[str, ...], words: tuple[str, ...]) -> Rel | None:
    """How well the pieces, in some order, are the words: None unless each is one."""
    if len(pieces) != len(words) or len(pieces) < 1 or any(len(piece) == 1 for piece in pieces):
        return None
    target = tuple(Word(word, False) for word in words)
    best = min(align(tuple(Word(piece, False) for piece in order), target).worst for order in _orders(pieces))
    return best if best <= Rel.ROMANISED else None


def _apart(pieces: tuple[str, ...], words: tuple[str, ...]) -> bool:
    target = tuple(Word(word, False) for word in words)
    if any(_begins(piece, word) for piece in pieces for word in words):
        return False
    return all(
        align(tuple(Word(piece, len(piece) == 1) for piece in order), target).worst is Rel.APART
        for order in _orders(pieces)
    )


def _begins(piece: str, word: str) -> bool:
    """Whether `piece` shortens `word` and is no name of its own: "shev" of Shevtsov, not "smith" of Smithson."""
    short = fold(piece)
    return short != fold(word) and fold(word).startswith(short) and not (is_family(short) or is_given(short))


def _shortens(joined: str, words: list[str]) -> bool:
    """Whether the handle is made of the beginnings of all words, such as "jsmith", "carvac", "smithj"."""
    return any(_beginnings(joined, order) for order in _orders(tuple(words)))


def _beginnings(joined: str, words: tuple[str, ...]) -> bool:
    reached = {0}
    for word in words:
        reached = {
            at + size
            for at in reached
            for size in range(1, len(word) + 1)
            if joined.startswith(word[:size], at)
        }
    return len(joined) in reached
