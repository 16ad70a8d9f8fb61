"""licence-choice: several licences are offered, and the credit does not say which one is used.

Why: each asks for something else; whoever relies on one should say so. Off by default.

Fails:

    Photo: Jane Doe, GFDL 1.3 or CC BY-SA 3.0

Passes:

    Photo: Jane Doe, CC BY-SA 3.0

Fix: keep the licence you rely on.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.licence import Relation
from rights.rules.base import PostCase, Rule
from rights.rules.stated import stated_in


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        said = [one for one in stated_in(credit) if one.alone]
        if said and said[0].recognition.relation is Relation.CHOICE:
            offered = dict.fromkeys(one.statement.licence.short_name for one in said if one.statement.licence)
            yield Issue(
                f"“{credit.text}” offers {' or '.join(offered)}, and does not say which one is used.",
                said[0].place,
                quote=said[0].mention.text,
                advice="Keep the licence you rely on.",
                claim=tuple(offered),
            )


RULE = Rule(
    id="licence-choice",
    severity=Severity.NOTE,
    summary="several licences offered, and not which one is used",
    post=check,
    default=False,
)
