"""A candidate that a weak word opens ("Photo:", "Foto de", "Source:") to a verdict: what follows must be a name."""

from rights.credits.candidates import Candidate
from rights.credits.evidence import body, evidence, is_photo
from rights.credits.judge_unled import Verdict
from rights.credits.segments import Segment
from rights.credits.setting import Setting
from rights.credits.token import Kind
from rights.knowledge.credit_words import Meaning
from rights.knowledge.name_words import name_words
from rights.model.credit import Confidence, SetAside

M = Meaning
CAPTIONS = frozenset({"caption", "credit", "line"})


def medium(candidate: Candidate, setting: Setting) -> Verdict:
    lead, parts = candidate.lead, candidate.parts
    assert lead is not None
    first = candidate.segments[0] if candidate.segments else None
    if first is None:
        return None
    if M.MADE in lead.found and not lead.found & {M.TAKEN, M.PICTURE} and not _made_of_pictures(candidate):
        return SetAside.DESCRIPTION
    named = (
        parts.creators
        or first.kind in {"platform", "licence", "url"}
        or (not lead.of and (parts.source or parts.licences))
    )
    if evidence(candidate) and named and (candidate.first or not lead.origin):
        return Confidence.CERTAIN
    linked = any(token.link for token in first.tokens)
    if lead.languages == {"zh"} and not _chinese_name(candidate):
        return SetAside.DESCRIPTION
    if lead.of or lead.origin:
        if lead.origin and (setting.place not in CAPTIONS or not candidate.first):
            return SetAside.DESCRIPTION
        if not parts.creators and not (lead.origin and linked):
            return SetAside.DESCRIPTION
        sure = linked or (_two_words(first) and not parts.strange and _ends_soon(candidate))
        return Confidence.LIKELY if sure else SetAside.DESCRIPTION
    if first.kind == "nobody" and setting.place in CAPTIONS and len(candidate.segments) <= 2:
        return Confidence.POSSIBLE
    if first.kind == "url" or (linked and not first.is_name and first.words <= 8):
        return Confidence.LIKELY
    if not parts.creators or parts.strange > 2:
        return SetAside.DESCRIPTION if candidate.first else None
    if setting.place == "body" and not candidate.first and not (candidate.last or tight(candidate)):
        return None
    return Confidence.CERTAIN


def _made_of_pictures(candidate: Candidate) -> bool:
    """For "Made with Midjourney", "created by X, CC BY 4.0"."""
    source = candidate.parts.source
    platform = source[0].platform if source else None
    return (platform is not None and platform.kind == "generator") or evidence(candidate) > 0


def _chinese_name(candidate: Candidate) -> bool:
    """Whether what follows "图：" begins as Chinese names do, or is in another script."""
    names = [tokens for tokens, _ in candidate.parts.creators]
    if not names:
        return True
    first = names[0][0].text
    return not "\u4e00" <= first[0] <= "\u9fff" or first[0] in name_words().chinese_surnames


def _two_words(segment: Segment) -> bool:
    return segment.words >= 2 or segment.kind in {"handle", "organisation"}


def _ends_soon(candidate: Candidate) -> bool:
    return candidate.words <= 10


def origin(candidate: Candidate, setting: Setting) -> Verdict:
    """For "Source: …" is the picture's only where it stands in a caption or under a picture."""
    parts = candidate.parts
    first = candidate.segments[0] if candidate.segments else None
    called = first is not None and (first.is_name or first.kind in {"quote", "platform"})
    named = bool(parts.creators or called or evidence(candidate)) or any(
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


def tight(candidate: Candidate) -> bool:
    """Whether the credit is all there is to its end: no running sentence goes on behind the name."""
    first = candidate.segments[0] if candidate.segments else None
    return first is not None and first.is_name and candidate.parts.strange == 0
