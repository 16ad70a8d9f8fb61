"""terms-expired: the terms on which a picture may be shown have run out, or have not begun.

Why: a licence for a time ends with it (UrhG § 31 (1)); an embargo forbids showing the picture before its day. The dates stand
in the register, in the file's usage terms or in its release and expiration dates (IIM 2:30, 2:37).

Fails: (needs a register whose terms ended)

Passes: (needs a register whose terms still run)

Fix: take the picture down or agree on new terms, then change the date in the register.
"""

from collections.abc import Iterator
from datetime import date

from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.resolve.usage_terms import DATED, FIELDS, Period, period_of_field, period_of_text
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if case.settings.today is None:
        return
    today = date.fromisoformat(case.settings.today)
    for credit in case.credits:
        for creator in credit.creators:
            person = case.people.identify(creator.text).person
            if person is None or person.terms is None:
                continue
            told = _told(Period(person.terms.start, person.terms.until), today, "the register")
            if told:
                yield Issue(
                    f"The terms for the pictures of “{visible(person.name)}” {told}.", creator.place, quote=creator.text,
                    related=(Related(person.place, "register", person.name),),
                    advice="Take the picture down, or agree on new terms.", claim=(person.id, told),
                )  # fmt: skip
    yield from _files(case, today)


def _files(case: PostCase, today: date) -> Iterator[Issue]:
    for placement in case.placements:
        image = placement.image
        for value in image.all(*FIELDS, *DATED) if image else ():
            period = period_of_field(value.field, value.value) or period_of_text(value.value)
            told = _told(period, today, value.field) if period else None
            if told and image:
                yield Issue(
                    f"The terms for the picture “{visible(placement.reference.raw)}” {told}.",
                    placement.reference.place, quote=placement.reference.raw,
                    related=(Related(image.place(value), "file", value.value),),
                    advice="Take the picture down, or agree on new terms.",
                    claim=(image.path.rsplit("/", 1)[-1], told), images=(image.path,),
                )  # fmt: skip
                break


def _told(period: Period, today: date, where: str) -> str | None:
    if period.until and period.until < today:
        return f"ended on {period.until} ({where})"
    if period.start and period.start > today:
        return f"begin on {period.start} ({where})"
    return None


RULE = Rule("terms-expired", Severity.ERROR, "terms that have run out or not begun", post=check)
