"""Turns words into one mention of a Creative Commons licence: anchor, elements, version, port, in any order met."""

from rights.credits.licence.cursor import is_known
from rights.credits.licence.mention import Mention
from rights.credits.licence.numbers import is_licence_word, is_version_word, read_later, read_version
from rights.credits.licence.oddities import Oddities
from rights.credits.licence.places import read_where

_FILLERS = frozenset({"the", "a", "an", "under", "use", "works", "sous", "unter", "der", "international"})
_FEW = 8  # words without meaning, or versions, that one mention has at most


class Reader(Oddities):
    """Reads one mention from word `first` on; `read` gives None where there is none."""

    def read(self) -> Mention | None:
        words, found = self.words, self.mention
        number = (self._version,)
        short = (self.anchor, self.code, self.name, self._version, self._where, self.odd_code, self._filler)
        long = (self.anchor, self.glued, self.name, self._version, self._where, self.near, self._filler)
        while self.at < len(words):
            if self.at > found.first and not self.is_soft():
                break
            word = words.text[self.at]
            for step in number if word.isdigit() else short if len(word) < 3 else long:
                if step(word):
                    break
            else:
                break
        if found.versions:
            self._later()
        return found if found.end > found.start else None

    def _version(self, word: str) -> bool:
        found = self.mention
        if found.versions or not (found.anchor or found.elements or found.special):
            return False
        at = self.at
        if is_version_word(word) and at + 1 < len(self.words):
            at += 1
        reading = read_version(self.words, at, is_known)
        if reading is None:
            return False
        found.versions.append(reading[1])
        found.slips += reading[2]
        self.take(reading[0])
        self._more_versions()
        return True

    def _more_versions(self) -> None:
        """Commons lists versions: "cc-by-sa-3.0-2.5-2.0-1.0"."""
        while self.at + 1 < len(self.words) and len(self.mention.versions) < _FEW:
            if self.words.gap(self.at) not in {"-", ",", "/"}:
                return
            reading = read_version(self.words, self.at, is_known)
            if reading is None or reading[2] or not is_known(reading[1]):
                return
            self.mention.versions.append(reading[1])
            self.take(reading[0])

    def _where(self, word: str) -> bool:
        found = self.mention
        if not (found.elements or found.special or found.anchor) or (found.jurisdiction and found.designator):
            return False
        where = read_where(self.words, self.at, found.versions[0] if found.versions else None)
        if where is None or (where.jurisdiction and found.jurisdiction):
            return False
        if not found.versions and not found.elements and where.jurisdiction:
            return False
        if where.jurisdiction and not found.versions and not self.version_follows(where.stop):
            return False
        found.jurisdiction = found.jurisdiction or where.jurisdiction
        found.designator = found.designator or where.designator
        found.doubtful_port |= where.doubtful
        return self.take(where.stop)

    def _filler(self, word: str) -> bool:
        """Words that may stand inside a mention but end none: "Attribution License 3.0"."""
        if self.mention.fillers >= _FEW:
            return False
        if is_licence_word(word) or is_version_word(word) or (word in _FILLERS and not self.mention.versions):
            self.mention.fillers += 1
            self.mention.licence_word |= is_licence_word(word)
            self.at += 1
            return True
        return False

    def _later(self) -> None:
        last = self.at
        while last > self.mention.first + 1 and self.words.end[last - 1] > self.mention.end:
            last -= 1
        end = read_later(self.words, last)
        if end is not None:
            self.mention.or_later = True
            self.mention.end = end
            while self.at < len(self.words) and self.words.start[self.at] < end:
                self.at += 1
