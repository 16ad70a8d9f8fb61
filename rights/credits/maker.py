"""Segments of a credit's body to the one that names the maker."""

from rights.credits.lead import Lead, Strength
from rights.credits.parts import CHAIN
from rights.credits.segments import Segment
from rights.credits.signature import is_signature
from rights.credits.token import Token
from rights.knowledge.credit_words import Meaning
from rights.knowledge.platforms import is_work

M = Meaning
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff", ".avif")


def find_maker(segments: list[Segment], lead: Lead | None) -> int | None:
    """The index of the segment that names the maker."""
    weak = lead is None or lead.strength < Strength.STRONG
    named = [
        at
        for at, segment in enumerate(segments)
        if segment.is_name
        and segment.intro not in {"via", "on", "under"}
        and not (_made_by_another(segments, at) or (weak and is_linked_title(segment)))
    ]
    for at in named:
        if segments[at].intro in {"by", "made", "courtesy"} or segments[at].provided:
            return at
    for at in (
        at for at, segment in enumerate(segments) if segment.kind == "quote" and segment.intro == "courtesy"
    ):
        return at
    if lead is not None and _house_first(segments):
        return next((at for at in named if segments[at].intro == "/"), None)
    if lead is not None and not lead.origin:
        usable = [at for at in named if segments[at].intro != "from" and not _after_house(segments, at)]
        return usable[0] if usable and not _late(segments, usable[0]) else None
    if lead is not None:
        return next((at for at in named if _made_it(segments, at, lead)), None)
    return _beside(segments, named)


def is_linked_title(segment: Segment) -> bool:
    """For "Image: [Heron](https://example.org/heron.jpg)": one word linked to a picture's file is what it shows."""
    link = segment.tokens[0].link
    return (
        segment.words == 1
        and segment.intro not in {"by", "made", "courtesy"}
        and link is not None
        and link.url.lower().partition("?")[0].endswith(_PICTURES)
    )


def _made_by_another(segments: list[Segment], at: int) -> bool:
    """Before "by" stands a title, also where what follows is no name that we can read."""
    following = segments[at + 1] if at + 1 < len(segments) else None
    return following is not None and following.intro in {"by", "made"} and following.kind == "text"


def _made_it(segments: list[Segment], at: int, lead: Lead) -> bool:
    """After "source:" a person is the maker; what "from" points at is a place unless a site stands before."""
    segment = segments[at]
    if segment.tokens[0].text.startswith("@"):
        return True
    if segment.kind not in {"person", "handle"} or lead.of:
        return False
    if not at and segment.kind == "handle":
        return M.PICTURE_ORIGIN in lead.found and any(other.kind == "licence" for other in segments)
    if at:
        return segment.intro in {"/", ",", "("} and segments[at - 1].kind == "platform"
    return (
        segment.kind == "person"
        and 2 <= segment.words <= 4
        and bool(lead.found & {M.CREDIT_WORD, M.CREDIT, M.PICTURE_ORIGIN})
    )


def _house_first(segments: list[Segment]) -> bool:
    """For "Bundesarchiv, Bild 183-…": an institution that stands for the maker."""
    platform = segments[0].tokens[0].platform if segments and segments[0].kind == "platform" else None
    apart = len(segments) < 2 or segments[1].intro in {",", "–", ".", "via", ";"}
    return platform is not None and platform.creator and apart


def _after_house(segments: list[Segment], at: int) -> bool:
    """For "National Portrait Gallery, London", "Reprodução/TV Globo": no maker, but where the house before is."""
    if not at:
        return False
    before, here = segments[at - 1], segments[at]
    if before.kind == "platform":
        platform = before.tokens[0].platform
        return (
            here.intro == "," and platform is not None and platform.kind == "institution" and here.words == 1
        )
    return before.kind == "nobody" and here.intro == "/" and here.kind == "organisation"


def _late(segments: list[Segment], at: int) -> bool:
    """Whether a sentence stands before the name: then it is not the maker."""
    return any(segment.kind == "text" and segment.words > 3 for segment in segments[:at])


def _stroke(segment: Segment) -> list[Token]:
    return [segment.intro_token] if segment.intro_token is not None else []


def _first_of_chain(segments: list[Segment], named: list[int], at: int) -> int:
    """For "Jane Doe / House / Site": the person who opens the chain, not the house next to the site."""
    first = at
    while segments[first].intro == "/" and first - 1 in named:
        first -= 1
    opens = segments[first].kind == "person" and segments[first].words > 1
    return first if opens else at


def _beside(segments: list[Segment], named: list[int]) -> int | None:
    """Without a lead: the name that a site or a licence stands beside."""
    for at, segment in enumerate(segments):
        if segment.kind == "platform":
            if at - 1 in named and (segment.intro in CHAIN or segment.intro in {"via", "on", "from"}):
                return _first_of_chain(segments, named, at - 1)
            if at + 1 in named and segments[at + 1].intro in CHAIN:
                return at + 1
    if len(segments) == 2 and is_signature([*segments[0].tokens, *_stroke(segments[1]), *segments[1].tokens]):
        return 0
    licences = [at for at, segment in enumerate(segments) if segment.kind == "licence"]
    licensed = bool(licences)
    inside = [
        at - 1
        for at in licences
        if segments[at].depth and at - 1 in named and segments[at - 1].depth == segments[at].depth
    ]
    if inside:
        return inside[0]
    linked = [at for at in named if (link := segments[at].tokens[0].link) and is_work(link.url)]
    if licensed or linked:
        return next(iter(named if licensed else linked), None)
    return None
