"""obligation-source-link: no link to the work, and the licence asks for one.

Why: Creative Commons 2.0 to 3.0 ask for the address of the work that the licensor names, as far as practicable (4(b), 4(c)
or 4(d)); 4.0 asks for it if supplied (3(a)(1)(A)(v)). 1.0 does not.

Fails:

    Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

Passes:

    [Photo](https://example.org/photos/1): Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

Fix: link the title or the word "Photo" to the page of the work.
"""

from collections.abc import Iterator

from rights.credits.licence import recognise_url
from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.duties import addresses, duty_issue, owed
from rights.rules.stated import companions


def check(case: PostCase) -> Iterator[Issue]:
    for credit, licence, duty in owed(case, "source-link"):
        if credit.binding.scope == "all":
            continue  # "All photos © Jane Doe, CC BY 4.0": one line cannot link every work
        if any(_leads_to_a_work(one) for one in companions(case, credit)):
            continue
        yield duty_issue(
            case,
            credit,
            duty,
            f"“{credit.text}” has no link to the work; {licence.short_name} asks for its address if the author gave one.",
            "Link the title or the word “Photo” to the page of the work.",
        )


def _leads_to_a_work(credit: Credit) -> bool:
    """Whether any address is not a licence's. Whether the page is the right one only a look at it can tell."""
    for address in addresses(credit):
        statement = recognise_url(address)
        if statement is None or "implied-by-site" in statement.issues:
            return True
    return False


RULE = Rule(
    id="obligation-source-link",
    severity=Severity.WARNING,
    summary="no link to the work, from version 2.0 on",
    post=check,
)
