"""What ends the opening words of a credit, and how sure that makes them: a colon, "by", a copyright sign, a name."""

from dataclasses import replace

from rights.credits.lead import Lead, M, Strength, copyright_at
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import POSITIONS, unspaced

_SUBJECT = 8


_RUN_PHRASE = 4  # characters of a phrase in a script without spaces that opens a credit without a mark


def closed(tokens: list[Token], run: Lead, end: int, *, boundary: bool) -> Lead | None:
    """The run with the mark or word that ends it, and how strong that makes it; None where nothing does."""
    at = run.end
    at = _past_bracket(tokens, at, end) if run.found & {M.PICTURE, M.ORIGIN, M.CREDIT} else at
    following = tokens[at] if at < end else None
    if following is None:
        return None
    if following.is_mark(":=") or (following.is_mark("/|") and _stroke(tokens, run, at, end)):
        named = boundary or M.PICTURE in run.found or not tokens[run.start].text[:1].islower()
        return _with_colon(run, _past_marks(tokens, at, end)) if named else None
    if _is_copula(tokens, at, end):
        at, following = at + 1, tokens[at + 1]
    closed = _with_word(tokens, run, at, end, following)
    if closed is not None:
        return closed
    subject = _with_subject(tokens, run, at, end) if M.PICTURE in run.found else None
    if subject is not None:
        return subject
    return _without_mark(tokens, run, at, following, boundary=boundary)


def _is_copula(tokens: list[Token], at: int, end: int) -> bool:
    """For "All images are © Jane Doe", "sont de": one small word before the sign or the "by"."""
    if at + 1 >= end or not tokens[at].has(M.FUNCTION) or tokens[at].meanings.keys() != {M.FUNCTION}:
        return False
    following = tokens[at + 1]
    return bool(copyright_at(tokens, at + 1)) or (following.has(M.BY) and not following.has(M.OF))


def _stroke(tokens: list[Token], run: Lead, at: int, end: int) -> bool:
    """For "Ljósmynd/Jón Jónsson", never a path."""
    if at != run.start + 1 or M.PICTURE not in run.found or at + 1 >= end:
        return False
    return all(
        tokens[index].text[:1].isupper() or unspaced(tokens[index].text) for index in (run.start, at + 1)
    )


def _past_marks(tokens: list[Token], at: int, end: int) -> int:
    while at < end and tokens[at].is_mark(":=/|"):
        at += 1
    return at


def _past_bracket(tokens: list[Token], at: int, end: int) -> int:
    """Past a bracket that stands between the word for a picture and its colon: "Images (all CC-BY-NC):"."""
    if at >= end or not tokens[at].is_mark("("):
        return at
    depth = tokens[at].depth
    for index in range(at + 1, min(end, at + 8)):
        if tokens[index].is_mark(")") and tokens[index].depth == depth:
            return index + 1 if index + 1 < end and tokens[index + 1].is_mark(":") else at
    return at


def _with_colon(run: Lead, after: int) -> Lead | None:
    found = run.found
    strong = found & {M.CREDIT, M.CREDIT_WORD, M.MAKER, M.PICTURE_ORIGIN, M.COURTESY, M.COPYRIGHT}
    origin = bool(found & {M.PICTURE_ORIGIN, M.ORIGIN})
    if strong or (M.PICTURE in found and M.ORIGIN in found):
        return replace(run, end=after, strength=Strength.STRONG, origin=origin and M.CREDIT not in found)
    if found & {M.PICTURE, M.LEAD_IMAGE}:
        return replace(run, end=after, strength=Strength.MEDIUM)
    if found & ({M.ORIGIN} | POSITIONS):
        return replace(run, end=after, strength=Strength.ROLE, origin=M.ORIGIN in found)
    return None


