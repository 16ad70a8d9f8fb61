"""A block's tokens to stretches that may be credits, each with its lead and its parts."""

from collections.abc import Iterator
from dataclasses import replace

from rights.credits.assign import assign
from rights.credits.cutting import cut
from rights.credits.lead import Lead, Strength
from rights.credits.lead_choice import leads_in
from rights.credits.leads import at_boundary
from rights.credits.parts import Parts
from rights.credits.segments import Segment
from rights.credits.sentences import sentences
from rights.credits.setting import Setting
from rights.credits.signature import is_signature
from rights.credits.token import CLOSE, OPEN, Kind, Token
from rights.knowledge.credit_words import POSITIONS, Languages, Meaning
from rights.model.values import dataclass

M = Meaning


@dataclass(slots=True)
class Candidate:
    """Tokens `start` to `end` of a block, which may be a credit."""

    tokens: list[Token]
    start: int
    end: int
    lead: Lead | None
    segments: list[Segment]
    parts: Parts
    role: str | None = None
    first: bool = True  # opens its sentence
    last: bool = True  # ends its sentence

    @property
    def words(self) -> int:
        return sum(token.kind is Kind.WORD for token in self.tokens[self.start : self.end])


def candidates(tokens: list[Token], setting: Setting, spoken: Languages) -> Iterator[Candidate]:
    """All candidates of a block, in order, none overlapping another."""
    ranges = sentences(tokens)
    for number, (start, end) in enumerate(ranges):
        leads = leads_in(tokens, start, end)
        if leads:
            yield from _led(tokens, leads, end, spoken)
        elif setting.place in {"caption", "credit", "line", "tooltip", "comment"} or (
            setting.place == "body" and setting.whole and len(ranges) == 1 and _marked(tokens)
        ):
            final = number == len(ranges) - 1
            if setting.place == "credit":
                yield _in_slot(tokens, start, end, spoken)
            else:
                yield _unled(tokens, start, end, spoken, last=final)


def _marked(tokens: list[Token]) -> bool:
    """A short line in which a licence is named beside a link or a site."""
    licensed = any(token.kind is Kind.LICENCE for token in tokens)
    return licensed and any(token.link or token.platform or token.kind is Kind.URL for token in tokens)


def _led(tokens: list[Token], leads: list[Lead], end: int, spoken: Languages) -> Iterator[Candidate]:
    role: str | None = None
    scope: str | None = None
    for number, lead in enumerate(leads):
        stop = leads[number + 1].start if number + 1 < len(leads) else end
        before = _closed(tokens, lead, stop)
        stop = excepted = _until_exception(tokens, lead, before)
        while stop > lead.end and tokens[stop - 1].is_mark("([/|–-,;·"):
            stop -= 1
        languages = spoken | lead.languages
        seeking = lead.found <= POSITIONS
        segments = cut(
            tokens[lead.end : stop],
            languages,
            loose=seeking,
            lenient=_expects_name(tokens[lead.end : stop], lead),
            plural=lead.plural,
        )
        parts = assign(segments, None if seeking else lead, languages)
        if role and not lead.role:
            lead = replace(lead, role=role)  # noqa: PLW2901 - the same lead, with what the one before said
        said = scope or ("all" if lead.plural and _excepted(segments) else None)
        if said and not lead.scope:
            lead = replace(lead, scope=said)  # noqa: PLW2901 - as above
        first = at_boundary(tokens, lead.start) or tokens[lead.start - 1].kind is Kind.LICENCE
        empty = not (parts.creators or parts.source or parts.licences)
        role, scope = (lead.role, lead.scope) if empty else (None, None)
        if not (empty and stop <= lead.end) or lead.strength is Strength.STRONG:
            yield Candidate(tokens, lead.start, stop, lead, segments, parts, lead.role, first, stop == end)
        if excepted < before:
            yield _unled(tokens, excepted + 1, before, spoken, last=before == end)


def _until_exception(tokens: list[Token], lead: Lead, stop: int) -> int:
    """For "All photos by Jane Doe except "The bridge" by John Roe": who made the rest is another credit."""
    if not (lead.plural or lead.scope):
        return stop
    return next((at for at in range(lead.end + 1, stop) if tokens[at].has(M.EXCEPT)), stop)


def _excepted(segments: list[Segment]) -> bool:
    """For "Photos by Jane Doe unless otherwise noted": they are all meant."""
    return any(segment.kind == "noise" and segment.tokens[0].has(M.ALL) for segment in segments)


def _expects_name(rest: list[Token], lead: Lead) -> bool:
    """Whether nothing but a name can be meant: strong opening words, or a site or licence in what follows."""
    if lead.subject is not None:
        return False
    if lead.strength is Strength.STRONG and not lead.origin:
        return True
    return not lead.of and any(token.platform or token.kind is Kind.LICENCE for token in rest)


def _closed(tokens: list[Token], lead: Lead, stop: int) -> int:
    """Up to the bracket that closes around the lead, if one does."""
    depth = tokens[lead.start].depth
    for at in range(lead.end, stop):
        if tokens[at].is_mark(CLOSE) and tokens[at].depth < depth:
            return at
    return stop


def _in_slot(tokens: list[Token], start: int, end: int, spoken: Languages) -> Candidate:
    """A slot that holds nothing but a credit: the slot stands for the lead."""
    lead = Lead(start, start, Strength.STRONG, frozenset({M.CREDIT}))
    segments = cut(tokens[start:end], spoken, loose=True, lenient=True)
    parts = assign(segments, lead, spoken)
    return Candidate(tokens, start, end, None, segments, parts)


def _unled(tokens: list[Token], start: int, end: int, spoken: Languages, *, last: bool) -> Candidate:
    """A sentence without a lead; only its last bracket where that holds a site or a licence."""
    inner = _last_bracket(tokens, start, end)
    begin, stop = inner or (start, end)
    segments = cut(tokens[begin:stop], spoken, loose=True, lenient=False)
    parts = assign(segments, None, spoken)
    return Candidate(tokens, begin, stop, None, segments, parts, first=begin == start, last=last)


def _last_bracket(tokens: list[Token], start: int, end: int) -> tuple[int, int] | None:
    stop = end
    while stop > start and tokens[stop - 1].is_mark(".,"):
        stop -= 1
    if stop <= start or not tokens[stop - 1].is_mark(CLOSE):
        return None
    depth = tokens[stop - 1].depth
    begin = next(
        (
            at
            for at in range(stop - 2, start - 1, -1)
            if tokens[at].is_mark(OPEN) and tokens[at].depth == depth
        ),
        None,
    )
    if begin is None or stop - begin <= 2:
        return None
    inside = tokens[begin + 1 : stop - 1]
    if not any(token.platform or token.kind in {Kind.LICENCE, Kind.URL} for token in inside):
        return (begin + 1, stop - 1) if is_signature(inside) else None
    licensed = any(token.kind is Kind.LICENCE for token in inside)
    named = [
        token for token in inside if token.kind is Kind.WORD and not (licensed and _leads_to_site(token))
    ]
    before = [token for token in tokens[start:begin] if token.kind is Kind.WORD]
    if not named and not inside[0].link and len(before) <= 6:
        return None  # "Name (CC BY 2.0)", "Name (CC BY 2.0, via Flickr)"
    return begin + 1, stop - 1


def _leads_to_site(token: Token) -> bool:
    return token.platform is not None or token.has(M.VIA, M.ON, M.FROM, M.UNDER)
