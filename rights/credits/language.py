"""A post to the languages its small words are likely of: what it declares, and what its commonest words say."""

from collections import Counter

from rights.knowledge.credit_words import Languages, Meaning, key, lexicon
from rights.knowledge.token_shape import WORD
from rights.model.post import Post, Region, Slot

_WORDS = 300  # words looked at
_SHARE = 0.08  # of the words must be small words of a language


def languages_of(post: Post) -> Languages:
    """English, the language declared, and the one whose small words are commonest in the text."""
    spoken = {"en"}
    if post.language:
        spoken.add(post.language[:2].lower())
    counted: Counter[str] = Counter()
    seen = 0
    for block in post.blocks:
        if block.region is not Region.MAIN or block.slot not in {Slot.BODY, Slot.ITEM, Slot.QUOTE}:
            continue
        for match in WORD.finditer(block.text, 0, 1_000):
            seen += 1
            counted.update(_small(key(match.group())))
        if seen > _WORDS:
            break
    best = counted.most_common(1)
    if best and best[0][1] > seen * _SHARE:
        spoken.add(best[0][0])
    return frozenset(spoken)


def _small(word: str) -> Languages:
    for phrase, meanings in lexicon().spaced.get(word, ()):
        if len(phrase) == 1:
            return meanings.get(Meaning.FUNCTION, frozenset())
    return frozenset()
