"""Finds copyright notices: a sign or word that names an owner, and grants nothing."""

from itertools import islice

from rights.credits.licence import statements
from rights.knowledge.fold import Folded
from rights.model.licence import Certainty, Statement
from rights.model.pattern import pattern

_SIGN = pattern(r"©|\(c\)|\bcopyright\b|\bcopr\.|\burheberrecht\b|\bdroits? d'auteur\b")
_YEAR = pattern(r"[\s:,(]*(?:19|20)\d\d\b")


_HINTS = ("©", "(c)", "copyright", "copr.", "urheberrecht", "droit")


def is_possible(plain: str) -> bool:
    return any(hint in plain for hint in _HINTS)


def find(folded: Folded, masked: list[tuple[int, int]]) -> Statement | None:
    """The first notice of the text, if it has one."""
    if not is_possible(folded.plain):
        return None
    for match in islice(_SIGN.finditer(folded.plain), 64):
        if any(start <= match.start() < end for start, end in masked):
            continue
        if _is_notice(folded, match.start(), match.end()):
            return statements.valid(folded, match.span(), "copyright-notice", Certainty.NORMALISED)
    return None


def _is_notice(folded: Folded, start: int, end: int) -> bool:
    plain, cased = folded.plain, folded.cased
    sign = plain[start:end]
    after = plain[end : end + 40]
    following = after.lstrip(" :,-]©")
    at = end + len(after) - len(following)
    if sign == "©":
        return True
    owner = (
        bool(_YEAR.match(after)) or following.startswith(("by ", "(c)", "©")) or cased[at : at + 1].isupper()
    )
    if sign == "(c)":
        before = plain[max(start - 1, 0) : start]
        return owner and not before.isalnum()
    # The word alone is no notice: "copyright rights usage terms", "copyright.html".
    lead = plain[max(start - 12, 0) : start].rstrip(" [(*")
    fresh = not lead or lead[-1] in ".,;:|/-–—·•\n>"
    return owner and after[:1] in {" ", ":", "]", "©", "(", ","} and (fresh or bool(_YEAR.match(after)))
