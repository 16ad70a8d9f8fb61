"""licence-unknown: the words name a licence that does not exist.

Why: a reader cannot look up terms that nobody has published, and the maker's permission cannot be proved by
them (CC legal code 4.0, 3(a)(1)(C): text, address or link of the licence).

Fails:

    Photo: Jane Doe, CC BY-XA 4.0

Passes:

    Photo: Jane Doe, CC BY-SA 4.0

Fix: look at the source page and write the licence it names.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, written


def check(case: PostCase) -> Iterator[Issue]:
    for one in written(case, "no-such-unit"):
        meant = one.statement.canonical
        message = f"There is no licence “{one.mention.text}”."
        advice = "Write the licence that the source page names."
        if meant:
            message += f" The nearest that exists is “{meant}”."
            advice = f"Write “{meant}” if the source page agrees."
        yield issue(one, message, advice)


RULE = Rule(
    id="licence-unknown",
    severity=Severity.ERROR,
    summary="a licence that does not exist: “CC-BY-XA”",
    post=check,
)
