"""obligation-non-commercial: a non-commercial licence on a commercial site.

Why: NC allows no use primarily intended for commercial advantage (CC legal code 3.0, 4(b) or 4(c); 4.0, 1(i) and 2(a)(1)).
The house says of itself whether its site is commercial.

With:

    [site]
    commercial = true

Fails:

    Photo: Jane Doe, CC BY-NC 4.0

Passes:

    Photo: Jane Doe, CC BY 4.0

Fix: ask the author, or use another picture.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, owed


def check(case: PostCase) -> Iterator[Issue]:
    if not case.settings.commercial:
        return
    for credit, licence, duty in owed(case, "non-commercial"):
        yield duty_issue(
            case,
            credit,
            duty,
            f"{licence.short_name} allows no commercial use, and this site is set up as commercial: “{credit.text}”.",
            "Ask the author for permission, or use another picture.",
        )


RULE = Rule(
    id="obligation-non-commercial",
    severity=Severity.ERROR,
    summary="a non-commercial licence on a site set up as commercial",
    post=check,
)
