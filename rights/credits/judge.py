"""A candidate in its setting to a verdict: a credit, with how sure; a look-alike, with why; or nothing at all."""

from rights.credits.candidates import Candidate
from rights.credits.evidence import body, evidence, is_photo
from rights.credits.judge_unled import Verdict, in_slot, unled
from rights.credits.lead import Strength
from rights.credits.segments import Segment
from rights.credits.setting import Setting
from rights.credits.token import Kind
from rights.knowledge.credit_words import POSITIONS, Meaning
from rights.model.credit import Confidence, SetAside

M = Meaning
_CAPTIONS = frozenset({"caption", "credit", "line"})


def judge(candidate: Candidate, setting: Setting) -> Verdict:
    """What the candidate is."""
    if setting.outside:
        return SetAside.RELATED if candidate.lead and candidate.parts.creators else None
    if setting.place == "credit" and candidate.lead is None:
        return in_slot(candidate, setting)
    if candidate.lead is None:
        return unled(candidate, setting)
    return _led(candidate, setting)


def _led(candidate: Candidate, setting: Setting) -> Verdict:
    lead = candidate.lead
    assert lead is not None
    if setting.place == "comment" and lead.strength < Strength.STRONG:
        return None
    if lead.found == {M.COPYRIGHT}:
        return _notice(candidate, setting)
    if lead.strength is Strength.STRONG:
        return _strong(candidate, setting)
    if lead.bare:
        return _bare(candidate, setting)
    if lead.found <= POSITIONS | {M.LEAD_IMAGE}:
        return _role(candidate, setting)
    if M.ORIGIN in lead.found and M.PICTURE not in lead.found:
        return _origin(candidate, setting)
    return _medium(candidate, setting)


def _strong(candidate: Candidate, setting: Setting) -> Verdict:
    lead, parts = candidate.lead, candidate.parts
    assert lead is not None
    if parts.creators or parts.platform or parts.licences:
        running = setting.place == "body" and not candidate.first and not evidence(candidate)
        if running and not _tight(candidate):
            return None
        return Confidence.CERTAIN
    linked = any(token.link or token.kind is Kind.URL for token in body(candidate))
    source = parts.source and (
        _colon(candidate) or any(segment.is_name for segment in candidate.segments[:1])
    )
    if linked or source or parts.nobody:
        return Confidence.CERTAIN if setting.place != "body" or candidate.first else None
    if (
        lead.found & {M.CREDIT, M.COURTESY, M.PICTURE_ORIGIN}
        and 0 < candidate.words <= 8
        and candidate.first
        and _colon(candidate)
    ):
        return SetAside.NO_NAME
    return None


def _colon(candidate: Candidate) -> bool:
    lead = candidate.lead
    return lead is not None and candidate.tokens[lead.end - 1].is_mark(":=")


def _tight(candidate: Candidate) -> bool:
    """Whether the credit is all there is to its end: no running sentence goes on behind the name."""
    first = candidate.segments[0] if candidate.segments else None
    return first is not None and first.is_name and candidate.parts.strange == 0


def _medium(candidate: Candidate, setting: Setting) -> Verdict:
    lead, parts = candidate.lead, candidate.parts
    assert lead is not None
    first = candidate.segments[0] if candidate.segments else None
    if first is None:
        return None
    named = (
        parts.creators
        or first.kind in {"platform", "licence", "url"}
        or (not lead.of and (parts.source or parts.licences))
    )
    if evidence(candidate) and named:
        return Confidence.CERTAIN
    linked = any(token.link for token in first.tokens)
    if lead.of or lead.origin:
        if lead.origin and setting.place not in _CAPTIONS:
            return SetAside.DESCRIPTION
        if not parts.creators and not (lead.origin and linked):
            return SetAside.DESCRIPTION
        sure = linked or (_two_words(first) and not parts.strange and _ends_soon(candidate))
        return Confidence.LIKELY if sure else SetAside.DESCRIPTION
    if first.kind == "nobody" and setting.place in _CAPTIONS and len(candidate.segments) <= 2:
        return Confidence.POSSIBLE
    if first.kind == "url" or (linked and not first.is_name and first.words <= 8):
        return Confidence.LIKELY
    if not parts.creators or parts.strange > 2:
        return SetAside.DESCRIPTION if candidate.first else None
    if setting.place == "body" and not candidate.first and not (candidate.last or _tight(candidate)):
        return None
    return Confidence.CERTAIN


