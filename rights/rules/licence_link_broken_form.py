"""licence-link-broken-form: the link to the licence is an address that its publisher does not have.

Why: the address of the licence has to be given (CC legal code 3.0, 4(a); 4.0, 3(a)(1)(C)); one that leads nowhere,
or only to the home page, does not give it.

Fails:

    Photo: Jane Doe, [CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-sa-nc/4.0/)

Passes:

    Photo: Jane Doe, [CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-nc-sa/4.0/)

Fix: write the published address; where one is certain, the finding carries it.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.licence import Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.stated import Stated, issue, stated, stated_in


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        said = one.statement
        if one.written:
            continue
        if said.verdict is Verdict.INVALID:
            right = said.canonical
            message = f"The publisher has no licence at the address “{one.mention.text}”."
        elif "home-page" in said.issues:
            right = _named_beside(one)
            message = (
                f"The link leads to “{one.mention.text}”, the publisher’s home page, and not to a licence."
            )
        else:
            continue
        advice = f"Link to {right}" if right else "Link to the licence that the source page names."
        yield issue(one, message, advice, edit=right)


def _named_beside(one: Stated) -> str | None:
    """The address of the licence that the words beside the link name."""
    found = {other.statement.licence for other in stated_in(one.credit) if other.written and other.alone}
    named = [licence for licence in found if licence is not None]
    return named[0].url if len(named) == 1 else None


RULE = Rule(
    id="licence-link-broken-form",
    severity=Severity.WARNING,
    summary="a licence address that its publisher does not have",
    post=check,
)
