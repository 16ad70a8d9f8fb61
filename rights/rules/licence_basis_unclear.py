"""licence-basis-unclear: "public domain" without a reason.

Why: a work can be free in one country and protected in another. CC0, the Public Domain Mark or a reason (author
died 1931, work of the US government) can be checked, the bare words cannot. Off by default.

Fails:

    Photo: Jane Doe, public domain

Passes:

    Photo: Jane Doe, CC0 1.0

Fix: write the tool or the reason that the source page gives.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        if one.alone and "basis-unclear" in one.statement.issues:
            yield issue(
                one,
                f"“{one.mention.text}” does not say why the work is free, and in which country.",
                "Write CC0 1.0, Public Domain Mark 1.0, or the reason that the source page gives.",
            )


RULE = Rule(
    id="licence-basis-unclear",
    severity=Severity.WARNING,
    summary="“public domain” without CC0, mark, reason or country",
    post=check,
    default=False,
)
