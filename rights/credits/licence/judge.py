"""Turns a mention of a Creative Commons licence into statements: valid, impossible and why, or not yet one licence."""

from dataclasses import replace

from rights.credits.licence import statements
from rights.credits.licence.forms import forms
from rights.credits.licence.mention import Mention
from rights.credits.licence.suggest import for_port, for_unit, for_version
from rights.credits.licence.templates import also_template
from rights.knowledge.creative_commons import (
    english_name,
    exists,
    has_version,
    ports,
    tool_id,
    unit_of,
    versions,
)
from rights.knowledge.licences import licence
from rights.model.licence import Certainty, Licence, Statement, Verdict

_DESIGNATOR_OF = {"3.0": {"Unported"}, "4.0": {"International"}}


def judge(mention: Mention) -> tuple[Statement, ...]:
    """One statement, or one for each version of a list such as "3.0-2.5-2.0"."""
    folded, span = mention.words.folded, _span(mention)
    elements = frozenset(mention.elements)
    version = mention.versions[0] if mention.versions else None
    if mention.unknown:
        return (statements.invalid(folded, span, "no-such-unit", slips=mention.slips),)
    if mention.special:
        return (_special(mention, mention.special, version, span),)
    if not elements:
        family = "cc-*"
        if (
            version in versions() and mention.licence_word
        ):  # "Creative Commons License 2.0" names a version of something
            family = f"cc-*-{version}"
        return (statements.ambiguous(folded, span, (family,), slips=mention.slips),)
    if {"sa", "nd"} <= elements:
        return (statements.invalid(folded, span, "contradictory-elements", slips=mention.slips),)
    unit = unit_of(elements, version)
    if version is None:
        return (_family(mention, unit, span),)
    if mention.at_means_attribution:
        both = (tool_id(unit, version), tool_id(unit, version, "at"))
        return (statements.ambiguous(folded, span, tuple(one for one in both if exists(unit, version))),)
    if mention.doubtful_port and exists(unit, version) and exists(unit, version, mention.jurisdiction):
        both = (tool_id(unit, version), tool_id(unit, version, mention.jurisdiction))
        return (statements.ambiguous(folded, span, both),)
    return tuple(_one(mention, unit_of(elements, one), one, span) for one in mention.versions)


def _span(mention: Mention) -> tuple[int, int]:
    """The mention with the brackets of "(cc)" and without those that only surround it."""
    plain = mention.words.folded.plain
    start, end = mention.start, mention.end
    if plain[max(start - 1, 0) : start + 3] == "(cc)":
        start -= 1
    if (
        plain[end : end + 1] == ")"
        and "(" in plain[start:end]
        and plain.count("(", start, end) > plain.count(")", start, end)
    ):
        end += 1
    return start, end


def _family(mention: Mention, unit: str, span: tuple[int, int]) -> Statement:
    candidates: tuple[str, ...] = (f"cc-{unit}-*",)
    if not unit.startswith("by"):
        candidates = (tool_id(unit, "1.0"), f"cc-{unit_of(frozenset((*unit.split('-'), 'by')))}-*")
    elif mention.at_means_attribution:
        candidates = (f"cc-{unit}-*", tool_id(unit, "2.0", "at"))
    if not mention.anchor and not mention.codes:
        candidates += also_template(mention.words.folded)
    canonical = f"CC {unit.upper()}" if mention.codes else None
    slips = forms(mention, unit, canonical)
    return statements.ambiguous(
        mention.words.folded, span, candidates, canonical=canonical, slips=slips, issues=_also(mention)
    )


def _special(mention: Mention, unit: str, version: str | None, span: tuple[int, int]) -> Statement:
    folded = mention.words.folded
    only = "2.0" if unit == "devnations" else "1.0"
    if version is None:
        return statements.ambiguous(folded, span, (tool_id(unit, only),))
    if exists(unit, version, mention.jurisdiction):
        return statements.valid(
            folded, span, tool_id(unit, version, mention.jurisdiction), Certainty.NORMALISED
        )
    return statements.invalid(
        folded, span, "no-such-unit" if not has_version(unit, version) else "no-such-port"
    )


def _one(mention: Mention, unit: str, version: str, span: tuple[int, int]) -> Statement:
    folded, port = mention.words.folded, mention.jurisdiction
    if exists(unit, version, port):
        return _valid(mention, unit, version, span)
    if not unit.startswith("by") and (version in versions() or has_version(unit, version)):
        return statements.invalid(
            folded, span, "no-such-unit", (for_unit(unit, version, port), ()), slips=mention.slips
        )
    if version not in versions() or (version == "2.1" and port is None):
        hint = for_version(unit, version)
        return statements.invalid(folded, span, "no-such-version", hint, slips=mention.slips)
    hint = for_port(unit, version, str(port))
    return statements.invalid(folded, span, "no-such-port", hint, slips=mention.slips)


def _valid(mention: Mention, unit: str, version: str, span: tuple[int, int]) -> Statement:
    found = licence(tool_id(unit, version, mention.jurisdiction))
    folded = mention.words.folded
    canonical = found.short_name
    if not mention.codes and mention.anchor != "cc":
        canonical = ("Creative Commons " if mention.anchor else "") + found.name
    later = " or later" if mention.or_later else ""
    start, end = folded.span(*span)
    exact = _is_exact(folded.text[start:end], found)
    slips = [] if exact else forms(mention, unit, found.short_name)
    if exact:
        certainty = Certainty.EXACT
    elif any(slip.typo for slip in slips):
        certainty = Certainty.REPAIRED
    elif (
        mention.named
        and not mention.codes
        and not mention.jurisdiction
        and not mention.designator
        and ports(version)
    ):
        certainty = Certainty.INFERRED  # a localised name without a country: unported, by convention
    else:
        certainty = Certainty.NORMALISED
    return statements.valid(
        folded,
        span,
        found.id,
        certainty,
        canonical=canonical + later,
        slips=slips,
        issues=_also(mention),
        or_later=mention.or_later,
    )


def _is_exact(written: str, found: Licence) -> bool:
    """Whether the words are a published form of the name, to the letter."""
    if written in {found.short_name, found.name, found.spdx}:
        return True
    if written.startswith(found.short_name):
        return written == f"{found.short_name} {_designator(found.version or '')}"
    if written.endswith(found.name):
        return written in {f"Creative Commons {found.name}", f"CC {found.name}"}
    return written == found.short_name.replace(" ", "-")


def against_wish(one: Statement) -> Statement:
    """As in "CC BY-SA 4.0, no commercial use": the licence allows what the words beside it take back."""
    found = one.licence
    if found is None or found.unit is None or found.version is None or not found.duty("commercial"):
        return one
    unit = unit_of(frozenset((*found.unit.split("-"), "nc")), found.version)
    if not exists(unit, found.version, found.jurisdiction):
        return one
    both = (found.id, tool_id(unit, found.version, found.jurisdiction))
    label = "ambiguous:" + "|".join(both)
    return replace(
        one, verdict=Verdict.AMBIGUOUS, label=label, licence=None, suggestion=None, candidates=both
    )


def _designator(version: str) -> str:
    return english_name("by", version, None).rsplit(" ", 1)[1]


def _also(mention: Mention) -> tuple[str, ...]:
    """Issues that leave the licence certain."""
    version = next((one for one in mention.versions if one in versions()), None)
    if version and mention.designator and mention.designator != _designator(version):
        return ("designator-mismatch",)
    return ()
