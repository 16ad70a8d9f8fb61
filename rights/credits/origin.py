"""Segments of a credit's body to the site it names and the title of the work."""

from rights.credits.lead import Lead, Strength
from rights.credits.maker import is_linked_title
from rights.credits.names import kind_of
from rights.credits.parts import CHAIN, MAKERS, Named, Parts
from rights.credits.segments import Segment
from rights.knowledge.credit_words import Meaning
from rights.knowledge.name_words import name_words
from rights.knowledge.platforms import is_work


def find_source(parts: Parts, segments: list[Segment], maker: int | None, lead: Lead | None) -> None:
    sites = [segment for segment in segments if segment.kind == "platform"]
    if sites:
        via = [segment for segment in sites if segment.intro in {"via", "on", "from"}]
        pictured = [each for each in sites if (p := each.tokens[0].platform) is None or p.kind != "social"]
        chosen = (via or pictured or sites)[-1]
        parts.source, parts.platform = chosen.tokens, True
        parts.chained = maker is not None and _chained(segments, maker)
        platform = chosen.tokens[0].platform
        named = platform is not None and (platform.creator or (lead is not None and lead.notice))
        house = segments[0].tokens[0].platform if segments[0].kind == "platform" else None
        if not parts.creators and house and house.creator and not (lead and lead.origin):
            parts.creators.extend(_houses(segments))
        if not parts.creators and named and not via and not (lead and lead.origin):
            parts.creators.append((chosen.tokens, kind_of(chosen.tokens, frozenset()) or "organisation"))
        return
    others = [
        at
        for at, segment in enumerate(segments)
        if (segment.is_name or segment.kind == "quote") and at != maker
    ]
    used = [tokens for tokens, _ in parts.creators]
    for at in others:
        segment = segments[at]
        if segment.tokens in used or any(segment.tokens[0] in tokens for tokens in used):
            continue
        after = maker is not None and at > maker and segment.intro in CHAIN
        pointed = segment.intro in {"via", "on", "from"} and not (
            maker is not None and segment.intro == "from"
        )
        if pointed or (lead is not None and lead.origin and at == 0) or (after and _site(segment)):
            parts.source = segment.tokens
            return
    if (
        lead is not None
        and lead.origin
        and segments
        and segments[0].kind == "text"
        and segments[0].words <= 8
    ):
        parts.source = segments[0].tokens


def _houses(segments: list[Segment]) -> list[Named]:
    """The institution that opens the credit; with those listed behind it and then people: "NASA, ESA, J. Hester"."""
    run: list[Named] = [(segments[0].tokens, "organisation")]
    for segment in segments[1:]:
        if segment.intro not in {",", "and", ";"} or segment.depth != segments[0].depth:
            break
        platform = segment.tokens[0].platform if segment.kind == "platform" else None
        house = platform is not None and platform.creator
        short = segment.kind == "organisation" and segment.words == 1
        tokens = segment.tokens[1:] if segment.tokens[0].has(Meaning.AND) else segment.tokens
        person = len(tokens) > 1 and len(run) > 1 and kind_of(tokens, frozenset()) == "person"
        if not (house or short or person):
            break
        run.append((tokens, "person" if person else "organisation"))
    return run


def _chained(segments: list[Segment], maker: int) -> bool:
    """Whether a mark, or "via", joins the maker and a site that stands next to it."""
    near = segments[max(maker - 1, 0) : maker + 3]
    return any(segment.intro in CHAIN or segment.intro in {"via", "on", "from"} for segment in near[1:])


def _site(segment: Segment) -> bool:
    """Whether what stands behind the maker is rather a house than a place or a title."""
    if segment.intro == "(" and segment.kind == "handle":
        return False  # another name of the maker
    if segment.words == 1 and segment.tokens[0].key in name_words().abbreviations:
        return False  # "CTMG, Inc."
    if segment.intro in {"(", ","} and segment.words == 1 and segment.tokens[0].text.isupper():
        return False  # "(USA)", "(WMDE)": a place, an employer
    if segment.intro in {"/", "(", "|"}:
        return segment.words <= 4 and not segment.tokens[0].text.startswith("@")
    return segment.kind == "organisation" and segment.words <= 4


def find_title(parts: Parts, segments: list[Segment], maker: int | None, lead: Lead | None) -> None:
    for segment in segments:
        if segment.kind == "quote" and not any(segment.tokens is tokens for tokens, _ in parts.creators):
            parts.title = segment.tokens
            return
    if maker and segments[maker].intro in MAKERS and (lead is None or lead.strength < Strength.STRONG):
        before = segments[maker - 1]
        if before.kind == "text" or before.is_name:
            parts.title = before.tokens
            return
    for at, segment in enumerate(segments):
        link = segment.tokens[0].link
        if (
            at != maker
            and link
            and (is_work(link.url) or is_linked_title(segment))
            and segment.kind in {"text", "person", "organisation", "handle"}
            and segment.tokens is not parts.source
        ):
            parts.title = segment.tokens
            return
