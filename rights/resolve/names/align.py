"""Two readings of a name to the best pairing of their words, with what one of them leaves out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from rights.knowledge import names as knowledge
from rights.model.values import dataclass
from rights.resolve.names.fold import fold
from rights.resolve.names.read import Name
from rights.resolve.names.relation import Rel, Relation
from rights.resolve.names.words import relate

MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    short: bool


@dataclass(frozen=True, slots=True)
class Pair:
    a: Word
    b: Word
    family: bool
    relation: Relation


@dataclass(frozen=True, slots=True)
class Alignment:
    """`left_out` are words that only one name has; `end` says where: "middle", "tail", "head"."""

    pairs: tuple[Pair, ...]
    left_out: tuple[Word, ...] = ()
    end: str = "middle"
    left_first: bool = False  # what is left out stood before the middle names that are paired

    @property
    def worst(self) -> Rel:
        return max((pair.relation.rel for pair in self.pairs), default=Rel.APART)

    @property
    def cost(self) -> tuple[int, int, int]:
        ends = ("middle", "tail", "head")
        return (
            self.worst,
            sum(pair.relation.rel for pair in self.pairs),
            ends.index(self.end),
        )


def words_of(name: Name) -> tuple[Word, ...]:
    return tuple(Word(word, at in name.short) for at, word in enumerate(name.words[:MAX_WORDS]))


def core(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    """The words of a name without the particles inside it, and those particles folded."""
    shout = all(word.text.isupper() for word in words)
    inside = [word for word in words[1:-1] if _is_particle(word, shout=shout)]
    kept = (
        *words[:1],
        *(word for word in words[1:-1] if word not in inside),
        *words[1:][-1:],
    )
    return kept, tuple(fold(word.text) for word in inside)


def _is_particle(word: Word, *, shout: bool) -> bool:
    """“Do” may be a Korean syllable and "Ben" a first name: with a capital they are no particles."""
    known = knowledge.words()
    folded = fold(word.text)
    if word.short or folded not in known.particles:
        return False
    return folded not in known.small_particles or word.text.islower() or shout


def align(a: tuple[Word, ...], b: tuple[Word, ...]) -> Alignment:
    """The pairing of the words in their order that sets them least apart."""
    if len(a) <= len(b):
        return min(_pairings(a, b), key=lambda found: found.cost)
    turned = align(b, a)
    pairs = tuple(Pair(pair.b, pair.a, pair.family, pair.relation) for pair in turned.pairs)
    return Alignment(pairs, turned.left_out, turned.end, turned.left_first)


def _pairings(short: tuple[Word, ...], long: tuple[Word, ...]) -> Iterator[Alignment]:
    extra = len(long) - len(short)
    if not extra:
        yield _pair(short, long)
        return
    if len(short) > 1:
        middles = range(1, len(long) - 1)
        for chosen in combinations(middles, len(short) - 2):
            kept = (0, *chosen, len(long) - 1)
            left = tuple(word for at, word in enumerate(long) if at not in kept)
            found = _pair(short, tuple(long[at] for at in kept), left)
            yield replace(found, left_first=bool(chosen) and 1 not in chosen)
    yield _pair(short, long[: len(short)], long[len(short) :], "tail")
    yield _pair(short, long[extra:], long[:extra], "head")
    if extra == 1:  # "Min su Kim" for "Minsu Kim", "Mc Donald" for "McDonald"
        for at in range(len(short)):
            merged = Word(long[at].text + long[at + 1].text.lower(), False)
            found = _pair(short, (*long[:at], merged, *long[at + 2 :]))
            if found.worst <= Rel.ALIKE:
                yield found


def _pair(
    a: tuple[Word, ...],
    b: tuple[Word, ...],
    left_out: tuple[Word, ...] = (),
    end: str = "middle",
) -> Alignment:
    last = len(a) - 1
    return Alignment(
        tuple(_relate(x, y, at == last) for at, (x, y) in enumerate(zip(a, b, strict=True))),
        left_out,
        end,
    )


def _relate(x: Word, y: Word, family: bool) -> Pair:
    relation = relate(x.text, y.text, short=x.short or y.short, family=family)
    return Pair(x, y, family, relation)


def same_letters(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two runs of folded words are the same letters, one only divided further than the other."""
    if "".join(a) != "".join(b):
        return False
    ends = _ends(a), _ends(b)
    return ends[0] <= ends[1] or ends[1] <= ends[0]


def _ends(words: tuple[str, ...]) -> set[int]:
    at, found = 0, set()
    for word in words:
        at += len(word)
        found.add(at)
    return found


def orders(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """The other orders a name is filed under: family name first, or last put first."""
    if len(words) > 1:
        yield (words[-1], *words[:-1])
        if len(words) > 2:
            yield (*words[1:], words[0])
