"""credit-only-in-file: the file names who made the picture, the post names nobody.

Why: readers do not see metadata. A name that only the file holds is no naming of the author (UrhG § 13; LG Köln 14 O
307/15), and the next resizing may drop it.

Fails: (needs a picture whose metadata names somebody who is neither the post's author nor an owner of the site)

Passes:

    ![A lake](lake.jpg)

    *Photo: Jane Doe*

Fix: write the name the file holds in a line under the picture. Put the house's own photographers under `owners`.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.resolve.foreign import maker_in_file, uncredited
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if case.settings.require_credit == "never":
        return
    for placement in uncredited(case.placements, case.post):
        image = placement.image
        value = maker_in_file(image, case.post, case.people, case.settings.owners) if image else None
        if image is None or value is None:
            continue
        name = visible(value.value.strip(), 80)
        yield Issue(
            f"The file of “{visible(placement.reference.raw, 80)}” names “{name}” ({value.field}); the post names nobody.",
            placement.reference.place,
            quote=placement.reference.raw,
            related=(Related(image.place(value), "file", value.value),),
            advice=f"Write “Photo: {name}” under the picture.",
            matched_by=value.field,
            clause="UrhG § 13",
            claim=(image.path, value.value),
            images=(image.path,),
        )


RULE = Rule(
    "credit-only-in-file",
    Severity.WARNING,
    "the file names a maker, the post names nobody",
    post=check,
    yields_to=("credit-removed",),
)
