"""credit-malformed: a credit is not well formed: no name after its opening, an address without https://, an unclosed link.

Why: a credit that a browser or a reader cannot resolve names nobody and links nowhere, though it looks as if it did.

Fails:

    ![A lake](lake.jpg)

    *Photo: [Jane Doe](www.flickr.com/photos/jane-doe/), CC BY 4.0*

Passes:

    ![A lake](lake.jpg)

    *Photo: [Jane Doe](https://www.flickr.com/photos/jane-doe/), CC BY 4.0*

Fix: complete the name, the address or the bracket.
"""

from collections.abc import Iterator

from rights.credits.lead import LEADISH
from rights.credits.shape import surely_sound
from rights.credits.token import Kind
from rights.credits.tokens import tokens_of
from rights.knowledge.credit_words import Meaning
from rights.model.credit import Credit, SetAside
from rights.model.finding import Issue, Severity
from rights.model.place import Place
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        if not surely_sound(credit):
            from rights.credits.schema import faults

            for path, what in faults(credit):
                yield _issue(credit.text, _where(credit, path), what)
    for one in case.set_aside:
        if one.reason is SetAside.NO_NAME and _only_opens(one.text):
            yield _issue(one.text, one.place, "no name after the words that open it")


def _only_opens(text: str) -> bool:
    """Whether there is nothing but the words that open a credit."""
    words = [token for token in tokens_of(text) if token.kind is Kind.WORD]
    return bool(words) and all(token.has(*LEADISH, Meaning.BY) for token in words)


def _where(credit: Credit, path: tuple[str | int, ...]) -> Place:
    """The place of the part that is at fault."""
    if len(path) == 2 and isinstance(path[1], int):
        if path[0] == "creators":
            return credit.creators[path[1]].place
        linked = [part for part in credit.links if part.link is not None]
        return linked[path[1]].place
    return credit.place


def _issue(text: str, place: Place, what: str) -> Issue:
    return Issue(
        f"The credit “{visible(text, 120)}” is not well formed: {visible(what, 120)}.",
        place,
        quote=text,
        advice="Write who made the picture, and under which licence.",
        claim=(text, what),
    )


RULE = Rule("credit-malformed", Severity.WARNING, "a credit is not well formed", post=check)
