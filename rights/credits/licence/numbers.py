"""Turns the digits after a licence's name into its version, and names what is wrong with them."""

from collections.abc import Callable
from functools import cache

from rights.credits.licence.mention import Slip
from rights.credits.licence.words import Words
from rights.knowledge.fold import LOOKALIKES, fold_text
from rights.knowledge.packaged import packaged

Reading = tuple[int, str, tuple[Slip, ...]]  # the word after it, the version, what was wrong

_GLUED = {
    "10": "1.0",
    "20": "2.0",
    "21": "2.1",
    "25": "2.5",
    "30": "3.0",
    "40": "4.0",
    "11": "1.1",
    "12": "1.2",
    "13": "1.3",
}
_POINTS = {".": "", ",": "comma-for-point", "-": "dash-for-point", "_": "dash-for-point", " ": "space-for-point",
           ". ": "space-in-version", " .": "space-in-version", "·": "comma-for-point", ":": "comma-for-point"}  # fmt: skip
_TYPOS = {"comma-for-point", "space-for-point", "space-in-version", "dash-for-point"}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold_text(word) for word in packaged("licences/phrases.json")[name])


def is_version_word(word: str) -> bool:
    return word in _words("version_words")


def is_licence_word(word: str) -> bool:
    return word in _words("licence_words")


def read_version(words: Words, at: int, known: Callable[[str], bool]) -> Reading | None:
    """The version written at word `at`, if one is. `known` says whether a version exists: it decides "40" and "4 0"."""
    if at >= len(words) or not words.text[at].isdigit() or len(words.text[at]) > 2:
        return None
    major = words.text[at]
    pair = _with_point(words, at, known)
    if pair is not None:
        return pair
    if words.after(at)[:1] in {"%", "°"} or (words.after(at)[:1] == "." and _is_digit(words, at + 1)):
        return None
    if len(major) == 2:
        version = _GLUED.get(major, "")
        if not known(version):
            return None
        return at + 1, version, (Slip("missing-point", words.start[at], words.end[at], version),)
    if not _may_stand_alone(words, at):
        return None
    return (
        at + 1,
        f"{major}.0",
        (Slip("short-version", words.start[at], words.end[at], f"{major}.0", typo=False),),
    )


def _with_point(words: Words, at: int, known: Callable[[str], bool]) -> Reading | None:
    """Two numbers: "3.0" and what is written for it: "3,0", "3-0", "3 0", "3.O"."""
    if at + 1 >= len(words):
        return None
    gap, minor = words.gap(at + 1), words.text[at + 1]
    slips: list[Slip] = []
    if minor.translate(LOOKALIKES) == "o" and gap in {".", "", ",", " ."}:
        slips.append(Slip("letter-o-for-zero", words.start[at + 1], words.end[at + 1], "0"))
        minor = "0"
        gap = gap or "."
    if not minor.isdigit() or gap not in _POINTS or len(minor) > (2 if gap == "." else 1):
        return None
    version = f"{words.text[at].lstrip('0') or '0'}.{minor}"
    code = _POINTS[gap]
    if gap != "." and not known(version) and gap != ",":
        return None
    if words.after(at + 1)[:1] in {"%", "°"}:
        return None
    if code in {"space-for-point", "space-in-version"} and _is_digit(words, at + 2):
        return None
    if code:
        typo = code in _TYPOS and code != "dash-for-point"
        slips.insert(0, Slip(code, words.end[at], words.start[at + 1], ".", typo))
    return at + 2, version, tuple(slips)


def _is_digit(words: Words, at: int) -> bool:
    return at < len(words) and words.text[at].isdigit()


def _may_stand_alone(words: Words, at: int) -> bool:
    """Whether a lone digit is a version: "CC BY-SA 4" is, "CC BY 3 points" is not."""
    if at + 1 >= len(words) or words.after(at) != " ":
        return True
    follower = words.text[at + 1]
    return (
        not follower[0].isalpha()
        or words.is_capitalised(at + 1)
        or is_licence_word(follower)
        or follower in {"or", "by", "and"}
    )


def read_later(words: Words, at: int) -> int | None:
    """The offset after "+", "or later" or "and any later version", or None. `at` is the word after the version."""
    end = words.end[at - 1]
    plain = words.folded.plain
    if plain[end : end + 1] == "+":
        return end + 1
    following = words.text[at : at + 5]
    if not following or following[0] not in _JOINING:
        return None
    for phrase in _LATER:
        if tuple(following[: len(phrase)]) == phrase and "\n" not in plain[end : words.start[at]]:
            return words.end[at + len(phrase) - 1]
    return None


_LATER = (
    ("or", "any", "later", "version"),
    ("or", "any", "later"),
    ("or", "later", "version"),
    ("or", "later"),
    ("and", "later"),
    ("and", "any", "later"),
    ("oder", "spater"),
    ("oder", "hoher"),
    ("ou", "ulterieure"),
    ("ou", "posterieure"),
    ("o", "posterior"),
    ("o", "successiva"),
)
_JOINING = frozenset(phrase[0] for phrase in _LATER)
