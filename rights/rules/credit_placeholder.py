"""credit-placeholder: the author named is a host, a tool or an empty word.

Why: every Creative Commons licence asks for the creator ("TASL": title, author, source, licence), and UrhG § 13 for the
author. "Unsplash" is where a picture was found; "Unknown Author" is a sentence a word processor inserts.

Fails:

    ![A harbour](harbour.jpg)

    Photo by Wikimedia Commons, CC BY 4.0

Passes:

    ![A harbour](harbour.jpg)

    Photo by Jane Doe, CC BY 4.0, via Wikimedia Commons

Fix: open the page the picture came from and name the person it names; if nobody is named there, say so in words.
"""

from collections.abc import Iterator

from rights.model.credit import Credit, NotACredit
from rights.model.finding import Issue, Severity
from rights.model.place import Place
from rights.model.visible import visible
from rights.resolve.names.agencies import key, makers, placeholders, platforms, selves
from rights.resolve.slots import named_in
from rights.rules.base import PostCase, Rule

# A lead word that announces where a picture was found, or that a site itself is shown, claims to name no author.
_SOURCE_WORDS = frozenset(
    {"source", "via", "quelle", "bildquelle", "fuente", "zdroj", "fonte", "from", "出处", "来源", "출처"}
    | {"screenshot", "screen shot", "bildschirmfoto", "capture d'écran", "captura de pantalla"}
)


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        yield from _credit(case, credit)
    for aside in case.set_aside:
        yield from _aside(case, aside)


def _credit(case: PostCase, credit: Credit) -> Iterator[Issue]:
    real = [creator for creator in credit.creators if not _empty(creator.text) and not _host(creator.text)]
    if real:
        return
    for creator in credit.creators:
        yield _issue(creator.text, creator.place)
        return
    announced = key((credit.lead_word or "").strip(" :")) in _SOURCE_WORDS
    terms = " ".join(mention.text for mention in credit.licences)
    for text, place in named_in(case.post, credit):
        if _empty(text) or (_host(text) and not announced):
            yield _issue(text, place)
            return
        if text not in terms and text != (credit.title.text if credit.title else None):
            return  # something else stands in the name's place, in a form that no name was read from


def _aside(case: PostCase, aside: NotACredit) -> Iterator[Issue]:
    for text, place in named_in(case.post, aside):
        if _empty(text):
            yield _issue(text, place)
            return


def _issue(text: str, place: Place) -> Issue:
    told = "where the picture was found, not who made it" if _host(text) else "nobody’s name"
    return Issue(
        f"The credit names “{visible(text)}”, which is {told}.",
        place,
        quote=text,
        advice="Open the page the picture came from and name the person it names.",
        matched_by="exact",
        claim=(text,),
    )


def _empty(text: str) -> bool:
    return key(text) in placeholders() - selves()


def _host(text: str) -> bool:
    return key(text) in platforms() and key(text) not in makers()


RULE = Rule("credit-placeholder", Severity.ERROR, "a host, a tool or an empty word as the author", post=check)
