"""credit-removed: a picture was kept, the credit that stood with it is gone.

Why: who removes the name of the author or the terms of use knowing that it hides an infringement breaks
17 USC 1202(b) (Directive 2001/29/EC Art. 7 in the European Union); UrhG § 13 gives the right to be named. Needs a
revision to compare with: rights check --since REV.

Fails: (needs a git revision) the post said "Photo: Jane Doe, CC BY 4.0" under harbour.jpg at the base revision; now
it shows harbour.jpg and names Jane Doe nowhere.

Passes: (needs a git revision) the credit was reworded or moved and still names Jane Doe, or the picture was taken
out with it.

Fix: put the credit back, or take the picture out.
"""

from collections.abc import Iterator
from unicodedata import normalize

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.placement import Placement
from rights.model.post import Role
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if case.before is None:
        return
    named = {_fold(name) for credit in case.credits for name in _names(credit)}
    shown = {name for placement in case.before.placements for name in _pictures(placement)}
    for placement in case.placements:
        if (
            placement.credits
            or placement.reference.role is Role.ICON
            or not shown & set(_pictures(placement))
        ):
            continue
        for credit in _credits_before(case.before, placement):
            lost = [name for name in _names(credit) if _fold(name) not in named]
            if lost:
                yield _issue(placement, credit, lost)
                break


def _credits_before(before: PostCase, placement: Placement) -> Iterator[Credit]:
    pictures = set(_pictures(placement))
    for earlier in before.placements:
        if pictures & set(_pictures(earlier)):
            yield from (bound.credit for bound in earlier.credits)


def _pictures(placement: Placement) -> tuple[str, ...]:
    reference = placement.reference
    return tuple(name for name in (reference.path, reference.raw) if name)


def _names(credit: Credit) -> tuple[str, ...]:
    return tuple(creator.text for creator in credit.creators)


def _fold(name: str) -> str:
    return " ".join(normalize("NFKC", name).casefold().split())


def _issue(placement: Placement, credit: Credit, lost: list[str]) -> Issue:
    reference = placement.reference
    names = "” and “".join(lost)
    return Issue(
        f"The picture “{visible(reference.raw)}” is still shown, but its credit “{visible(credit.text)}” is gone: "
        f"“{visible(names)}” stands nowhere in the post any more.",
        reference.place,
        quote=reference.raw,
        advice=f"Put “{visible(credit.text)}” back.",
        clause="17 USC 1202(b); UrhG § 13",
        matched_by="base revision",
        claim=(reference.path or reference.raw, *lost),
        images=_pictures(placement)[:1],
    )


RULE = Rule(
    id="credit-removed",
    severity=Severity.ERROR,
    summary="against a base revision: the picture was kept, its credit is gone",
    post=check,
)
