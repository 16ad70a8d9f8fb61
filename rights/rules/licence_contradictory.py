"""licence-contradictory: the parts of the licence exclude each other.

Why: ND forbids to share adaptations, SA asks how adaptations are shared; no licence has both. CC0 gives up all
rights, BY keeps one.

Fails:

    Photo: Jane Doe, CC BY-SA-ND 4.0

Passes:

    Photo: Jane Doe, CC BY-ND 4.0

Fix: look at the source page; only it can say which of the two was meant.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, written


def check(case: PostCase) -> Iterator[Issue]:
    for one in written(case, "contradictory-elements"):
        meant = one.statement.canonical
        advice = "Only the source page can say which licence was meant."
        if meant:
            advice = f"The link says “{meant}”; write that if the source page agrees."
        yield issue(
            one, f"“{one.mention.text}” contradicts itself: no licence has all of these parts.", advice
        )


RULE = Rule(
    id="licence-contradictory",
    severity=Severity.ERROR,
    summary="parts that exclude each other: SA with ND, CC0 with BY",
    post=check,
)
