"""Segments of a credit's body to its parts: who made it, where it is from, what it is called, what was changed."""

from rights.credits.lead import Lead
from rights.credits.names import kind_of
from rights.credits.origin import find_source, find_title
from rights.credits.parts import CHAIN, MAKERS, Named, Parts
from rights.credits.segments import Segment
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Languages, Meaning
from rights.knowledge.platforms import is_work

M = Meaning
_FOR = frozenset({"for", "für", "pour", "para", "per", "voor", "för", "dla", "для"})


def assign(segments: list[Segment], lead: Lead | None, spoken: Languages) -> Parts:
    """The parts. With a lead the maker is expected first; without one, after "by" or beside a site or licence."""
    parts = Parts()
    parts.licences = [segment.tokens[0] for segment in segments if segment.kind == "licence"]
    parts.changes = [segment.tokens for segment in segments if segment.kind == "change"]
    parts.nobody = any(segment.kind == "nobody" for segment in segments)
    maker = _maker(segments, lead)
    if maker is not None:
        parts.made_by = segments[maker].intro in MAKERS or segments[maker].provided
        _creators(parts, segments, maker, lead, spoken)
    find_source(parts, segments, maker, lead)
    find_title(parts, segments, maker, lead)
    parts.strange = sum(
        segment.words for segment in segments if segment.kind == "text" and segment.tokens is not parts.title
    )
    return parts


def _maker(segments: list[Segment], lead: Lead | None) -> int | None:
    """The index of the segment that names the maker."""
    named = [
        at
        for at, segment in enumerate(segments)
        if segment.is_name and segment.intro not in {"via", "on", "under"}
    ]
    for at in named:
        if segments[at].intro in {"by", "made", "courtesy"} or segments[at].provided:
            return at
    for at in (
        at for at, segment in enumerate(segments) if segment.kind == "quote" and segment.intro == "courtesy"
    ):
        return at
    if lead is not None and not lead.origin:
        usable = [at for at in named if segments[at].intro != "from" and not _after_house(segments, at)]
        return usable[0] if usable and not _late(segments, usable[0]) else None
    if lead is not None:
        return next((at for at in named if _made_it(segments, at, lead)), None)
    return _beside(segments, named)


def _made_it(segments: list[Segment], at: int, lead: Lead) -> bool:
    """After "source:" a person is the maker; what "from" points at is a place unless a site stands before."""
    segment = segments[at]
    if segment.tokens[0].text.startswith("@"):
        return True
    if segment.kind not in {"person", "handle"} or lead.of:
        return False
    if at:
        return segment.intro in {"/", ",", "("} and segments[at - 1].kind == "platform"
    return (
        segment.kind == "person"
        and 2 <= segment.words <= 4
        and bool(lead.found & {M.CREDIT_WORD, M.CREDIT, M.PICTURE_ORIGIN})
    )


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


def _beside(segments: list[Segment], named: list[int]) -> int | None:
    """Without a lead: the name that a site or a licence stands beside."""
    for at, segment in enumerate(segments):
        if segment.kind == "platform":
            if at - 1 in named and (segment.intro in CHAIN or segment.intro in {"via", "on", "from"}):
                return at - 1
            if at + 1 in named and segments[at + 1].intro in CHAIN:
                return at + 1
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


def _creators(
    parts: Parts, segments: list[Segment], maker: int, lead: Lead | None, spoken: Languages
) -> None:
    first = segments[maker]
    plural = bool(lead and lead.plural)
    names = split_names(first.tokens, first.kind if first.is_name else "organisation", spoken, plural=plural)
    parts.creators.extend(names)
    listed = 0
    rest = segments[maker + 1 :]
    run = 0
    while (
        run < len(rest)
        and rest[run].intro in {",", ";", "and"}
        and rest[run].is_name
        and rest[run].depth == first.depth
    ):
        run += 1
    joined = run > 0 and any(_joins(token, spoken) for token in rest[run - 1].tokens)
    if (
        run
        and (plural or joined or run >= 3 or any(rest[at].intro == ";" for at in range(run)))
        and not _titled(rest[:run])
    ):
        for segment in rest[:run]:
            parts.creators.extend(split_names(segment.tokens, segment.kind, spoken, plural=True))
            listed += 1
    pair = plural or first.kind == "organisation"
    for segment in rest[listed : listed + 2]:
        if pair and segment.intro == "/" and segment.kind in {"person", "handle"} and segment.words > 1:
            parts.creators.append((segment.tokens, segment.kind))
        elif segment.intro != "/":
            break


def _titled(segments: list[Segment]) -> bool:
    """Whether the list is the name of a work: its first words are linked to the work's page."""
    link = segments[0].tokens[0].link
    return bool(link and is_work(link.url)) or any(
        segment.kind == "person" and segment.words > 4 for segment in segments
    )


def _joins(token: Token, spoken: Languages) -> bool:
    if token.kind is Kind.MARK:
        return token.key == "&"
    joined = token.meanings.get(M.AND)
    return (
        joined is not None
        and (bool(joined & spoken) or "en" in joined)
        and token.text.islower() | (not token.text.isascii())
    )


def split_names(tokens: list[Token], kind: str, spoken: Languages, *, plural: bool) -> list[Named]:
    """For "A and B" to two names, where both sides are names and the whole is not an organisation's."""
    for at, token in enumerate(tokens):
        if token.key in _FOR and 2 <= at < len(tokens) - 1 and kind_of(tokens[:at], spoken) == "person":
            return [(tokens[:at], "person")]  # "Jane Doe for The Paper"
        if not _joins(token, spoken):
            continue
        left, right = tokens[:at], tokens[at + 1 :]
        kinds = (
            kind_of(left, spoken, lenient=True) if left else None,
            kind_of(right, spoken, lenient=True) if right else None,
        )
        if not left and kinds[1]:
            return split_names(right, kinds[1], spoken, plural=plural)
        both = [
            len([t for t in side if t.kind is Kind.WORD]) > 1 or side[0].text[:1] == "@"
            for side in (left, right)
            if side
        ]
        fits = plural or len(token.text) > 1 or token.key == "&" or all(both)
        whole = kind == "organisation" and not plural and "organisation" in kinds and token.key != "&"
        if kinds[0] and kinds[1] and fits and not whole:
            return [(left, kinds[0]), *split_names(right, kinds[1], spoken, plural=plural)]
    return [(tokens, kind)]
