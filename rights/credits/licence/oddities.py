"""Reads what stands where an element should be: swapped letters, a port before its version, a misspelt keyword."""

from rights.credits.licence.elements import MOST_NAMED, Elements
from rights.credits.licence.mention import Slip
from rights.credits.licence.near import near_element
from rights.credits.licence.places import code_of, is_code

_SWAPPED = {"as": "sa", "cn": "nc", "dn": "nd", "yb": "by"}


class Oddities(Elements):
    """The steps that are tried when no regular part fits."""

    def odd_code(self, word: str) -> bool:
        """Two letters where an element should stand: swapped, a port before its version, or nothing known."""
        found = self.mention
        if len(word) != 2 or not word.isalpha() or found.versions or not found.anchor or not word.isascii():
            return False
        joined = self.words.gap(self.at) == "-"
        follows = self.version_follows(self.at + 1)
        if not joined and not (self.words.is_upper(self.at) and follows):
            return False
        if found.codes and word in _SWAPPED:
            found.slip("swapped-letters", self.at, _SWAPPED[word].upper())
            found.elements.append(_SWAPPED[word])
            found.codes += 1
        elif found.codes and word == "at":
            found.at_means_attribution = True
        elif found.codes and is_code(word) and follows:
            found.jurisdiction = code_of(word)
        elif found.codes or (follows and joined):
            found.unknown.append(word)
        else:
            return False
        return self.take(self.at + 1)

    def near(self, word: str) -> bool:
        """A long word one slip away from the English name of an element."""
        found = self.mention
        if (
            not (found.anchor or found.named)
            or found.named > MOST_NAMED
            or (found.versions and found.elements)
        ):
            return False
        near = near_element(self.words, self.at)
        if near is None:
            return False
        stop, element, meant = near
        self.mention.slips.append(
            Slip("misspelt-word", self.words.start[self.at], self.words.end[stop - 1], meant)
        )
        if element not in found.elements:
            found.elements.append(element)
        found.named += 1
        return self.take(stop)
