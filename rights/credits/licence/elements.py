"""Reads the parts of a mention that say what is allowed: the anchor, codes, glued codes, names of elements."""

from rights.credits.licence.codes import CODES, GLUED
from rights.credits.licence.cursor import Cursor
from rights.credits.licence.index import Hit, Sort, names
from rights.credits.licence.mention import Slip
from rights.credits.licence.numbers import is_licence_word, is_version_word
from rights.credits.licence.words import Words
from rights.knowledge.fold import LOOKALIKES

MAX_CODES = (
    12  # of one mention, even of one that repeats itself: "by by by …" must not be read anew from every word
)


def plain_code(word: str) -> str:
    """The word with look-alike letters of other scripts replaced."""
    return word if word.isascii() else word.translate(LOOKALIKES)


def _starts_element(words: Words, at: int) -> bool:
    hit = names().longest_at(words, at)
    return hit is not None and hit[1].sort is Sort.UNIT


# A licence is named twice at most: "Attribution-ShareAlike (Namensnennung – Weitergabe …)".
MOST_NAMED = 8


class Elements(Cursor):
    """The steps that read an anchor or elements; each says whether it took the word."""

    def anchor(self, word: str) -> bool:
        found = self.mention
        if (
            found.codes
            or found.special
            or found.unknown
            or found.versions
            or (found.elements and found.anchor)
        ):
            return False
        code = plain_code(word)
        if code == "cb" and self.words.folded.plain.startswith("-by", self.words.end[self.at]):
            found.slip("swapped-letters", self.at, "CC")
            code = "cc"
        if code == "cc" and found.anchor != "cc":
            found.anchor = "cc" if not found.anchor else found.anchor
            self._note_lookalike(word, "CC")
            return self.take(self.at + 1)
        hit = self.hit()
        if hit and hit[1].sort is Sort.ANCHOR and found.fillers < MOST_NAMED:
            found.fillers += bool(found.anchor)  # "Creative Commons Creative Commons …"
            found.anchor = "words"
            self._note_misspelt(hit)
            return self.take(hit[0])
        return False

    def _note_lookalike(self, word: str, meant: str) -> None:
        if not word.isascii():
            self.mention.slip("lookalike-letters", self.at, meant)

    def _note_misspelt(self, hit: Hit) -> None:
        if hit[1].meant:
            start, end = self.words.start[self.at], self.words.end[hit[0] - 1]
            self.mention.slips.append(Slip("misspelt-word", start, end, hit[1].meant))

    def glued(self, word: str) -> bool:
        found = self.mention
        glued = GLUED.get(plain_code(word))
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
        return self.take(self.at + 1)

    def code(self, word: str) -> bool:
        found = self.mention
        if (
            found.special
            or (found.versions and found.elements and not found.late)
            or found.codes >= MAX_CODES
        ):
            return False
        code = plain_code(word)
        stop = self.at + 1
        if self.words.text[stop : stop + 1] == ["sampling"]:  # a licence of its own, not an element
            return False
        if code not in CODES:  # "S.A."
            pair = code + (self.words.text[stop] if stop < len(self.words) else "")
            if len(code) != 1 or pair not in CODES or self.words.gap(stop) != ".":
                return False
            code, stop = pair, stop + 1
        if not self._is_meant(code) or (found.codes and code in found.elements):
            return False
        self._note_lookalike(word, code.upper())
        self._note_join(code)
        if code not in found.elements or not found.named:
            found.late |= bool(found.versions) and not found.elements
            found.elements.append(code)
        found.codes += 1
        return self.take(stop)

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

    def name(self, word: str) -> bool:
        found = self.mention
        if found.special or (found.versions and found.elements and not found.late):
            return False
        hit = self.hit()
        if hit is None or hit[1].sort is not Sort.UNIT or found.named > MOST_NAMED:
            return False
        self._note_misspelt(hit)
        payload = hit[1].payload
        if payload[0] not in CODES:
            if found.elements:
                return False
            found.special = payload[0]
            found.named += 1
        else:
            found.late |= bool(found.versions) and not found.elements
            found.elements += [part for part in payload if part not in found.elements]
            found.named += len(payload)
        return self.take(hit[0])
