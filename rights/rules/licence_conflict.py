"""licence-conflict: one picture is said to be under terms that exclude each other.

Why: "all rights reserved" takes back what the licence beside it gives; two licences run together leave open which one
holds.

Fails:

    Photo: Jane Doe, CC BY 4.0. All rights reserved.

Passes:

    Photo: © Jane Doe, CC BY 4.0

Fix: look at the source page, and leave only the terms it names.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.licence import Kind, Relation, Statement, Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.stated import Stated, stated_in

CLOSED = {Kind.RESERVED, Kind.AGENCY, Kind.STOCK}


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        if len(credit.creators) > 1:  # two makers may have two licences
            continue
        said = [one for one in stated_in(credit) if one.written and one.alone and _counts(one.statement)]
        if len(said) > 1 and said[0].recognition.relation is Relation.CONFLICT:
            first, other = said[0], said[1]
            if _excludes(first, other):
                yield Issue(
                    f"“{first.mention.text}” and “{other.mention.text}” cannot both hold for one picture.",
                    first.place,
                    quote=first.mention.text,
                    related=(Related(other.place, "the other terms", other.mention.text),),
                    advice="Leave only the terms that the source page names.",
                    claim=(first.statement.label, other.statement.label),
                )


def _counts(said: Statement) -> bool:
    return said.verdict is not Verdict.INVALID and "implied-by-site" not in said.issues


def _excludes(first: Stated, other: Stated) -> bool:
    """Closed beside open; or two open ones with nothing but marks between them."""
    kinds = {one.statement.licence.kind for one in (first, other) if one.statement.licence}
    if kinds & CLOSED:
        return not kinds <= CLOSED  # "All rights reserved. Used with permission."
    between = first.recognition.text[first.statement.end : other.statement.start]
    return not any(char.isalpha() for char in between)


RULE = Rule(
    id="licence-conflict",
    severity=Severity.WARNING,
    summary="terms that exclude each other for one picture",
    post=check,
)
