"""licence-port-unknown: the licence was never adapted to the country that is named, or not in this version.

Why: 4.0 has no country versions at all, and the earlier ones only some. A licence of a country that does not exist has no
terms.

Fails:

    Foto: Jane Doe, CC BY 4.0 DE

Passes:

    Foto: Jane Doe, CC BY 4.0

Fix: leave the country out, or write the version that the country has; the source page decides.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.impossible import impossible


def check(case: PostCase) -> Iterator[Issue]:
    return impossible(
        case,
        "no-such-port",
        "this version has no text for that country.",
        "Write the licence that the source page names.",
    )


RULE = Rule(
    id="licence-port-unknown",
    severity=Severity.ERROR,
    summary="no such country version: “CC BY 4.0 DE”",
    post=check,
)
