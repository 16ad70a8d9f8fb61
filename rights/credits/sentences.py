"""Tokens of a block to its sentences, in which a credit begins and ends."""

from rights.credits.token import CLOSE, Kind, Token
from rights.knowledge.credit_words import Meaning
from rights.knowledge.name_words import name_words

_GOES_ON = (Meaning.UNDER, Meaning.VIA)


def sentences(tokens: list[Token]) -> list[tuple[int, int]]:
    """Ranges of tokens, without the full stop between. A sentence that only names the licence or the site goes
    with the one before it.
    """
    ends = [at for at, token in enumerate(tokens) if token.kind is not Kind.WORD and _ends(tokens, at)]
    ranges: list[tuple[int, int]] = []
    start = 0
    for end in [*ends, len(tokens)]:
        if end > start:
            if ranges and _continues(tokens, start, end):
                ranges[-1] = (ranges[-1][0], end)
            else:
                ranges.append((start, end))
        start = end + 1
    return ranges


def _ends(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.LINE:
        return True
    if token.depth or not token.is_mark(".!?"):
        return False
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    if token.text in "。！？":
        return True
    before = tokens[at - 1] if at else None
    if not following.spaced and before is not None and before.is_mark(CLOSE) and following.text[:1].isupper():
        return True  # two elements written without a space between
    if not following.spaced or following.is_mark(",;:/|"):
        return False
    if token.key == "." and before is not None and before.kind is Kind.WORD:
        bare = before.key
        if before.has(Meaning.NOBODY) and " " in bare:
            return (
                False  # the boilerplate of Commons goes on: "No machine-readable author provided. X assumed"
            )
        if (len(bare) == 1 and bare.isalpha()) or bare in name_words().abbreviations:
            return False
        if len(bare) <= 3 and before.text[:1].isupper() and "." in bare:
            return False
    return not (following.kind is Kind.WORD and following.text[:1].islower() and not following.platform)


def _continues(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a sentence only goes on with the credit before it."""
    first = tokens[start]
    if first.kind in {Kind.LICENCE, Kind.URL} or (first.platform is not None and end - start <= 2):
        return True
    licensed = start + 1 < end and tokens[start + 1].kind is Kind.LICENCE
    if first.has(*_GOES_ON) and (first.text[:1].islower() or licensed):
        return True
    if first.is_mark("(<[") and start + 1 < end and tokens[start + 1].kind in {Kind.LICENCE, Kind.URL}:
        return True
    rest = [token for token in tokens[start:end] if token.kind is not Kind.MARK]
    return bool(rest) and all(
        token.kind in {Kind.LICENCE, Kind.URL} or token.has(*_GOES_ON) for token in rest
    )
