"""licence-designator-mismatch: the word after the version belongs to another version.

Why: 4.0 is "International", 3.0 "Unported", 1.0 to 2.5 "Generic". The licence itself is certain.

Fails:

    Photo: Jane Doe, CC BY 4.0 Unported

Passes:

    Photo: Jane Doe, CC BY 4.0 International

Fix: write the right word or leave it out.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        said = one.statement
        if not one.written or "designator-mismatch" not in said.issues or said.licence is None:
            continue
        word = said.licence.name.rsplit(" ", 1)[-1]
        yield issue(
            one,
            f"“{one.mention.text}”: version {said.licence.version} is called “{word}”.",
            f"Write “{said.canonical}”.",
            edit=said.canonical,
        )


RULE = Rule(
    id="licence-designator-mismatch",
    severity=Severity.NOTE,
    summary="“4.0 Unported”, “3.0 International”",
    post=check,
    yields_to=("licence-typo",),
)
