"""Turns words into one mention of a Creative Commons licence: anchor, elements, version, port, in any order met."""

from functools import cache

from rights.credits.licence.fold import LOOKALIKES
from rights.credits.licence.index import CODES, GLUED, Sort, names
from rights.credits.licence.mention import Mention, Slip
from rights.credits.licence.near import near_element
from rights.credits.licence.numbers import is_licence_word, is_version_word, read_later, read_version
from rights.credits.licence.places import code_of, is_code, read_where
from rights.credits.licence.words import Words
from rights.knowledge.creative_commons import versions

# What may stand between two parts of one mention.
_SOFT = frozenset(" -_/.,:;()[]{}\"'`’‘“”„«»‹›|+&*<>「」『』【】《》。、，·®™\u3000")
_SWAPPED = {"as": "sa", "cn": "nc", "dn": "nd", "yb": "by"}
_FILLERS = frozenset(
    {"the", "a", "an", "under", "use", "works", "sous", "unter", "der", "cc", "international"}
)


@cache
def _known_versions() -> frozenset[str]:
    return frozenset(versions())


def _known(version: str) -> bool:
    return version in _known_versions()


class Reader:
    """Reads one mention from word `first` on; `read` gives None where there is none."""

    def __init__(self, words: Words, first: int) -> None:
        self.words = words
        self.at = first
        self.mention = Mention(words, first, words.start[first], words.start[first])

    def read(self) -> Mention | None:
        words, found = self.words, self.mention
        steps = (
            self._anchor,
            self._glued,
            self._code,
            self._name,
            self._version,
            self._where,
            self._odd_code,
            self._near,
        )
        while self.at < len(words):
            if self.at > found.first and not self._soft():
                break
            if not any(step(words.text[self.at]) for step in steps) and not self._filler(words.text[self.at]):
                break
        if found.versions:
            self._later()
        return found if found.end > found.start else None

    def _soft(self) -> bool:
        gap = self.words.gap(self.at)
        return len(gap) <= 6 and _SOFT.issuperset(gap) and not (";" in gap and self.mention.versions)

    def _take(self, stop: int) -> bool:
        self.at = stop
        self.mention.end = self.words.end[stop - 1]
        return True

    def _anchor(self, word: str) -> bool:
        found = self.mention
        if (
            found.codes
            or found.special
            or found.unknown
            or found.versions
            or (found.elements and found.anchor)
        ):
            return False
        code = self._plain_code(word)
        if code == "cb" and self.words.folded.plain.startswith("-by", self.words.end[self.at]):
            found.slip("swapped-letters", self.at, "CC")
            code = "cc"
        if code == "cc":
            found.anchor = "cc" if not found.anchor else found.anchor
            self._note_lookalike(word, "CC")
            return self._take(self.at + 1)
        hit = names().longest_at(self.words, self.at)
        if hit and hit[1].sort is Sort.ANCHOR:
            found.anchor = "words"
            if hit[2] != "creativecommons" and hit[2].startswith("creat"):
                found.slips.append(
                    Slip(
                        "misspelt-word",
                        self.words.start[self.at],
                        self.words.end[hit[0] - 1],
                        "Creative Commons",
                    )
                )
            return self._take(hit[0])
        return False

    def _plain_code(self, word: str) -> str:
        return word if word.isascii() else word.translate(LOOKALIKES)

    def _note_lookalike(self, word: str, meant: str) -> None:
        if not word.isascii():
            self.mention.slip("lookalike-letters", self.at, meant)

    def _glued(self, word: str) -> bool:
        found = self.mention
        glued = GLUED.get(self._plain_code(word))
        if glued is None or found.versions or (glued[0] and (found.anchor or found.elements)):
            return False
        anchor, parts, _ = glued
        if not anchor and not found.anchor and not found.elements and len(parts) < 2:
            return False
        found.anchor = found.anchor or ("cc" if anchor else "")
        self._note_lookalike(word, "CC " + "-".join(parts).upper() if anchor else "-".join(parts).upper())
        found.slip("glued", self.at, "-".join(parts).upper(), typo=False)
        found.elements += parts
        found.codes += len(parts)
        found.hyphened = False
        return self._take(self.at + 1)

    def _code(self, word: str) -> bool:
        found = self.mention
        if found.special or (found.versions and found.elements):
            return False
        code = self._plain_code(word)
        stop = self.at + 1
        if code not in CODES:  # "S.A."
            pair = code + (self.words.text[stop] if stop < len(self.words) else "")
            if len(code) != 1 or pair not in CODES or self.words.gap(stop) != ".":
                return False
            code, stop = pair, stop + 1
        if not self._is_meant(code):
            return False
        self._note_lookalike(word, code.upper())
        self._note_join(code)
        if code not in found.elements or not found.named:
            found.elements.append(code)
        found.codes += 1
        return self._take(stop)

    def _is_meant(self, code: str) -> bool:
        """Whether a two-letter word is a code here: "by" after "Creative Commons" may be a preposition."""
        words, at, found = self.words, self.at, self.mention
        gap = words.gap(at)
        tight = gap != "" and not gap.isspace()
        if found.elements:
            return True if tight or gap == "" else words.is_upper(at) or not words.is_capitalised(at)
        if code != "by" or words.is_upper(at) or (tight and "," not in gap) or not found.anchor:
            return bool(found.anchor) or code == "by"
        if at + 1 >= len(words) or not words.after(at).isspace():
            return True
        follower = words.text[at + 1]
        if (
            follower in CODES
            or follower[0].isdigit()
            or is_version_word(follower)
            or is_licence_word(follower)
        ):
            return True
        if _starts_element(words, at + 1):
            return True
        return words.is_capitalised(at) and not words.is_capitalised(at + 1)

    def _note_join(self, code: str) -> None:
        """Codes are joined by one hyphen; anything else is a form, two hyphens a mistake."""
        found = self.mention
        if not found.codes:
            return
        gap = self.words.gap(self.at)
        if gap == "-" and self.words.folded.span(self.words.start[self.at] - 1, self.words.start[self.at]):
            return
        found.hyphened = False
        start, end = self.words.end[self.at - 1], self.words.start[self.at]
        code_name = (
            "missing-hyphen" if gap.isspace() else "doubled-hyphen" if gap.count("-") > 1 else "separator"
        )
        found.slips.append(Slip(code_name, start, end, "-", typo=code_name == "doubled-hyphen"))

    def _name(self, word: str) -> bool:
        found = self.mention
        if found.special or (found.versions and found.elements):
            return False
        hit = names().longest_at(self.words, self.at)
        if hit is None or hit[1].sort is not Sort.UNIT:
            return False
        payload = hit[1].payload
        if payload[0] not in CODES:
            if found.elements:
                return False
            found.special = payload[0]
            found.named += 1
        else:
            found.elements += [part for part in payload if part not in found.elements]
            found.named += len(payload)
        return self._take(hit[0])

    def _version(self, word: str) -> bool:
        found = self.mention
        if found.versions or not (found.anchor or found.elements or found.special):
            return False
        at = self.at
        if is_version_word(word) and at + 1 < len(self.words):
            at += 1
        reading = read_version(self.words, at, _known)
        if reading is None:
            return False
        found.versions.append(reading[1])
        found.slips += reading[2]
        self._take(reading[0])
        self._more_versions()
        return True

    def _more_versions(self) -> None:
        """Commons lists versions: "cc-by-sa-3.0-2.5-2.0-1.0"."""
        while self.at + 1 < len(self.words) and self.words.gap(self.at) in {"-", ",", "/"}:
            reading = read_version(self.words, self.at, _known)
            if reading is None or reading[2] or not _known(reading[1]):
                return
            self.mention.versions.append(reading[1])
            self._take(reading[0])

    def _where(self, word: str) -> bool:
        found = self.mention
        if not (found.elements or found.special or found.anchor) or (found.jurisdiction and found.designator):
            return False
        where = read_where(self.words, self.at, found.versions[0] if found.versions else None)
        if where is None or (where.jurisdiction and found.jurisdiction):
            return False
        if not found.versions and not found.elements and where.jurisdiction:
            return False
        if where.jurisdiction and not found.versions and not self._version_follows(where.stop):
            return False
        found.jurisdiction = found.jurisdiction or where.jurisdiction
        found.designator = found.designator or where.designator
        found.doubtful_port |= where.doubtful
        return self._take(where.stop)

    def _version_follows(self, at: int) -> bool:
        while at < len(self.words) and (
            is_version_word(self.words.text[at]) or is_licence_word(self.words.text[at])
        ):
            at += 1
        return read_version(self.words, at, _known) is not None

    def _odd_code(self, word: str) -> bool:
        """Two letters where an element should stand: swapped, a port before its version, or nothing known."""
        found = self.mention
        if len(word) != 2 or not word.isalpha() or found.versions or not found.anchor or not word.isascii():
            return False
        joined = self.words.gap(self.at) == "-"
        follows = self._version_follows(self.at + 1)
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
        return self._take(self.at + 1)

    def _near(self, word: str) -> bool:
        """A long word one slip away from the English name of an element."""
        found = self.mention
        if not (found.anchor or found.named) or (found.versions and found.elements):
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
        return self._take(stop)

    def _filler(self, word: str) -> bool:
        """Words that may stand inside a mention but end none: "Attribution License 3.0"."""
        if is_licence_word(word) or is_version_word(word) or (word in _FILLERS and not self.mention.versions):
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


def _starts_element(words: Words, at: int) -> bool:
    hit = names().longest_at(words, at)
    return hit is not None and hit[1].sort is Sort.UNIT
