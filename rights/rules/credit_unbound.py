"""credit-unbound: a credit line fits no picture of the post.

Why: a credit that cannot be tied to its picture names nobody: the picture it belongs to is shown without one, or was
taken out and the line forgotten. In a text without any image reference it is only a note.

Fails:

    ![A lake](lake.jpg)

    *Photo: Karl Roe*

    Words about a lake, and about where it lies.

    Image of city signs: Jane Doe, CC BY 4.0

Passes:

    ![City signs](signs.jpg)

    Image of city signs: Jane Doe, CC BY 4.0

Fix: put the line under its picture, or delete it with the picture it belonged to.
"""

from collections.abc import Iterator

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.foreign import is_shown
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    shown = any(is_shown(image) for image in case.post.images)
    for credit in case.credits:
        if credit.binding.scope == "none" or (credit.binding.scope == "unknown" and not shown):
            yield _issue(credit, shown=shown)


def _issue(credit: Credit, *, shown: bool) -> Issue:
    text = visible(credit.text, 120)
    about = f" (“{visible(credit.subject.text, 60)}”)" if credit.subject else ""
    lacks = f"fits no picture of the post{about}" if shown else "speaks of a picture, but the post shows none"
    return Issue(
        f"The credit “{text}” {lacks}.",
        credit.place,
        quote=credit.text,
        advice="Put the line under its picture, or delete it if the picture is gone.",
        matched_by=credit.binding.method,
        confidence=credit.binding.confidence,
        claim=(credit.text,),
        severity=None if shown else Severity.NOTE,
    )


RULE = Rule("credit-unbound", Severity.WARNING, "a credit line fits no picture of the post", post=check)
