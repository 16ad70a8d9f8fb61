"""A sentence's tokens to the leads in it that each open a credit: what only goes on with the one before is none."""

from dataclasses import replace

from rights.credits.lead import Lead, M, Strength
from rights.credits.leads import at_boundary, lead_at
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import POSITIONS

_HOUSE = 6  # tokens of "U.S. Air Force"


def leads_in(tokens: list[Token], start: int, end: int) -> list[Lead]:
    """The leads between two tokens of a sentence, in order."""
    found: list[Lead] = []
    at = start
    while at < end:
        lead = lead_at(tokens, at, end)
        if lead is None or not _stands(tokens, lead, start, found) or _goes_on(tokens, lead, found):
            at += 1
            continue
        if found and _repeats(tokens, found[-1], lead):
            lead = replace(lead, start=found.pop().start)
        found.append(lead)
        at = max(lead.end, at + 1)
    return found


def _stands(tokens: list[Token], lead: Lead, start: int, earlier: list[Lead]) -> bool:
    """Whether a lead may begin here: at a boundary, or anywhere if nothing else could be meant."""
    sign = lead.found == {M.COPYRIGHT}
    if sign and lead.end < len(tokens) and tokens[lead.end].kind is Kind.WORD and not earlier:
        return True
    if lead.bare and earlier and earlier[-1].strength >= Strength.MEDIUM:
        return False
    if lead.start == start or at_boundary(tokens, lead.start):
        return not (sign and earlier and lead.start > start)
    if lead.bare or lead.strength < Strength.MEDIUM:
        return bool(lead.found & POSITIONS) and tokens[lead.start].text[:1].isupper()
    colon = tokens[lead.end - 1].is_mark(":=")
    return lead.strength is Strength.STRONG or colon


def _goes_on(tokens: list[Token], lead: Lead, earlier: list[Lead]) -> bool:
    """Whether a lead only goes on with the one before: "Photo used under CC BY, courtesy of X"."""
    if not earlier or earlier[-1].strength < Strength.MEDIUM or M.PICTURE in lead.found:
        return False
    if not lead.found & {M.COURTESY, M.MADE}:
        return False
    between = tokens[earlier[-1].end : lead.start]
    return not any(token.is_mark(".:") for token in between)


def _repeats(tokens: list[Token], earlier: Lead, lead: Lead) -> bool:
    """For "Photo: U.S. Army photo by Jane Doe": the house stands between, and both speak of one picture."""
    between = tokens[earlier.end : lead.start]
    pictures = {M.PICTURE, M.CREDIT}
    first, last = tokens[lead.start], tokens[lead.end - 1]
    return (
        bool(earlier.found & pictures and lead.found & pictures)
        and first.text[:1].islower()
        and (last.has(M.BY) or last.key.endswith(" by"))
        and 0 < len(between) <= _HOUSE
        and all(token.text[:1].isupper() or token.is_mark(".") for token in between)
    )
