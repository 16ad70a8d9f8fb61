"""Builds statements: the one place that turns folded offsets back into those of the text as written."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from rights.credits.licence.mention import Slip
from rights.knowledge.fold import Folded
from rights.knowledge.licences import licence
from rights.model.licence import Certainty, Repair, Statement, Verdict


class Also(TypedDict, total=False):
    """What a statement may carry besides its verdict."""

    canonical: str | None  # the text to write instead
    slips: Sequence[Slip]
    issues: tuple[str, ...]
    is_url: bool


def valid(
    folded: Folded,
    span: tuple[int, int],
    identifier: str,
    certainty: Certainty,
    *,
    or_later: bool = False,
    **also: Unpack[Also],
) -> Statement:
    """A statement that names one entry of the table. The suggestion is that entry, unless it is written exactly."""
    start, end = folded.span(*span)
    return Statement(
        folded.text[start:end],
        start,
        end,
        Verdict.VALID,
        identifier + ("+" if or_later else ""),
        certainty,
        licence(identifier),
        or_later,
        suggestion=None if certainty is Certainty.EXACT else identifier,
        canonical=also.get("canonical"),
        repairs=repairs(folded, also.get("slips", ())),
        issues=also.get("issues", ()),
        is_url=also.get("is_url", False),
    )


def ambiguous(
    folded: Folded, span: tuple[int, int], candidates: tuple[str, ...], **also: Unpack[Also]
) -> Statement:
    """A statement that leaves several entries, or a whole family ("cc-by-sa-*")."""
    start, end = folded.span(*span)
    return Statement(
        folded.text[start:end],
        start,
        end,
        Verdict.AMBIGUOUS,
        "ambiguous:" + "|".join(candidates),
        Certainty.FAMILY,
        candidates=candidates,
        canonical=also.get("canonical"),
        repairs=repairs(folded, also.get("slips", ())),
        issues=also.get("issues", ()),
        is_url=also.get("is_url", False),
    )


def invalid(
    folded: Folded,
    span: tuple[int, int],
    reason: str,
    hint: tuple[str | None, tuple[str, ...]] = (None, ()),
    **also: Unpack[Also],
) -> Statement:
    """A statement that no licence answers to. `hint`: the one licence that must be meant, or else those that may be."""
    start, end = folded.span(*span)
    suggestion, candidates = hint
    is_url = also.get("is_url", False)
    target = licence(suggestion) if suggestion else None
    return Statement(
        folded.text[start:end],
        start,
        end,
        Verdict.INVALID,
        "invalid:" + reason,
        Certainty.NORMALISED,
        reason=reason,
        candidates=candidates,
        suggestion=suggestion,
        canonical=(target.url if is_url else target.short_name) if target else None,
        repairs=repairs(folded, also.get("slips", ())),
        is_url=is_url,
    )


def repairs(folded: Folded, slips: Sequence[Slip]) -> tuple[Repair, ...]:
    """Slips in the order of the text, in its own offsets."""
    found = []
    for slip in sorted(slips, key=lambda slip: (slip.start, slip.end, slip.code)):
        start, end = folded.span(slip.start, slip.end)
        found.append(Repair(slip.code, start, end, folded.text[start:end], slip.meant, slip.typo))
    return tuple(found)
