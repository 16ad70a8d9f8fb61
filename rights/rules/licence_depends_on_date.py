"""licence-depends-on-date: the terms of the site named depend on the day the picture was put there.

Why: Unsplash and Pexels gave CC0 until 2017 and 2018, Pixabay until 2019-01-09; since then their own licences hold.
Off by default.

Fails:

    Photo by Jane Doe on Pixabay

Passes:

    Photo: Jane Doe, CC BY 4.0

Fix: look up when the picture was put there, and keep a record of the terms of that day.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        licence = one.statement.licence
        if one.alone and licence is not None and "depends-on-date" in one.statement.issues:
            yield issue(
                one,
                f"The terms of {licence.short_name.removesuffix(' License')} depend on the day the picture was put there.",
                "Look up that day, and keep a record of the terms.",
            )


RULE = Rule(
    id="licence-depends-on-date",
    severity=Severity.WARNING,
    summary="a site whose terms changed: the day of upload decides",
    post=check,
    default=False,
)