def _two_words(segment: Segment) -> bool:
    return segment.words >= 2 or segment.kind in {"handle", "organisation"}


def _ends_soon(candidate: Candidate) -> bool:
    return candidate.words <= 10


def _role(candidate: Candidate, setting: Setting) -> Verdict:
    """For "Titelbild: …", "Left: …": what follows is a caption unless it names a maker beyond doubt."""
    parts = candidate.parts
    if evidence(candidate):
        return Confidence.CERTAIN
    first = candidate.segments[0] if candidate.segments else None
    linked = first is not None and any(token.link for token in first.tokens)
    lead = candidate.lead
    assert lead is not None
    if M.LEAD_IMAGE not in lead.found:
        return SetAside.DESCRIPTION if setting.place in _CAPTIONS else None
    if parts.creators and (linked or parts.source or parts.made_by):
        return Confidence.LIKELY
    if (
        parts.creators
        and first is not None
        and first.is_name
        and first.words in {2, 3}
        and len(candidate.segments) == 1
        and first.tokens[0].text.isascii()
    ):
        return Confidence.POSSIBLE
    return SetAside.DESCRIPTION


def _origin(candidate: Candidate, setting: Setting) -> Verdict:
    """For "Source: …" is the picture's only where it stands in a caption or under a picture."""
    parts = candidate.parts
    named = bool(parts.creators or parts.source or evidence(candidate)) or any(
        token.link or token.kind is Kind.URL for token in body(candidate)
    )
    if not named:
        return SetAside.ARTICLE_SOURCE if candidate.first else None
    close = setting.place in {"caption", "credit"} or (
        setting.place == "line" and setting.after and candidate.words <= 14
    )
    if close or (parts.platform and is_photo(candidate)):
        return Confidence.LIKELY
    return SetAside.ARTICLE_SOURCE


def _notice(candidate: Candidate, setting: Setting) -> Verdict:
    parts = candidate.parts
    if not (parts.creators or parts.source):
        return SetAside.SITE_LICENCE if setting.place in {"body", "line"} else None
    site = (
        any("present" in token.key or token.key == "all rights reserved" for token in body(candidate))
        and setting.place == "line"
    )
    if not site and (setting.place in {"caption", "credit"} or (setting.place == "line" and setting.after)):
        return Confidence.CERTAIN
    return SetAside.SITE_LICENCE


def _bare(candidate: Candidate, setting: Setting) -> Verdict:
    """For "(Photo X. AFP)", "фото Ивана Петрова": a word for a picture and a name, in a bracket or with an agency."""
    parts = candidate.parts
    first = candidate.segments[0] if candidate.segments else None
    if first is not None and first.kind == "platform" and len(candidate.segments) == 1:
        return Confidence.LIKELY if setting.place in _CAPTIONS and is_photo(candidate) else None
    if first is None or not parts.creators or not first.is_name or parts.strange:
        return None
    bracketed = candidate.tokens[candidate.start].depth > 0
    if parts.platform or parts.licences or (bracketed and setting.place != "body"):
        return Confidence.CERTAIN
    fits = (
        setting.place in _CAPTIONS
        and first.words >= 2
        and candidate.words <= 6
        and first.kind in {"person", "handle"}
    )
    return Confidence.POSSIBLE if fits and not first.tokens[0].text.isascii() else None