def _with_word(tokens: list[Token], run: Lead, at: int, end: int, following: Token) -> Lead | None:
    """Ends in "by", "from", "courtesy of", a licence or a copyright sign."""
    found = run.found
    pictured = M.PICTURE in found or (
        M.LEAD_IMAGE in found and (" " in _text(tokens, run) or not _text(tokens, run).isascii())
    )
    if following.has(M.BY) and (pictured or M.CREDIT_WORD in found or M.MADE in found):
        spoken = following.meanings[M.BY]
        if spoken & run.languages or "en" in spoken:
            of = following.has(M.OF) and not found & {M.CREDIT, M.CREDIT_WORD}
            after = _past_marks(tokens, at + 1, end)
            return replace(run, end=after, strength=Strength.MEDIUM if of else Strength.STRONG, of=of)
    if (
        pictured
        and following.has(M.FROM, M.VIA)
        and (following.meanings.get(M.FROM, frozenset()) | following.meanings.get(M.VIA, frozenset()))
        & run.languages
    ):
        return replace(run, end=at + 1, strength=Strength.MEDIUM, origin=True, of=following.has(M.OF))
    sign = copyright_at(tokens, at)
    if sign and (pictured or M.COPYRIGHT in found):
        return replace(run, end=at + sign, strength=Strength.STRONG, notice=True)
    if pictured and following.key == "c" and at + 1 < end:
        return replace(run, end=at + 1, strength=Strength.STRONG, notice=True)
    if pictured and following.kind is Kind.LICENCE and run.end == at:
        return replace(run, strength=Strength.STRONG)
    return None


def _handing(last: Token) -> bool:
    """For "图片由": a word for a picture with the word that hands over to its maker."""
    return unspaced(last.text) and last.text.endswith("由")


def _text(tokens: list[Token], run: Lead) -> str:
    return " ".join(token.key for token in tokens[run.start : run.end])


def _with_subject(tokens: list[Token], run: Lead, at: int, end: int) -> Lead | None:
    """For "Image of city signs: …", "Photo of Sophie Wilson by …": what is shown stands between."""
    following = tokens[at]
    if not following.has(M.SUBJECT_OF) or not following.meanings[M.SUBJECT_OF] & run.languages:
        return None
    for index in range(at + 2, min(end, at + 2 + _SUBJECT)):
        token = tokens[index]
        if token.kind is Kind.LINE or token.is_mark(".!?|;()[]"):
            return None
        if token.is_mark(":"):
            return replace(run, end=index + 1, strength=Strength.MEDIUM, subject=(at + 1, index))
        if token.has(M.BY) and not token.has(M.OF) and token.text.islower():
            return replace(run, end=index + 1, strength=Strength.STRONG, subject=(at + 1, index))
    return None


def _without_mark(
    tokens: list[Token], run: Lead, at: int, following: Token, *, boundary: bool
) -> Lead | None:
    """Ends by itself: "photo by", "courtesy of", "fot. X", "ФОТО Ивана Петрова"."""
    found, last = run.found, tokens[run.end - 1]
    if M.COURTESY in found or (M.COPYRIGHT in found and (M.PICTURE in found or M.CREDIT in found)):
        return replace(run, strength=Strength.STRONG, notice=M.COPYRIGHT in found)
    if M.PICTURE_ORIGIN in found and not last.has(M.PICTURE):
        opens = " " in last.text or (unspaced(last.text) and len(last.text) >= _RUN_PHRASE)
        return replace(run, strength=Strength.STRONG, origin=True) if opens else None
    if M.CREDIT in found:
        opens = " " in last.text or len(run.found & {M.PICTURE, M.CREDIT_WORD}) > 1
        opens = (
            opens
            or (unspaced(last.text) and len(last.text) >= (_RUN_PHRASE if boundary else 99))
            or _handing(last)
        )
        stop = 1 if following.is_mark(".") and len(last.key) <= 4 else 0
        if opens or stop:
            return replace(run, end=at + stop, strength=Strength.STRONG)
    if M.PICTURE in found and M.CREDIT_WORD in found:
        return replace(run, strength=Strength.STRONG)
    if M.MADE in found and last.has(M.MADE):
        return replace(run, strength=Strength.MEDIUM if M.PICTURE not in found else Strength.STRONG)
    owned = last.key.endswith((" by", " of")) or (following.key.isdigit() and len(following.key) == 4)
    if M.COPYRIGHT in found and boundary and last.has(M.COPYRIGHT) and owned:
        return replace(run, strength=Strength.MEDIUM, notice=True)
    fits = following.kind is Kind.WORD and following.spaced and not unspaced(following.text)
    if (
        boundary
        and last.has(M.PICTURE)
        and (fits or following.is_mark("."))
        and M.FUNCTION not in following.meanings
    ):
        stop = 1 if following.is_mark(".") and len(last.key) <= 4 else 0
        return replace(run, end=at + stop, strength=Strength.MEDIUM, bare=True)
    return None
