"""obligation-title: the work has a title, the licence asks for it, the credit lacks it.

Why: Creative Commons 1.0 to 3.0 ask for the title if one was supplied (4(b), 4(c) or 4(d)); 4.0 no longer does.

Fails: (needs a file) harbour.jpg carries the title "Evening in the harbour", its credit is "Photo: Jane Doe, CC BY 3.0".

Passes: (needs a file) the credit reads "“Evening in the harbour” by Jane Doe, CC BY 3.0".

Fix: write the title before the name.
"""

from collections.abc import Iterator
from dataclasses import replace

from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.pattern import pattern
from rights.model.placement import Placement
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, owed
from rights.rules.stated import companions, speaks_of

_TITLES = ("xmp.dc:title",)
# What a camera or a scanner writes is a file name, and no title.
_FILE_NAME = pattern(r"(?i)^(?:dscn?|img|pict?|p|sam|mvi|gopr|dji)?[\W_]*\d[\d\W_]*$|\.\w{3,4}$|_")


def check(case: PostCase) -> Iterator[Issue]:
    for credit, licence, duty in owed(case, "title"):
        for placement in case.placements:
            if not speaks_of(case, credit, placement):
                continue
            supplied = _supplied(placement)
            if supplied is None:
                continue
            image, title = supplied
            together = companions(case, credit)
            if any(one.title or title.value.casefold() in one.text.casefold() for one in together):
                continue
            found = duty_issue(
                case,
                credit,
                duty,
                f"{licence.short_name} asks for the title “{title.value.strip()}”, which the file carries and the credit lacks.",
                f"Write “{title.value.strip()}” before the name.",
            )
            file = Related(image.place(title), "file", title.value)
            yield replace(found, related=(*found.related, file), images=(image.path,))


def _supplied(placement: Placement) -> tuple[Image, FieldValue] | None:
    if placement.image is None:
        return None
    for value in placement.image.all(*_TITLES):
        if value.value.strip() and not _FILE_NAME.search(value.value.strip()):
            return placement.image, value
    return None


RULE = Rule(
    id="obligation-title",
    severity=Severity.WARNING,
    summary="up to version 3.0: the file carries a title, the credit lacks it",
    post=check,
)
