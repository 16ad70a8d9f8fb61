"""Where a reader of words stands, and what it has gathered; the steps of reading are built on it."""

from functools import cache
from unicodedata import category

from rights.credits.licence.index import Hit, names
from rights.credits.licence.mention import Mention
from rights.credits.licence.numbers import is_licence_word, is_version_word, read_version
from rights.credits.licence.words import Words
from rights.knowledge.creative_commons import versions

# What may stand between two parts of one mention.
_SOFT = frozenset(" -_/.,:;!()[]{}\"'`’‘“”„«»‹›|+&*<>「」『』【】《》。、，·®™\u3000")


@cache
def is_known(version: str) -> bool:
    return version in versions()


class Cursor:
    """Stands at word `at` of `words`, with the mention gathered so far."""

    def __init__(self, words: Words, first: int) -> None:
        self.words = words
        self.at = first
        self._asked = -1
        self._hit: Hit | None = None
        self.mention = Mention(words, first, words.start[first], words.start[first])

    def hit(self) -> Hit | None:
        """The longest name that starts at the word at hand; several steps ask for it."""
        if self._asked != self.at:
            index = names()
            self._asked = self.at
            found = self.words.text[self.at][:6] in index.heads
            self._hit = index.longest_at(self.words, self.at) if found else None
        return self._hit

    def is_soft(self) -> bool:
        """Whether what stands before the word at hand can be inside one mention."""
        gap = self.words.gap(self.at)
        if len(gap) > 6 or (";" in gap and self.mention.versions):
            return False
        return _SOFT.issuperset(gap) or all(char in _SOFT or category(char)[0] == "M" for char in gap)

    def take(self, stop: int) -> bool:
        """Go on to word `stop`; all before it belongs to the mention."""
        self.at = stop
        self.mention.end = self.words.end[stop - 1]
        return True

    def version_follows(self, at: int) -> bool:
        last = at + 6
        while at < min(len(self.words), last) and (
            is_version_word(self.words.text[at]) or is_licence_word(self.words.text[at])
        ):
            at += 1
        return read_version(self.words, at, is_known) is not None
