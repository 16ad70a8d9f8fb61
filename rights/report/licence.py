"""A Recognition to text: what the words mean, what the licence asks for, what to write; for people and for programs."""

import json
from collections.abc import Iterator

from rights.knowledge.licences import licences
from rights.model.licence import Licence, Recognition, Relation, Repair, Statement, Verdict
from rights.model.visible import visible
from rights.rules.faults import faults

_KINDS = {
    "statement": "A statement about the rights in a work; it permits nothing by itself.",
    "agency": "A paid agency: never an open licence.",
    "stock": "A word of the stock trade: it names a price or a limit, and permits nothing by itself.",
    "reserved": "No licence: nothing may be done without permission.",
    "software": "A licence for software, seldom meant for a picture.",
}
_STATUS = {
    "superseded": "Superseded by a later version; it still holds for works under it.",
    "retired": "Withdrawn by its publisher; it still holds for works put under it before.",
    "doubtful": "Its publisher's own lists disagree whether it exists.",
}
_REASONS = {
    "no-such-version": "there is no such version of this licence",
    "no-such-port": "this version has no text for that country",
    "no-such-unit": "no licence has these parts",
    "contradictory-elements": "its parts exclude each other",
    "no-such-url": "its publisher has no such address",
}
_ISSUES = {
    "implied-by-site": "Only implied: the site is named, its terms are not stated.",
    "depends-on-date": "The site's terms have changed: the day the picture was put there decides.",
    "designator-mismatch": "The word after the version belongs to another version.",
    "basis-unclear": "It does not say why the work is free, and in which country.",
    "home-page": "The address is the publisher's home page, and no licence's.",
}
_GROUPS = (
    ("asks", ("required", "if-supplied")),
    ("allows", ("permitted",)),
    ("forbids", ("forbidden",)),
    ("note", ("undecided",)),
)


def suggestion(found: Recognition) -> str | None:
    """The id of the one licence to write, where the text is not already exactly its name or address."""
    kept = [one for one in found.statements if "subsumed" not in one.issues]
    if found.licence is not None:
        exact = len(found.statements) == 1 and kept[0].certainty == "exact" and kept[0].text == found.text
        return None if exact else found.licence.id
    meant = {one.suggestion for one in kept if one.suggestion and one.verdict is Verdict.INVALID}
    return meant.pop() if len(meant) == 1 and found.relation is not Relation.CHOICE else None


def jsonl(found: Recognition) -> str:
    """One line of JSON; ASCII only, so that any text may be piped on."""
    return json.dumps(
        {
            "text": found.text,
            "label": found.label,
            "suggestion": suggestion(found),
            "relation": found.relation.value,
            "statements": [_statement(one) for one in found.statements],
        }
    )


def _statement(one: Statement) -> dict[str, object]:
    return {
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "verdict": one.verdict.value,
        "label": one.label,
        "certainty": one.certainty.value,
        "licence": one.licence.id if one.licence else None,
        "reason": one.reason,
        "candidates": list(one.candidates),
        "suggestion": one.suggestion,
        "canonical": one.canonical,
        "repairs": [_repair(repair) for repair in one.repairs],
        "issues": list(one.issues),
        "is_url": one.is_url,
    }


def _repair(repair: Repair) -> dict[str, object]:
    return {
        "code": repair.code,
        "start": repair.start,
        "end": repair.end,
        "found": repair.found,
        "meant": repair.meant,
        "typo": repair.typo,
    }


def text(found: Recognition) -> str:
    """A few lines for a reader, ending in a line break."""
    kept = [one for one in found.statements if "subsumed" not in one.issues]
    lines = [f"“{visible(found.text, 120)}”"]
    if not kept:
        return "\n".join([*lines, "  says nothing about a licence.", ""])
    if found.relation is Relation.CONFLICT:
        lines.append("  contradicts itself: only one of these can hold.")
    elif found.relation is Relation.CHOICE:
        lines.append("  offers a choice: say which one you use.")
    for one in kept:
        lines += ["", *_told(one)]
        if one.licence is not None and len(kept) == 1:
            lines += _duties(one.licence)
    return "\n".join([*lines, ""])


def _told(one: Statement) -> Iterator[str]:
    if one.licence is not None:
        yield from _named(one, one.licence)
        return
    words = visible(one.text, 120)
    if one.verdict is Verdict.INVALID:
        yield f"  ✗ “{words}” is no licence: {_REASONS[one.reason or '']}."
    else:
        yield f"  ? “{words}” is not yet one licence."
        if faults(one):
            yield f"    Spelling: {faults(one)}."
    yield from _offers(one)


def _offers(one: Statement) -> Iterator[str]:
    if one.suggestion:
        meant = licences()[one.suggestion]
        yield f"    Meant must be {meant.short_name}" + (f"  {meant.url}" if meant.url else "")
    for candidate in one.candidates:
        known = licences().get(candidate)
        if known:
            yield f"    It may be {known.short_name}" + (f"  {known.url}" if known.url else "")
        elif candidate == "cc-*":
            yield "    Creative Commons has six licences: say which, and in which version."
        else:
            unit = candidate.removesuffix("-*").replace("cc-", "CC ", 1).upper()
            yield f"    {unit}: the version is missing, and what it asks for differs between versions."


def _named(one: Statement, licence: Licence) -> Iterator[str]:
    later = " or later" if one.or_later else ""
    yield f"  ✓ {licence.short_name}{later}" + (
        f"  {licence.name}" if licence.name != licence.short_name else ""
    )
    if licence.url:
        yield f"    {licence.url}" + (f"  SPDX {licence.spdx}" if licence.spdx else "")
    notes = [_KINDS.get(licence.kind.value), _STATUS.get(licence.status)]
    notes += [_ISSUES.get(issue) for issue in one.issues]
    yield from (f"    {note}" for note in notes if note)
    if one.repairs:
        wrong = any(repair.typo for repair in one.repairs)
        yield f"    {'Written wrongly' if wrong else 'Form'}: {faults(one)}."
    if one.canonical and one.canonical != one.text:
        yield f"    Write: {one.canonical}"


def _duties(licence: Licence) -> Iterator[str]:
    width = max((len(duty.clause) for duty in licence.duties), default=0)
    for title, levels in _GROUPS:
        for index, duty in enumerate(duty for duty in licence.duties if duty.level in levels):
            yield f"    {title if not index else '':<8}{duty.clause:<{width}}  {duty.text}"
    if licence.jurisdiction and licence.duties:
        yield f"    {'':<{width + 10}}Clauses of the international text; the text of that country may differ."
