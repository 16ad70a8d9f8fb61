"""creator-mismatch: post and file name different people.

Why: one of them did not take the picture, so somebody is not credited (UrhG § 13; the attribution clause of every
Creative Commons licence), and the statement in the file is the one its author made.

Fails: (needs a picture whose metadata names another person than the post)

Passes:

    ![A tree](tree.jpg)

    Photo: Jane Doe, CC BY 4.0

Fix: find out who took the picture, then correct the post (or ask for a corrected file).
"""

from collections.abc import Iterator

from rights.model.credit import Confidence, Creator
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.placement import Bound, Placement
from rights.model.visible import visible
from rights.resolve.creators import creators_of, disagree
from rights.resolve.names.read import read
from rights.resolve.people import People
from rights.rules.base import PostCase, Rule
from rights.rules.stated import appearances

Sides = tuple[
    list[tuple[Creator, Bound]], list[tuple[str, FieldValue]]
]  # what the post says, what the file says

MOST = 50  # people of other credits that are looked at
NAMED = 3  # people of each side that the message names; how many more there are is told


def check(case: PostCase) -> Iterator[Issue]:
    told: set[tuple[int | None, str]] = set()
    for placement in appearances(case):
        image = placement.image
        if image is None:
            continue
        named = list(creators_of(image))
        credited = list(_credited(placement))
        found = disagree(
            [creator.text for creator, _ in credited], [name for name, _ in named], case.people.compare
        )
        if found is None or not _sure(case, [bound for _, bound in credited], [name for name, _ in named]):
            continue
        key = credited[0][0].place.start, image.path
        if key not in told:
            told.add(key)
            yield _issue(case, (credited, named), image, found.why)


def _sure(case: PostCase, bounds: list[Bound], names: list[str]) -> bool:
    """Whether the credits surely mean this picture: if not, that another credit names the file's maker explains all."""
    if any(one.binding.scope == "some" and one.binding.confidence is Confidence.CERTAIN for one in bounds):
        return True
    if all(one.binding.confidence is Confidence.POSSIBLE for one in bounds):
        return False  # credit-ambiguous tells
    others = [creator.text for credit in case.credits for creator in credit.creators]
    return not any(case.people.compare(name, other).same for name in names for other in others[:MOST])


def _credited(placement: Placement) -> Iterator[tuple[Creator, Bound]]:
    """The people the post names for this picture: an agency beside a photographer is no disagreement."""
    for bound in placement.credits:
        for creator in bound.credit.creators:
            if creator.kind in {"person", "handle"} and not read(creator.text).is_body:
                yield creator, bound


def _issue(case: PostCase, sides: Sides, image: Image, why: str) -> Issue:
    credited, named = sides
    creator, bound = credited[0]
    name, value = named[0]
    blanket = bound.binding.scope == "all"
    return Issue(
        f"The post credits {_several([each.text for each, _ in credited], case.people)}; the file {visible(image.path, None)} says "
        f"{_several([each for each, _ in named], case.people)} in {value.field}.",
        creator.place,
        quote=creator.text,
        related=(Related(image.place(value), "file", value.value),),
        advice=f"Find out who took the picture, then correct the post or the file ({visible(why)}).",
        confidence=Confidence.LIKELY if blanket else bound.binding.confidence,
        matched_by=bound.binding.method,
        claim=(creator.text, name, image.path.rsplit("/", 1)[-1]),
        images=(image.path,),
    )


def _several(names: list[str], people: People) -> str:
    """The first names, each person once: a second spelling of one is name-misspelt's to tell."""
    kept: list[str] = []
    for name in dict.fromkeys(names):
        if not any(_is_one(name, other, people) for other in kept[:NAMED]):
            kept.append(name)
    shown = [f"“{visible(name)}”" for name in kept]
    return " and ".join(shown[:NAMED]) + (f" and {len(shown) - NAMED} more" if len(shown) > NAMED else "")


def _is_one(name: str, other: str, people: People) -> bool:
    slips = (people.correction(name), people.correction(other))
    right = [slip.right if slip else text for slip, text in zip(slips, (name, other), strict=True)]
    return right[0] == right[1] or bool(people.compare(*right).same)


RULE = Rule("creator-mismatch", Severity.ERROR, "post and file name different people", post=check)
