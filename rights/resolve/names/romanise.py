"""A word in another script against Latin letters, and two Latin words against each other under named schemes."""

from functools import cache, lru_cache
from itertools import combinations_with_replacement, product

from rights.knowledge import names as knowledge
from rights.knowledge.names import Units
from rights.resolve.names.fold import fold

LONGEST = 40  # letters of a word that are compared with another script: no name's word is longer

LANGUAGES = {
    "Cyrillic": ("ru", "uk", "be", "bg", "sr", "kk"),
    "Greek": ("el",),
    "Georgian": ("ka",),
    "Armenian": ("hy",),
    "Hangul": ("ko",),
    "Kana": ("ja",),
}


@lru_cache(maxsize=16384)
def writes(source: str, latin: str, of: str) -> str | None:
    """The language under whose schemes `latin` can be written for `source`, a word of the script `of`."""
    if len(source) > LONGEST or len(latin) > 2 * LONGEST:
        return None
    word = units_of(source, of)
    spellings = {latin.casefold(), fold(latin)}
    for language in LANGUAGES.get(of, ()):
        table = _union(language)
        if any(_matches(word, spelling, table) for spelling in spellings):
            return language
    return None


def units_of(source: str, of: str) -> str:
    if of == "Hangul":
        import unicodedata

        return unicodedata.normalize("NFD", source)
    if of == "Kana":
        return fold(source)
    small = source.casefold()
    return fold(small) if of == "Greek" else small


@cache
def _union(language: str) -> Units:
    union: dict[str, dict[str, None]] = {}
    for units in knowledge.schemes(language).values():
        for source, spellings in units.items():
            if language == "ko":
                import unicodedata

                source = unicodedata.normalize("NFD", source)  # noqa: PLW2901 - syllables are matched as letters
            union.setdefault(source, {}).update(dict.fromkeys(spellings))
    if language == "ru":  # ё is mostly printed as е
        for source in [source for source in union if "ё" in source]:
            union.setdefault(source.replace("ё", "е"), {}).update(dict.fromkeys(union[source]))
    return {source: tuple(spellings) for source, spellings in union.items()}


def _matches(source: str, latin: str, table: Units) -> bool:
    """Whether some reading of `source`, unit by unit, writes `latin`. Time: the product of both lengths."""
    longest = max(map(len, table), default=1)
    reached: list[set[int]] = [set() for _ in range(len(source) + 1)]
    reached[0].add(0)
    for at in range(len(source)):
        if not reached[at]:
            continue
        if source[at] in "'’-":
            reached[at + 1] |= reached[at]
        for size in range(1, min(longest, len(source) - at) + 1):
            for spelling in table.get(source[at : at + size], ()):
                step = len(spelling)
                reached[at + size].update(
                    done + step for done in reached[at] if latin.startswith(spelling, done)
                )
    return len(latin) in reached[len(source)]


@lru_cache(maxsize=16384)
def one_original(a: str, b: str, language: str) -> tuple[str, str] | None:
    """Names of two schemes of `language` that can write one original as `a` and as `b`."""
    if len(a) > LONGEST or len(b) > LONGEST or not _joined(a, b, _moves_of_all(language)):
        return None
    for first, second in combinations_with_replacement(knowledge.schemes(language), 2):
        if language == "ko" and "custom" in {first, second}:
            continue  # custom writes several vowels with one letter: that two Latin names fit proves nothing
        for one, other in ((first, second), (second, first)):
            if _joined(a, b, _moves(language, one, other)):
                return one, other
    return None


Moves = dict[tuple[str, str], tuple[tuple[str, str], ...]]


@cache
def _moves(language: str, one: str, other: str) -> Moves:
    schemes = knowledge.schemes(language)
    a, b = schemes[one], schemes[other]
    sources = {source for source in {*a, *b} if len(source) < 4}
    return _indexed({(x, y) for source in sources for x in _spell(source, a) for y in _spell(source, b)})


def _spell(source: str, units: Units) -> set[str]:
    """Every way `units` writes `source`: as a unit, or letter by letter."""
    found = set(units.get(source, ()))
    if len(source) > 1 and all(char in units for char in source):
        found.update(map("".join, product(*(units[char] for char in source))))
    return found


@cache
def _moves_of_all(language: str) -> Moves:
    """The moves of any scheme against any other: what they cannot join, no pair can."""
    return _indexed({(x, y) for spellings in _union(language).values() for x in spellings for y in spellings})


def _indexed(pairs: set[tuple[str, str]]) -> Moves:
    index: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for x, y in sorted(pairs - {("", "")}):
        index.setdefault((x[:1], y[:1]), []).append((x, y))
    return {first: tuple(moves) for first, moves in index.items()}


def _joined(a: str, b: str, moves: Moves) -> bool:
    """Whether `a` and `b` can be read to their ends together, one unit of the original at a time."""
    todo = [(0, 0)]
    seen = {(0, 0)}
    end = (len(a), len(b))
    while todo:
        i, j = todo.pop()
        if (i, j) == end:
            return True
        x, y = a[i : i + 1], b[j : j + 1]
        for first in ((x, y), (x, ""), ("", y)):
            for p, q in moves.get(first, ()):
                if a.startswith(p, i) and b.startswith(q, j):
                    step = (i + len(p), j + len(q))
                    if step not in seen:
                        seen.add(step)
                        todo.append(step)
    return False


def plain(source: str, of: str) -> str:
    """`source` in Latin letters under the first spelling of each unit: a key to compare by, never to show."""
    if of not in LANGUAGES:
        from anyascii import anyascii

        return fold(str(anyascii(source)))
    table = _union(LANGUAGES[of][0])
    return "".join(table.get(char, (char,))[0] for char in units_of(source, of))
