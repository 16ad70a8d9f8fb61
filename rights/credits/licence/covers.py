"""Decides whether one statement says all that another says, so that the other is no second opinion."""

import re
from collections.abc import Sequence
from functools import cache

from rights.knowledge.packaged import packaged
from rights.model.licence import Kind, Licence, Statement, Verdict
from rights.model.pattern import pattern

FREE = frozenset({Kind.CC, Kind.COPYLEFT, Kind.OPEN_GOV, Kind.SOFTWARE, Kind.DATA})
_SPECIFIC = frozenset(
    {"cc0-1.0", "cc-pdm-1.0", "cc-pddc-1.0", "cc-publicdomain", "no-known-copyright", "pddl-1.0"}
)
_NAMED_DESIGNATOR = pattern(r"unported|generic|international", re.IGNORECASE)
_OR = pattern(r"\b(?:or|oder|ou)\b|\|", re.IGNORECASE)


@cache
def _absorbs() -> dict[str, frozenset[str]]:
    """Agencies whose name contains another's: "iStock by Getty Images"."""
    agencies = packaged("licences/phrases.json")["agencies"]
    return {entry["id"]: frozenset(entry.get("absorbs", ())) for entry in agencies}


def covers(text: str, found: Sequence[Statement], other: int, at: int) -> bool:
    """Whether `found[other]` says the same as `found[at]`, or more."""
    one, stronger = found[at], found[other]
    if one.label == stronger.label:
        return other < at if one.is_url == stronger.is_url else one.is_url
    if one.verdict is Verdict.AMBIGUOUS:
        return _generalises(one, stronger)
    mine, theirs = one.licence, stronger.licence
    if mine is None:
        return False
    if theirs is None:
        return mine.id == "copyright-notice" and stronger.label.startswith(("ambiguous:", "invalid:"))
    if mine.kind is Kind.AGENCY and theirs.kind is Kind.AGENCY:
        return theirs.id not in _absorbs()[mine.id] and (mine.id in _absorbs()[theirs.id] or other > at)
    if mine.kind is Kind.SOFTWARE and theirs.kind in {
        Kind.CC,
        Kind.PUBLIC_DOMAIN,
    }:  # fonts and code beside pictures
        return not _OR.search(text[min(one.end, stronger.end) : max(one.start, stronger.start)])
    return _weaker(mine, theirs) or _text_of_port(one, stronger)


def _weaker(mine: Licence, theirs: Licence) -> bool:
    """Whether `mine` adds nothing where `theirs` is named too."""
    if mine.id == "public-domain":
        return theirs.id in _SPECIFIC or theirs.id.startswith("pd-")
    if mine.id in {"no-rights-reserved", "cc-publicdomain"}:
        return theirs.id in {"cc0-1.0", "cc-pddc-1.0"}
    if mine.id == "some-rights-reserved":
        return theirs.kind is Kind.CC
    if mine.kind is Kind.SITE:
        return theirs.id == "cc0-1.0" or (theirs.kind is Kind.SITE and theirs.id.startswith(mine.id + "-"))
    if mine.id == "copyright-notice":  # it only names the owner; beside a dedication it contradicts
        return theirs.kind is not Kind.PUBLIC_DOMAIN
    return mine.kind in {Kind.RESERVED, Kind.STOCK} and theirs.kind is Kind.AGENCY


def _generalises(one: Statement, stronger: Statement) -> bool:
    """A family: "cc-by-sa-*" is said again, and better, by "cc-by-sa-3.0"; "cc-*" by any Creative Commons tool."""
    if stronger.verdict is Verdict.INVALID:
        return one.label.startswith("ambiguous:cc-") and not stronger.is_url
    better = (stronger.licence.id,) if stronger.licence else stronger.candidates
    return bool(better) and all(any(_fits(family, name) for family in one.candidates) for name in better)


def _fits(family: str, name: str) -> bool:
    head, star, tail = family.partition("*")
    if not star or name == family:
        return False
    if head == "cc-":
        return name.startswith(("cc-", "cc0")) and name.endswith(tail)
    rest = name.removeprefix(head)
    return name.startswith(head) and (rest[:1].isdigit() or rest == "*")


def _text_of_port(one: Statement, stronger: Statement) -> bool:
    """Words without a country beside the address of a port: the address says more, unless "Unported" is written."""
    mine, theirs = one.licence, stronger.licence
    if mine is None or theirs is None or mine.kind is not Kind.CC or not stronger.is_url or one.is_url:
        return False
    same = (mine.unit, mine.version, mine.jurisdiction) == (theirs.unit, theirs.version, None)
    return same and theirs.jurisdiction is not None and not _NAMED_DESIGNATOR.search(one.text)
