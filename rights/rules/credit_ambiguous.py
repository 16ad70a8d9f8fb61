"""credit-ambiguous: it cannot be told which of several pictures a credit means.

Why: a credit must be given so that a reader can tell whose work is whose ("in any manner reasonable to the medium",
Creative Commons 4.0 3(a)(2)). A line that stands at none of several pictures and names none of them does not.

Fails:

    ![A lake](lake.jpg)

    One. Text about a lake.

    ![A wood](wood.jpg)

    Two. Text about a wood.

    Three. Text about neither.

    Four. Text about neither.

    Five. Text about neither.

    Photo: Jane Doe

Passes:

    ![A lake](lake.jpg)

    ![A wood](wood.jpg)

    Text about neither.

    All photos: Jane Doe

Fix: put the line under its picture, or write which one it means: "Title image: …", "All photos: …".
"""

from collections.abc import Iterator

from rights.model.credit import Confidence
from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.foreign import is_shown
from rights.rules.base import PostCase, Rule
from rights.rules.duties import clause_of


def check(case: PostCase) -> Iterator[Issue]:
    names = {image.path or image.raw for image in case.post.images if is_shown(image)}
    if len(names) < 2:
        return
    for credit in case.credits:
        binding = credit.binding
        guessed = binding.scope == "some" and binding.confidence is Confidence.POSSIBLE
        if not guessed and binding.scope != "unknown":
            continue
        near = case.post.images[binding.images[0]].raw if binding.images else None
        nearest = f"; the likeliest is “{visible(near, 80)}”" if near else ""
        yield Issue(
            f"It cannot be told which of {len(names)} pictures the credit “{visible(credit.text, 120)}” means{nearest}.",
            credit.place,
            quote=credit.text,
            advice="Put it under its picture, or write “Title image:” or “All photos:” before it.",
            matched_by=binding.method,
            clause=clause_of(credit, "creator"),
            claim=(credit.text,),
        )


RULE = Rule("credit-ambiguous", Severity.WARNING, "a credit may mean any of several pictures", post=check)
