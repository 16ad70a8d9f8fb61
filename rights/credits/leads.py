"""The words that open a credit: "Photo by", "Bildnachweis:", "图片来自", "All images ©", "Image of city signs:"."""

from rights.credits.lead import CAMERAS, LEADISH, OPENS, Lead, M, Strength, copyright_at
from rights.credits.lead_ends import closed
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import POSITIONS, Meaning, lexicon
from rights.knowledge.name_words import name_words

_RUN = 8


def at_boundary(tokens: list[Token], at: int) -> bool:
    """Whether a new statement can begin at this token."""
    if at == 0:
        return True
    before = tokens[at - 1]
    return before.kind in {Kind.LINE, Kind.URL} or before.is_mark('([.!?|/–;:·,"*_]=-♦●▲▼►📷📸©')


def lead_at(tokens: list[Token], at: int, end: int) -> Lead | None:
    """The lead that begins at token `at`, if one does; `end` bounds the search."""
    first = tokens[at]
    if first.kind is Kind.WORD:
        if not (first.meanings or first.key[-1:].isdigit() or first.key in CAMERAS):
            return None  # as most words
    elif sign := copyright_at(tokens, at):
        return Lead(at, at + sign, Strength.MEDIUM, frozenset({M.COPYRIGHT}), notice=True)
    if first.key in CAMERAS and at_boundary(tokens, at):
        return _camera(tokens, at, end)
    if first.kind is not Kind.WORD:
        return None
    if not (first.meanings and first.has(*OPENS)) and not _numbered(first):
        return None
    run = _run(tokens, at, end)
    if run is None:
        return None
    return closed(tokens, run, end, boundary=at_boundary(tokens, at))


def _camera(tokens: list[Token], at: int, end: int) -> Lead | None:
    """The sign of a camera stands for "photo by" before a colon, "by" or a handle, else for "photo"."""
    after = at + 1
    while after < end and (tokens[after].is_mark(":\ufe0f") or (tokens[after].has(M.BY) and after == at + 1)):
        after += 1
    if after >= end or tokens[after].kind is not Kind.WORD:
        return None
    sure = after > at + 1 or tokens[after].text.startswith("@")
    found = {M.PICTURE, M.CREDIT} if sure else {M.PICTURE}
    return Lead(at, after, Strength.STRONG if sure else Strength.MEDIUM, frozenset(found))


def _numbered(token: Token) -> str | None:
    """For "Bild2" is a word for a picture with its number."""
    if not token.key[-1:].isdigit() or token.key.isdigit():
        return None
    stem = token.key.rstrip("0123456789")
    for phrase, meanings in lexicon().spaced.get(stem, ()):
        if phrase == (stem,) and M.NUMBER in meanings:
            return token.key[len(stem) :]
    return None


def _run(tokens: list[Token], at: int, end: int) -> Lead | None:
    """The stretch of opening words from `at`, and what they say."""
    found: set[Meaning] = set()
    languages: set[str] = set()
    role = scope = None
    index = last = at
    while index < min(end, at + _RUN):
        token = tokens[index]
        numbered = _numbered(token) if token.kind is Kind.WORD else None
        if numbered:
            found.add(M.PICTURE)
            role = numbered
        elif token.kind is Kind.WORD and token.key.isdigit() and found & {M.PICTURE, M.NUMBER}:
            role = token.key
        elif token.kind is Kind.WORD and token.has(*LEADISH):
            found |= token.meanings.keys()
            for meaning, spoken in token.meanings.items():
                if meaning in LEADISH:
                    languages |= spoken
            role, scope = role or _role(token), scope or _scope(token)
        elif not (
            token.kind is Kind.WORD
            and token.key in name_words().glue
            and index + 1 < end
            and tokens[index + 1].has(*OPENS)
        ):
            break
        index += 1
        last = index
    if last == at:
        return None
    return Lead(
        at, last, Strength.NONE, frozenset(found), frozenset(languages), role, scope, M.PLURAL in found
    )


def _role(token: Token) -> str | None:
    if token.has(M.LEAD_IMAGE) and not token.has(*POSITIONS):
        return "lead"
    return next((str(position) for position in sorted(POSITIONS) if token.has(position)), None)


def _scope(token: Token) -> str | None:
    return "rest" if token.has(M.REST) else "all" if token.has(M.ALL) else None
