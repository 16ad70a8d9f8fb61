"""What only credits hold: a known site, a licence, a link to a picture's page."""

from rights.credits.candidates import Candidate
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Meaning
from rights.knowledge.platforms import is_work, platform_at

# Sites that are named in many texts that are no credits.
_ANYWHERE = frozenset({"social", "search", "encyclopedia", "tool"})


def evidence(candidate: Candidate) -> int:
    """How many kinds of thing only credits hold: a known site, a licence, a link to a picture's page."""
    parts = candidate.parts
    linked = any(is_work(token.link.url) for token in body(candidate) if token.link) or any(
        token.kind is Kind.URL and platform_at(token.text) for token in body(candidate)
    )
    house = parts.source[0].platform if parts.platform and parts.source else None
    sited = house is not None and (candidate.lead is not None or house.kind not in _ANYWHERE)
    return int(sited) + int(bool(parts.licences)) + int(linked)


def body(candidate: Candidate) -> list[Token]:
    """The tokens behind the lead."""
    begin = candidate.lead.end if candidate.lead else candidate.start
    return candidate.tokens[begin : candidate.end]


def is_photo(candidate: Candidate) -> bool:
    """Whether the site named is one of pictures."""
    source = candidate.parts.source
    platform = source[0].platform if source else None
    return platform is not None and platform.kind in {
        "photo-site",
        "archive",
        "stock",
        "agency",
        "biodiversity",
    }


def may_state(candidate: Candidate) -> bool:
    """Whether a token of the credit may say something about a licence."""
    tokens = candidate.tokens[candidate.start : candidate.end]
    return any(
        token.platform
        or token.kind in {Kind.LICENCE, Kind.URL}
        or token.key in {"©", "c"}
        or token.has(Meaning.COPYRIGHT)
        for token in tokens
    )
