"""Names that are known to where the prose of a post has them, exactly or with a slip in one word."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from rights.model.pattern import pattern
from rights.model.person import Mention
from rights.model.place import Place
from rights.model.post import Block, Post, Region, Slot
from rights.resolve.names.fold import fold
from rights.resolve.names.read import read
from rights.resolve.names.slips import slip

_WORD = pattern(r"[^\W\d_][\w'’ʼ]*")


def _side(block: Block) -> str:
    if block.region is Region.RELATED:
        return "related card"
    return "alt text" if block.slot is Slot.ALT else "prose"


def in_prose(post: Post, known: dict[tuple[str, ...], str], taken: list[Place]) -> Iterator[Mention]:
    """Each place outside those `taken` that has a name of `known`, which are by their folded words."""
    spans = [(place.start, place.end) for place in taken if place.start is not None and place.end is not None]
    bylines = {read(author).folded for author in post.authors}
    parts = frozenset(part for name in known for part in name)
    for block in _naming(post, parts) if parts else ():
        words = [(found.start(), found.end(), found[0]) for found in _WORD.finditer(block.text)]
        for first, last in _windows(words, known):
            at, to = words[first][0], words[last][1]
            text = block.text[at:to]
            bare = read(text)
            to -= len(words[last][2]) - len(_bare(words[last][2]))
            start, end = block.spanned.source_span(at, to)
            if not any(left < end and start < right for left, right in spans):
                side = "byline" if bare.folded in bylines and _is_byline(block, at) else _side(block)
                yield Mention(block.text[at:to], post.source.place(start, end), side)


def _naming(post: Post, parts: frozenset[str]) -> list[Block]:
    """The blocks in which a word of a known name stands: of a name and its variant all words but one are the same.

    Text in ASCII, which most is, is put together and searched at once for each of the words.
    """
    plain: list[str] = []
    numbers: list[int] = []
    found: set[int] = set()
    for number, block in enumerate(post.blocks):
        text = block.spanned.text
        if block.slot is Slot.COMMENT:
            continue
        if text.isascii():
            plain.append(text.lower().replace("'", ""))  # as `fold` does with each word
            numbers.append(number)
        elif not parts.isdisjoint(map(_folded, _WORD.findall(text))):
            found.add(number)
    joined, starts = "\n".join(plain), [0, *accumulate(len(text) + 1 for text in plain)]
    for part in filter(None, parts):
        at = joined.find(part)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            found.add(numbers[index])
            at = joined.find(part, starts[index + 1])
    return [post.blocks[number] for number in sorted(found)]


def _windows(
    words: list[tuple[int, int, str]], known: dict[tuple[str, ...], str]
) -> Iterator[tuple[int, int]]:
    """Index ranges of words that are a known name, or one but for a slip in one of its words."""
    folded = [_folded(word) for _, _, word in words]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        places.setdefault(word, []).append(at)
    seen: set[tuple[int, int]] = set()
    for name in known:
        for offset, part in enumerate(name):
            for at in places.get(part, ())[:200]:
                first = at - offset
                window = (first, first + len(name) - 1)
                if first < 0 or window in seen or not _fits(folded[first : first + len(name)], name):
                    continue
                if all(
                    words[index][2][0].isupper() or not words[index][2][0].isascii()
                    for index in range(first, window[1] + 1)
                ):
                    seen.add(window)
                    yield window


def _fits(window: list[str], name: tuple[str, ...]) -> bool:
    apart = [(x, y) for x, y in zip(window, name, strict=False) if x != y]
    if len(window) != len(name) or len(apart) > 1:
        return False
    return not apart or (len(apart[0][1]) > 4 and slip(*apart[0], 1) is not None)


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(_bare(word))


def _bare(word: str) -> str:
    for mark in ("'", "’", "ʼ"):
        if mark in word[2:]:
            head, _, tail = word.rpartition(mark)
            return head if tail.casefold() in {"s", ""} else word
    return word


def _is_byline(block: Block, at: int) -> bool:
    return block.text[:at].strip().casefold() in {"by", "von", "par", "por", "av", "от", ""}
