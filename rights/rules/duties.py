"""Credits to what their licence asks for: one issue builder for all obligation rules, and what a credit links to."""

import re
from collections.abc import Iterable, Iterator

from rights.credits.licence import recognise_url
from rights.model.credit import Credit
from rights.model.finding import Issue
from rights.model.licence import Duty, Licence
from rights.model.pattern import pattern
from rights.rules.base import PostCase
from rights.rules.remembered import remembered
from rights.rules.stated import CREDITS, certain, companions, related


def owed(case: PostCase, code: str) -> Iterator[tuple[Credit, Licence, Duty]]:
    """Credits whose licence is certain and asks for `code`, with the duty that says so."""
    for credit in case.credits:
        licence = certain(credit)
        duty = licence.duty(code) if licence and licence.asks(code) else None
        if licence is not None and duty is not None:
            yield credit, licence, duty


# An address as print writes it, without its scheme: "flickr.com/photos/jane".
_BARE = pattern(r"(?<![\w/.@-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/[^\s<>()\"“”]{1,500}", re.ASCII)


@remembered(CREDITS)
def addresses(credit: Credit) -> tuple[str, ...]:
    """Every address the credit carries: in its links, on its parts, or written out as its source."""
    parts = (*credit.links, *credit.creators, credit.source, credit.title)
    found = [part.link for part in parts if part is not None and part.link]
    found += [mention.link or mention.text for mention in credit.licences if mention.from_link]
    found += [
        statement.text
        for mention in credit.licences
        if mention.recognition
        for statement in mention.recognition.statements
        if statement.is_url
    ]
    found += [f"https://{match.group()}" for match in _BARE.finditer(credit.text)]
    return tuple(dict.fromkeys(found))


@remembered(2)
def _of_page(case: PostCase) -> frozenset[str]:
    """Licences that the page's links lead to which stand in no credit: "All pictures are under …" in a footer."""
    credited = {credit.block for credit in case.credits}
    links = [
        link
        for number, block in enumerate(case.post.blocks)
        if number not in credited
        for link in block.links
    ]
    return frozenset(_linked(link.url for link in links))


def links_to(case: PostCase, credit: Credit, licence: Licence) -> bool:
    """Whether the credit, another of the same picture, or the page at large leads to the licence."""
    near = companions(case, credit)
    return (
        licence.id in _linked(address for one in near for address in addresses(one))
        or any(licence.url and licence.url in one.text for one in near)
        or licence.id in _of_page(case)
    )


def _linked(found: Iterable[str]) -> Iterator[str]:
    """The licences that addresses lead to."""
    for address in found:
        statement = recognise_url(address)
        if statement and statement.licence:
            yield statement.licence.id


def duty_issue(case: PostCase, credit: Credit, duty: Duty, message: str, advice: str) -> Issue:
    """An issue at the whole credit, about the pictures it names; the clause is that of the licence at its version."""
    licence = credit.licence
    assert licence is not None, "a duty is that of a licence"
    return Issue(
        message,
        credit.place,
        quote=credit.text,
        related=related(credit),
        advice=advice,
        clause=clause(licence, duty),
        claim=(licence.id, duty.code, credit.text),
        images=pictures(case, credit),
        cure=_cure(licence),
    )


def clause(licence: Licence, duty: Duty) -> str:
    """Where the licence says so: "CC BY-SA 3.0, section 4(c)"."""
    numbered = duty.clause[:1].isdigit()
    return f"{licence.short_name}, {'section ' if numbered else ''}{duty.clause}"


def clause_of(credit: Credit, code: str) -> str | None:
    """The clause by which the credit's licence asks for `code`; None where it does not, or is not certain."""
    licence = certain(credit)
    duty = licence.duty(code) if licence and licence.asks(code) else None
    return clause(licence, duty) if licence and duty else None


def pictures(case: PostCase, credit: Credit) -> tuple[str, ...]:
    """The pictures that the credit speaks of by itself; none where it speaks of all, or nobody knows of which."""
    if credit.binding.scope != "some":
        return ()
    known = _pictures(case)
    if id(credit.binding.images) not in known:
        meant = set(credit.binding.images)
        shown = [placement for placement in case.placements if placement.index in meant]
        names = [one.image.path if one.image else one.reference.path or one.reference.raw for one in shown]
        known[id(credit.binding.images)] = tuple(dict.fromkeys(names))
    return known[id(credit.binding.images)]


@remembered(2)
def _pictures(_case: PostCase) -> dict[int, tuple[str, ...]]:
    """What `pictures` answered; all credits of one picture have the same images."""
    return {}


def _cure(licence: Licence) -> str | None:
    """The clause by which mending a breach in time brings the licence back, of the versions that have one."""
    duty = licence.duty("cure")
    return clause(licence, duty) if duty is not None and duty.level == "permitted" else None
