"""Turns several statements of one text into one answer: one licence, a choice, a conflict; nothing is picked silently."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rights.credits.licence.covers import FREE, covers
from rights.knowledge.creative_commons import UNITS
from rights.knowledge.licences import licence
from rights.model.licence import Kind, Licence, Recognition, Relation, Statement, Verdict
from rights.model.pattern import pattern

_BESIDE = pattern(
    r"[\s)(\[\]»«”“\"'*_]*(?:(?:[,;/|&+]|\b(?:or|oder|ou|o|and|und|et|y|e)\b)[\s)(\[\]»«”“\"'*_]*)+",
    re.IGNORECASE,
)
_OR = pattern(r"\b(?:or|oder|ou|o)\b|\|", re.IGNORECASE)
NOT = "not-a-licence"


def combine(text: str, found: Sequence[Statement]) -> Recognition:
    """`found` in the order of the text, links last."""
    if not found:
        return Recognition(text, (), Relation.NONE, NOT)
    if len(found) == 1:
        return Recognition(text, tuple(found), Relation.SINGLE, found[0].label, found[0].licence)
    found = [_decided_by_address(statement, found) for statement in found]
    kept: list[Statement] = []
    everything: list[Statement] = []
    for at, statement in enumerate(found):
        if any(covers(text, found, other, at) for other in range(len(found)) if other != at):
            everything.append(replace(statement, issues=(*statement.issues, "subsumed")))
        else:
            everything.append(statement)
            kept.append(statement)
    relation, label = _relate(text, kept)
    return Recognition(text, tuple(everything), relation, label, _agreed(kept, relation))


def _decided_by_address(statement: Statement, found: Sequence[Statement]) -> Statement:
    """ND with SA is no licence; where the address beside it names one of the two, that one was meant."""
    if statement.reason != "contradictory-elements":
        return statement
    meant = {
        other.licence.id: other.licence
        for other in found
        if other.licence and (other.is_url or other.is_link)
    }
    if len(meant) != 1:
        return statement
    one = next(iter(meant.values()))
    return replace(statement, suggestion=one.id, canonical=one.short_name)


def _relate(text: str, kept: Sequence[Statement]) -> tuple[Relation, str]:
    if len(kept) == 1:
        return Relation.SINGLE, kept[0].label
    invalid = [one for one in kept if one.verdict is Verdict.INVALID]
    settled = [one for one in kept if one.verdict is Verdict.VALID]
    if invalid and not _contradicts(invalid[0], settled):
        return Relation.CONFLICT if len(kept) > len(invalid) else Relation.SINGLE, invalid[0].label
    if _is_choice(text, kept):
        ordered = sorted(kept, key=lambda one: _KINDS.index(one.licence.kind) if one.licence else 0)
        return Relation.CHOICE, " OR ".join(one.label for one in ordered)
    names: list[str] = []
    for one in sorted(kept, key=_rank):
        label = one.suggestion if one.verdict is Verdict.INVALID and one.suggestion else one.label
        names += [name for name in label.removeprefix("ambiguous:").split("|") if name not in names]
    relation = Relation.CHOICE if _is_offer(text, kept) else Relation.CONFLICT
    return relation, "ambiguous:" + "|".join(names)


def _is_offer(text: str, kept: Sequence[Statement]) -> bool:
    """A choice of which one is not yet one licence: "GFDL or CC BY-SA 3.0"."""
    if any(one.is_link or one.is_url or one.verdict is Verdict.INVALID for one in kept):
        return False
    free = all(one.licence is None or one.licence.kind in FREE for one in kept)
    return free and all(_OR.search(text[one.end : after.start]) for one, after in pairwise(kept))


def _contradicts(invalid: Statement, settled: Sequence[Statement]) -> bool:
    """As in "CC0 4.0" linked to by/4.0: what must be meant by the words is another licence than the link's."""
    meant = invalid.suggestion
    units = {one.licence.unit for one in settled if one.licence}
    return bool(settled) and meant is not None and licence(meant).unit not in units


def _is_choice(text: str, kept: Sequence[Statement]) -> bool:
    """Several open licences, offered beside each other."""
    if any(one.is_link or one.is_url or one.verdict is not Verdict.VALID for one in kept):
        return False
    for one, following in pairwise(kept):
        between = text[one.end : following.start]
        if one.start == following.start:
            if "/" in one.text and "-" not in one.text[one.text.find("/") :]:
                return False
        elif not _BESIDE.fullmatch(between):
            return False
        kinds = {
            one.licence.kind if one.licence else None,
            following.licence.kind if following.licence else None,
        }
        if not kinds <= (FREE if not _OR.search(between) else FREE | {Kind.PUBLIC_DOMAIN}):
            return False
    return True


_KINDS = (
    Kind.PUBLIC_DOMAIN,
    Kind.CC,
    Kind.COPYLEFT,
    Kind.OPEN_GOV,
    Kind.DATA,
    Kind.SOFTWARE,
    Kind.CUSTOM,
    Kind.STATEMENT,
    Kind.SITE,
    Kind.STOCK,
    Kind.AGENCY,
    Kind.RESERVED,
)


def _rank(statement: Statement) -> tuple[int, int, str, int]:
    """Open before closed, then the order in which Creative Commons lists its licences, then the version."""
    known = statement.licence or (licence(statement.suggestion) if statement.suggestion else None)
    if known is None:
        name = statement.candidates[0] if statement.candidates else ""
        unit = name.removeprefix("cc-").rpartition("-")[0]
        return (
            1 if name.startswith("cc-") else 2,
            UNITS.index(unit) if unit in UNITS else 9,
            "",
            statement.start,
        )
    unit_rank = UNITS.index(known.unit) if known.unit in UNITS else 9
    return _KINDS.index(known.kind), unit_rank, known.version or "", statement.start


def _agreed(kept: Sequence[Statement], relation: Relation) -> Licence | None:
    if relation is not Relation.SINGLE or any(one.verdict is not Verdict.VALID for one in kept):
        return None
    return kept[0].licence
