"""What is known of a picture to the credit line to print, where it is certain; else nothing."""

from collections.abc import Iterator

from rights.model.person import Photographer
from rights.model.placement import Placement
from rights.resolve.attribution import missing, text
from rights.resolve.records import Record
from rights.resolve.works import of_record
from rights.rules.base import PostCase


def required(case: PostCase, placement: Placement) -> str | None:
    """The line that a source on record, or the register, lets nobody doubt.

    A source on record must say all that its licence asks for; the register must know every person that the
    picture's own credits name as one and the same, and the line that person asks for.
    """
    for record, _ in case.records.shown_by(placement):
        line = _of_record(record)
        if line is not None:
            return line
    people = dict.fromkeys(_people(case, placement))
    only = next(iter(people)) if len(people) == 1 else None
    return only.credit_line if only is not None else None


def _of_record(record: Record) -> str | None:
    work = of_record(record)
    return None if missing(work) else text(work)


def _people(case: PostCase, placement: Placement) -> Iterator[Photographer | None]:
    for bound in placement.credits:
        for creator in bound.credit.creators:
            yield case.people.identify(creator.text).person
