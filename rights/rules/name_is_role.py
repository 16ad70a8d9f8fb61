"""name-is-role: a job title or a misspelt agency stands where the photographer's name should.

Why: a title credits nobody (UrhG § 13 gives the right to the person), and a misspelt agency leads nowhere.

Fails:

    ![A goal](goal.jpg)

    Photo: Rueters

Passes:

    ![A goal](goal.jpg)

    Photo: Jane Doe/Reuters

Fix: name the person, or spell the agency as it does itself.
"""

from collections.abc import Iterator

from rights.model.credit import Confidence, NotACredit
from rights.model.finding import Issue, Severity
from rights.model.place import Place
from rights.model.visible import visible
from rights.resolve.names.agencies import key as looked_up
from rights.resolve.names.agencies import misspelt_body, titles
from rights.resolve.slots import named_in
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        for creator in credit.creators:
            yield from _judge(creator.text, creator.place)
        source = credit.source
        if source is not None and source.text not in {creator.text for creator in credit.creators}:
            yield from _misspelt(source.text, source.place)
    for aside in case.set_aside:
        yield from _set_aside(case, aside)


def _set_aside(case: PostCase, aside: NotACredit) -> Iterator[Issue]:
    for text, place in named_in(case.post, aside):
        if looked_up(text) in titles():
            yield _role(text, place)


def _judge(text: str, place: Place) -> Iterator[Issue]:
    if looked_up(text) in titles():
        yield _role(text, place)
    else:
        yield from _misspelt(text, place)


def _misspelt(text: str, place: Place) -> Iterator[Issue]:
    if right := misspelt_body(text):
        yield Issue(
            f"“{visible(text)}” looks like {visible(right)}, misspelt.",
            place,
            quote=text,
            advice=f"If {visible(right)} is meant, write it so, and name the photographer before it.",
            confidence=Confidence.LIKELY,
            matched_by="near",
            claim=(text, right),
        )


def _role(text: str, place: Place) -> Issue:
    return Issue(
        f"“{visible(text)}” is a job, not a name: the credit names nobody.",
        place,
        quote=text,
        advice="Name the person who took the picture.",
        matched_by="exact",
        claim=(text,),
    )


RULE = Rule(
    "name-is-role", Severity.WARNING, "a job title or a misspelt agency in the place of a person", post=check
)
