"""licence-form: the licence is right, but not in the form it is published in.

Why: one form can be searched for and compared; Creative Commons writes "CC BY-SA 4.0".

Fails:

    Photo: Jane Doe, CC BY SA 3.0

Passes:

    Photo: Jane Doe, CC BY-SA 3.0

Fix: write the published form; the finding carries the exact text.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.licence import Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.faults import faults
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        said = one.statement
        if not (one.written and said.repairs and said.canonical) or said.verdict is Verdict.INVALID:
            continue
        if any(repair.typo for repair in said.repairs) or "designator-mismatch" in said.issues:
            continue
        yield issue(
            one,
            f"“{one.mention.text}” is usually written “{said.canonical}”: {faults(said)}.",
            f"Write “{said.canonical}”.",
            edit=said.canonical,
        )


RULE = Rule(
    id="licence-form",
    severity=Severity.NOTE,
    summary="right, but not in the published form: order, capitals, a missing hyphen",
    post=check,
)
