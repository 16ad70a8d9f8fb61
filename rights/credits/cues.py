"""Text to the cheap answer whether it may hold a credit at all, before any grammar reads it.

Running text is read word by word once; only a word that opens credits, and stands as such words do (before a colon,
"by", a copyright sign, in a bracket), is worth more. Captions are also read for a site, a licence, a word like "taken".
"""

from rights.credits.lead import CAMERAS
from rights.knowledge.credit_words import lexicon
from rights.knowledge.cue_words import CueWords, cue_words
from rights.knowledge.name_words import name_words
from rights.knowledge.platforms import host_of, is_work
from rights.model.pattern import pattern
from rights.model.post import Block

_WORDS = pattern(r"[^\W_]+")
_UNSPACED = pattern(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
# What shows that a word opened a credit: a mark or a connecting word right after it, a colon or "by" not far away.
_FOLLOWING = pattern(r"[\s\d]*+(\w*+)")
_JOINING = frozenset(":=：＝©/(")
_SIGN = frozenset({"c", "cc"})  # "(c)", a licence
_EDGE = pattern(r"\b")
_LATER = pattern(r"\s*+\w{1,4}\s[^\n:]{1,60}?(?::|\sby\s)")
_PARTED = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_SIGNS = ("©", "(c)", "（c）", "ⓒ", *CAMERAS)
_SHORT = 220
_STATING = ("http", "CC", "Ⓒ", "🄯", "🅭", "СС", "공공", "版权", "著作", "授权")
_BYLINE = 60
_ABBREVIATED = 4  # "fot."
_SITE_AND_NAME = 60  # "mbl.is/Jón Jónsson"


def said(text: str) -> list[str]:
    """The words of a text in lower case. Most text is ASCII, which is parted several times as fast so."""
    return text.translate(_PARTED).split() if text.isascii() else _WORDS.findall(text.lower())


def cues_in(text: str) -> frozenset[str]:
    """The words of a text that open or tell a credit."""
    return cue_words().every.intersection(said(text))


def plainly_none(text: str) -> bool:
    """The cheapest no, for text without cues in any place: no mark either that joins a credit."""
    if ("/" in text and _may_name_site(text)) or "(c)" in text or "(C)" in text:
        return False
    return text.isascii() or not (_UNSPACED.search(text) or any(mark in text for mark in "©ⓒ＝📷📸"))


def worth_reading(block: Block, place: str, found: frozenset[str]) -> bool:
    """Whether a block may hold a credit. `place` is that of its setting, `found` the cues in its text."""
    text = block.spanned.text
    lower = text.lower()
    cues = cue_words()
    opening = found & cues.words
    if opening and _opens(lower, opening, cues):
        return True
    if _signed(text, lower, place):
        return True
    if len(text) <= _BYLINE and lower.partition(" ")[0].rstrip(":") in cues.bylines:
        return True
    if place == "body":
        return len(text) <= _SHORT and any("creativecommons.org" in link.url for link in block.links)
    return (
        any(phrase in lower for word in found if word in cues.captioned for phrase in cues.captioned[word])
        or any(_telling_link(link.url) for link in block.links)
        or "＝" in text
        or ("/" in text and _may_name_site(text))
    )


def _may_name_site(text: str) -> bool:
    """For "mbl.is/Jón Jónsson", and at the end of a caption "(Jane Doe/The Paper)"."""
    return len(text) <= _SITE_AND_NAME or (
        text.endswith((")", ")."))
        and text.find("/", text.rfind("(")) > 0
        and len(text) - text.rfind("(") <= _SITE_AND_NAME
    )


def _signed(text: str, lower: str, place: str) -> bool:
    """Whether a copyright sign stands in the text, or words of a script without spaces that may open a credit."""
    if text.isascii():
        return "(c)" in lower
    return any(sign in lower for sign in _SIGNS) or (_UNSPACED.search(text) is not None and _run(text, place))


def may_state_terms(text: str) -> bool:
    """Whether a text may name a licence."""
    return not name_words().licence_cues.isdisjoint(said(text)) or any(mark in text for mark in _STATING)


def _telling_link(url: str) -> bool:
    return host_of(url) is not None and is_work(url)


def _opens(lower: str, hits: frozenset[str], cues: CueWords) -> bool:
    """Whether one of the words hit stands as a word that opens a credit does."""
    for word in hits:
        for phrase in cues.phrases[word]:
            at = lower.find(phrase)
            while at >= 0:
                end = at + len(phrase)
                if _stands(lower, at, end) and (phrase in cues.alone or _ends(lower, at, end, cues)):
                    return True
                at = lower.find(phrase, end)
    return False


def _stands(lower: str, at: int, end: int) -> bool:
    """Whether words begin and end there."""
    return (not at or not lower[at - 1].isalnum()) and (end == len(lower) or not lower[end].isalpha())


def _ends(lower: str, at: int, end: int, cues: CueWords) -> bool:
    """Whether it is followed as a word that opens a credit is; a name without a mark only where that is usual."""
    bare = at > 0 and lower[at - 1] in "([（［"
    named = not at and len(lower) <= _SHORT and not lower[:end].isascii()
    short = (
        end - at <= _ABBREVIATED
        and lower[end : end + 1] == "."
        and not lower[max(at - 2, 0) : at].strip()[-1:].isalnum()
    )
    return bare or named or short or _goes_on(lower, end, cues)


def _goes_on(lower: str, end: int, cues: CueWords) -> bool:
    """Whether a mark or a word that joins a name follows."""
    if follows := _FOLLOWING.match(lower, end):
        at, word = follows.start(1), follows[1]
        if lower[at : at + 1] in _JOINING or word in _SIGN or word in cues.connecting:
            return True
        for phrase in cues.unlettered:
            if lower.startswith(phrase, at) and _EDGE.match(lower, at + len(phrase)):
                return True
    return _LATER.match(lower, end) is not None


def _run(text: str, place: str) -> bool:
    """For scripts without spaces: a phrase that opens credits, or in a caption anything that may end one."""
    if place != "body":
        return True
    return any(cue in text for cue in lexicon().unspaced_cues)
