"""credit-conflict: two credits of one post name different people or licences for one picture.

Why: one of them is wrong, and whoever copies the picture cannot know which. A line for all pictures beside a credit
for one is no conflict: the one is the exception.

Fails:

    ![A lake, photo by Jane Doe](lake.jpg)

    *Photo: Karl Roe*

Passes:

    ![A lake](lake.jpg)

    *Photo: Karl Roe*

    All other photos: Jane Doe

Fix: find out who made the picture, and correct the other line.
"""

from collections.abc import Iterator
from itertools import chain, combinations

from rights.model.credit import Confidence
from rights.model.finding import Issue, Related, Severity
from rights.model.licence import Kind
from rights.model.placement import Bound
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule
from rights.rules.stated import appearances

MOST = 20  # credits of one picture that are compared with each other; those beyond, with the first
_COMPARED = frozenset({Kind.CC, Kind.PUBLIC_DOMAIN, Kind.OPEN_GOV, Kind.COPYLEFT})


def check(case: PostCase) -> Iterator[Issue]:
    told: set[tuple[int, int]] = set()
    for placement in appearances(case):
        sure = [bound for bound in placement.own if bound.binding.confidence is Confidence.CERTAIN]
        pairs = chain(combinations(sure[:MOST], 2), ((sure[0], other) for other in sure[MOST:]))
        for one, other in pairs:
            places = (one.credit.place.start or 0, other.credit.place.start or 0)
            if one.credit.block == other.credit.block or places in told:
                continue
            what = _differ(case, one, other)
            if what:
                told.add(places)
                yield _issue(one, other, what, placement.reference.path or placement.reference.raw)


def _differ(case: PostCase, one: Bound, other: Bound) -> str | None:
    makers = (
        [creator.text for creator in one.credit.creators],
        [creator.text for creator in other.credit.creators],
    )
    kinds = {creator.kind for creator in (*one.credit.creators, *other.credit.creators)}
    if all(makers) and kinds == {"person"}:
        apart = all(case.people.compare(a, b).same is False for a in makers[0] for b in makers[1])
        if apart:
            return "different people"
    licences = one.credit.licence, other.credit.licence
    if all(licence is not None and licence.kind in _COMPARED for licence in licences):
        first, second = licences
        if first and second and first.id != second.id:
            return "different licences"
    return None


def _issue(one: Bound, other: Bound, what: str, image: str) -> Issue:
    return Issue(
        f"“{visible(one.credit.text, 100)}” and “{visible(other.credit.text, 100)}” name {what} for one picture, "
        f"“{visible(image, 80)}”.",
        other.credit.place,
        quote=other.credit.text,
        related=(Related(one.credit.place, "credit line", one.credit.text),),
        advice="Find out which of the two is right, and correct the other.",
        matched_by=other.binding.method,
        claim=(one.credit.text, other.credit.text),
        images=(image,),
    )


RULE = Rule("credit-conflict", Severity.ERROR, "two credits disagree about one picture", post=check)
