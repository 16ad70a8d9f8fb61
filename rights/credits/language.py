"""A post to the languages its small words are likely of: what it declares, and what its commonest words say."""

from collections import Counter
from functools import cache

from rights.knowledge.credit_words import Languages, lexicon
from rights.model.pattern import pattern
from rights.model.post import Post, Region, Slot

_TEXT = frozenset({Slot.BODY, Slot.ITEM, Slot.QUOTE})
_WORDS = pattern(r"[^\W\d_]+")
_LOOKED_AT = 120  # words
_SHARE = 0.08  # of the words must be small words of a language
_FEWEST = 2  # different ones: a single "Ben" or "Dan" makes no post Turkish or Indonesian


def languages_of(post: Post) -> Languages:
    """English, the language declared, and the one whose small words are commonest in the text."""
    spoken = {"en"}
    if post.language:
        spoken.add(post.language[:2].lower())
    small = lexicon().small
    counted: Counter[str] = Counter()
    kinds: dict[str, set[str]] = {}
    seen = 0
    for block in post.blocks:
        if block.slot in _TEXT and block.region is Region.MAIN:
            words = _WORDS.findall(block.text[:1_000].lower())
            seen += len(words)
            known = _small_words().intersection(words)
            for word, times in Counter(filter(known.__contains__, words)).items():
                for language in small[word]:
                    counted[language] += times
                    kinds.setdefault(language, set()).add(word)
            if seen > _LOOKED_AT:
                break
    best = counted.most_common(1)
    if best and best[0][1] > seen * _SHARE and len(kinds[best[0][0]]) >= _FEWEST:
        spoken.add(best[0][0])
    return frozenset(spoken)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(lexicon().small)
