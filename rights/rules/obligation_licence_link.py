"""obligation-licence-link: neither the licence's address nor its text is given.

Why: Creative Commons 1.0 to 3.0 ask for a copy of the licence or its address with every copy of the work (4(a)), 4.0 for
its text, address or a link (3(a)(1)(C)). LG Köln 14 O 307/15 (2016): without it the use is not licensed.

Fails:

    Photo: [Jane Doe](https://example.org/photos/1), CC BY 4.0

Passes:

    Photo: [Jane Doe](https://example.org/photos/1), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

Fix: link the licence's name to its address; in print, write the address out.
"""

from collections.abc import Iterator
from dataclasses import replace

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.post import Slot
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, links_to, owed
from rights.rules.stated import stated_in


def check(case: PostCase) -> Iterator[Issue]:
    for credit, licence, duty in owed(case, "licence-link"):
        if licence.url is None or links_to(case, credit, licence) or _has_broken_link(credit):
            continue
        if credit.slot is Slot.KEY and any(one.place.line != credit.place.line for one in credit.licences):
            continue  # the licence has a key of its own: whether the theme links it cannot be seen here
        found = duty_issue(
            case,
            credit,
            duty,
            f"“{credit.text}” gives neither the address nor the text of {licence.short_name}.",
            f"Link “{licence.short_name}” to {licence.url}",
        )
        # The OGL asks for a link only "where possible".
        yield found if duty.level == "required" else replace(found, severity=Severity.WARNING)


def _has_broken_link(credit: Credit) -> bool:
    """Whether there is a link that was meant to be the licence's: that fault has a rule of its own."""
    return any(
        not one.written and (one.statement.licence is None or "subsumed" not in one.statement.issues)
        for one in stated_in(credit)
        if "implied-by-site" not in one.statement.issues
    )


RULE = Rule(
    id="obligation-licence-link",
    severity=Severity.ERROR,
    summary="neither address nor text of the licence is given",
    post=check,
)
