"""licence-retired: the licence was withdrawn by Creative Commons.

Why: it still holds for works that were put under it, but several of these allow no more than single uses, and nobody
should put a new work under them. Off by default.

Fails:

    Photo: Jane Doe, CC SA 1.0

Passes:

    Photo: Jane Doe, CC BY-SA 4.0

Fix: ask the maker for a licence in use today.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        licence = one.statement.licence
        if one.alone and licence is not None and licence.status == "retired":
            yield issue(
                one,
                f"{licence.short_name} was withdrawn by its publisher; it holds only for works put under it before.",
                "Ask the maker for a licence in use today.",
            )


RULE = Rule(
    id="licence-retired",
    severity=Severity.WARNING,
    summary="a licence that was withdrawn: DevNations, Sampling, SA 1.0",
    post=check,
    default=False,
)
