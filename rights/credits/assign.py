"""Segments of a credit's body to its parts: who made it, where it is from, what it is called, what was changed."""

from rights.credits.lead import Lead
from rights.credits.maker import find_maker
from rights.credits.names import kind_of
from rights.credits.origin import find_source, find_title
from rights.credits.parts import MAKERS, Named, Parts
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
    maker = find_maker(segments, lead)
    if maker is not None:
        parts.made_by = segments[maker].intro in MAKERS or segments[maker].provided
        _creators(parts, segments, maker, lead, spoken)
    find_source(parts, segments, maker, lead)
    find_title(parts, segments, maker, lead)
    parts.strange = sum(
        segment.words for segment in segments if segment.kind == "text" and segment.tokens is not parts.title
    )
    return parts


def _creators(
    parts: Parts, segments: list[Segment], maker: int, lead: Lead | None, spoken: Languages
) -> None:
    first = segments[maker]
    plural = bool(lead and lead.plural)
    if turned := _turned(segments, maker):
        parts.creators.append((turned, "person"))
        return
    names = split_names(first.tokens, first.kind if first.is_name else "organisation", spoken, plural=plural)
    parts.creators.extend(names)
    listed = 0
    rest = segments[maker + 1 :]
    if plural:
        rest = [each for each in rest if each.depth <= first.depth and each.kind != "platform"]
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
    pair = plural or first.kind in {"organisation", "handle"}
    for segment in rest[listed : listed + 2]:
        if pair and segment.intro == "/" and segment.kind in {"person", "handle"} and segment.words > 1:
            parts.creators.append((segment.tokens, segment.kind))
        elif segment.intro != "/":
            break


def _turned(segments: list[Segment], maker: int) -> list[Token] | None:
    """For "… / Settnik, Bernd / …": the family name first, between strokes."""
    names = segments[maker : maker + 2]
    after = segments[maker + 2].intro if maker + 2 < len(segments) else "/"
    if len(names) < 2 or (names[0].intro, names[1].intro, after) != ("/", ",", "/"):
        return None
    one_word = all(segment.kind == "person" and segment.words == 1 for segment in names)
    return [*names[0].tokens, *names[1].tokens] if one_word else None


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


def _et_al(tokens: list[Token], at: int) -> bool:
    return tokens[at].key == "et" and at + 1 < len(tokens) and tokens[at + 1].key.strip(".") == "al"


def split_names(tokens: list[Token], kind: str, spoken: Languages, *, plural: bool) -> list[Named]:
    """For "A and B" to two names, where both sides are names and the whole is not an organisation's."""
    for at, token in enumerate(tokens):
        if token.key in _FOR and 2 <= at < len(tokens) - 1 and kind_of(tokens[:at], spoken) == "person":
            return [(tokens[:at], "person")]  # "Jane Doe for The Paper"
        if not _joins(token, spoken) or _et_al(tokens, at):
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
