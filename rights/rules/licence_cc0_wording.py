"""licence-cc0-wording: a work in the public domain is called "licensed under" CC0 or the Public Domain Mark.

Why: CC0 gives up rights, and the mark says that there are none; neither is a licence. Off by default.

Fails:

    Photo: Jane Doe, licensed under CC0 1.0

Passes:

    Photo: Jane Doe, CC0 1.0

Fix: leave out "licensed under".
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.licence import Kind
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated

_WORDS = (
    "licensed under",
    "licenced under",
    "lizenziert unter",
    "under licence",
    "under license",
    "sous licence",
    "bajo licencia",
)


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        licence = one.statement.licence
        if (
            not one.written
            or licence is None
            or licence.kind is not Kind.PUBLIC_DOMAIN
            or licence.unit is None
        ):
            continue
        before = one.recognition.text[max(one.statement.start - 30, 0) : one.statement.start].casefold()
        if any(words in before for words in _WORDS):
            yield issue(
                one,
                f"{licence.short_name} is no licence: it says that no rights are kept, so nothing is “licensed under” it.",
                f"Write {licence.short_name} without “licensed under”.",
            )


RULE = Rule(
    id="licence-cc0-wording",
    severity=Severity.NOTE,
    summary="“licensed under CC0”: CC0 and the Public Domain Mark are no licences",
    post=check,
    default=False,
)
