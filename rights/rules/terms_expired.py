"""terms-expired: the terms on which a picture may be shown have run out, or have not begun.

Why: a licence for a time ends with it (UrhG § 31 (1)); an embargo forbids showing the picture before its day. The dates stand
in the register, in the file's usage terms or in its release and expiration dates (IIM 2:30, 2:37).

Fails: (needs a register whose terms ended)

Passes: (needs a register whose terms still run)

Fix: take the picture down or agree on new terms, then change the date in the register.
"""

from collections.abc import Iterator
from datetime import date

from rights.model.credit import Creator
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.person import Photographer
from rights.model.visible import visible
from rights.resolve.usage_terms import DATED, FIELDS, Period, period_of_field, period_of_text
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if case.settings.today is None:
        return
    today = date.fromisoformat(case.settings.today)
    for creator, person, period in _of_register(case):
        told = _told(period, today, "the register")
        if told:
            yield Issue(
                f"The terms for the pictures of “{visible(person.name)}” {told}.", creator.place, quote=creator.text,
                related=(Related(person.place, "register", person.name),),
                advice="Take the picture down, or agree on new terms.", claim=(person.id, told),
            )  # fmt: skip
    for placement in case.placements:
        image = placement.image
        for value, period in _of_file(image) if image else ():
            told = _told(period, today, value.field)
            if told and image:
                yield Issue(
                    f"The terms for the picture “{visible(placement.reference.raw)}” {told}.",
                    placement.reference.place, quote=placement.reference.raw,
                    related=(Related(image.place(value), "file", value.value),),
                    advice="Take the picture down, or agree on new terms.",
                    claim=(image.path.rsplit("/", 1)[-1], told), images=(image.path,),
                )  # fmt: skip
                break


def dated(case: PostCase) -> bool:
    """Whether any terms begin or end."""
    images = (placement.image for placement in case.placements if placement.image)
    return any(True for _ in _of_register(case)) or any(True for image in images for _ in _of_file(image))


def _of_register(case: PostCase) -> Iterator[tuple[Creator, Photographer, Period]]:
    for credit in case.credits:
        for creator in credit.creators:
            person = case.people.identify(creator.text).person
            if person is not None and person.terms is not None:
                yield creator, person, Period(person.terms.start, person.terms.until)


def _of_file(image: Image) -> Iterator[tuple[FieldValue, Period]]:
    for value in image.all(*FIELDS, *DATED):
        period = period_of_field(value.field, value.value) or period_of_text(value.value)
        if period is not None:
            yield value, period


def _told(period: Period, today: date, where: str) -> str | None:
    if period.until and period.until < today:
        return f"ended on {period.until} ({where})"
    if period.start and period.start > today:
        return f"begin on {period.start} ({where})"
    return None


RULE = Rule("terms-expired", Severity.ERROR, "terms that have run out or not begun", post=check, dated=dated)
