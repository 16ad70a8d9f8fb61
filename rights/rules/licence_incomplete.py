"""licence-incomplete: "Creative Commons" or "some rights reserved", and not which licence.

Why: the six licences differ in whether commercial use and changes are allowed. The bare name allows nothing.

Fails:

    Photo: Jane Doe, Creative Commons

Passes:

    Photo: Jane Doe, CC BY-NC 4.0

Fix: write the licence that the source page names, with its version.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.licence import Kind, Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.stated import Stated, issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        if one.written and one.alone and _is_incomplete(one):
            yield issue(
                one,
                f"“{one.mention.text}” does not say which Creative Commons licence.",
                "Write the licence that the source page names, with its version: “CC BY 4.0”.",
            )


def _is_incomplete(one: Stated) -> bool:
    said = one.statement
    if said.verdict is Verdict.AMBIGUOUS:
        return said.candidates[0].startswith("cc-*")
    return (
        said.licence is not None
        and said.licence.kind is Kind.STATEMENT
        and said.licence.status == "incomplete"
    )


RULE = Rule(
    id="licence-incomplete",
    severity=Severity.ERROR,
    summary="“Creative Commons”, “CC” or “some rights reserved” and not which licence",
    post=check,
)
