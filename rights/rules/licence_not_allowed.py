"""licence-not-allowed: the licence is not on the house's list.

Why: allowed_licences in rights.toml names the licences the house has decided to use.

With:

    allowed_licences = ["CC0-*", "CC-BY-[0-9]*"]

Fails:

    Photo: Jane Doe, CC BY-NC 4.0

Passes:

    Photo: Jane Doe, CC BY 4.0

Fix: use another picture, or add the licence to the list.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    allowed = case.settings.allowed_licences
    if not allowed:
        return
    for one in stated(case):
        licence = one.statement.licence
        if licence is None or not one.alone or one.credit.licence != licence:
            continue
        if not any(fnmatchcase(licence.id, pattern.lower()) for pattern in allowed):
            yield issue(
                one,
                f"“{one.mention.text}” ({licence.id}) is not among the licences that rights.toml allows.",
                "Use another picture, or add the licence to allowed_licences in rights.toml.",
            )


RULE = Rule(
    id="licence-not-allowed",
    severity=Severity.ERROR,
    summary="outside the house's list of allowed licences",
    post=check,
    yields_to=("obligation-non-commercial",),
)
