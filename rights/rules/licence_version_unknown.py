"""licence-version-unknown: the licence exists, but not in the version that is named.

Why: Creative Commons published 1.0, 2.0, 2.5, 3.0 and 4.0 (2.1 only for Australia, Canada, Japan and Spain); CC0 and the
Public Domain Mark only 1.0. A version nobody published has no terms.

Fails:

    Photo: Jane Doe, CC BY 3.5

Passes:

    Photo: Jane Doe, CC BY 3.0

Fix: write the version that the source page names.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.impossible import impossible


def check(case: PostCase) -> Iterator[Issue]:
    return impossible(
        case,
        "no-such-version",
        "there is no such version of this licence.",
        "Write the version that the source page names.",
    )


RULE = Rule(
    id="licence-version-unknown",
    severity=Severity.ERROR,
    summary="no such version: “CC BY 3.5”, “CC0 4.0”",
    post=check,
)
