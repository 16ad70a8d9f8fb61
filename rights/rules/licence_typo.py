"""licence-typo: a certain licence is written wrongly.

Why: the credit has to say which licence the work is under (CC legal code 3.0, 4(a); 4.0, 3(a)(1)(C)); a reader who
copies a misspelt name finds nothing.

Fails:

    Photo: Jane Doe, CC BY SA 3.O

Passes:

    Photo: Jane Doe, CC BY-SA 3.0

Fix: write the name as it is published; the finding carries the exact text.
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
        mistaken = any(repair.typo for repair in said.repairs)
        if not (one.written and mistaken and said.canonical) or said.verdict is Verdict.INVALID:
            continue
        yield issue(
            one,
            f"“{one.mention.text}” is “{said.canonical}” written wrongly: {faults(said)}.",
            f"Write “{said.canonical}”.",
            edit=said.canonical,
        )


RULE = Rule(
    id="licence-typo",
    severity=Severity.WARNING,
    summary="a certain licence is written wrongly: “CC BY SA 3.O”",
    post=check,
)
