"""A candidate in its setting to a verdict: a credit, with how sure; a look-alike, with why; or nothing at all."""

from rights.credits.candidates import Candidate
from rights.credits.evidence import body, evidence, is_photo
from rights.credits.judge_unled import Verdict, in_slot, unled
from rights.credits.judge_weak import CAPTIONS, medium, origin, tight
from rights.credits.lead import Strength
from rights.credits.setting import Setting
from rights.credits.token import Kind
from rights.knowledge.credit_words import POSITIONS, Meaning
from rights.knowledge.name_words import name_words
from rights.model.credit import Confidence, SetAside

M = Meaning
_LENT = frozenset({M.COURTESY, M.CREDIT_WORD})  # "Courtesy of X" may be said of a text as well
_PICTURED = frozenset({M.PICTURE, M.CREDIT, M.PICTURE_ORIGIN, M.COURTESY, M.LEAD_IMAGE})


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
    if M.COPYRIGHT in lead.found and not lead.found & {M.PICTURE, M.CREDIT, M.LEAD_IMAGE}:
        return _notice(candidate, setting)
    if lead.strength is Strength.STRONG:
        return _strong(candidate, setting)
    if lead.bare:
        return _bare(candidate, setting)
    if lead.found <= POSITIONS | {M.LEAD_IMAGE}:
        return _role(candidate, setting)
    if M.ORIGIN in lead.found and M.PICTURE not in lead.found:
        return origin(candidate, setting)
    return medium(candidate, setting)


def _strong(candidate: Candidate, setting: Setting) -> Verdict:
    lead, parts = candidate.lead, candidate.parts
    assert lead is not None
    written = M.BYLINE in lead.found and not lead.found & _PICTURED
    if written and setting.place not in {"caption", "credit"} and not (setting.near and _goes_on(candidate)):
        return SetAside.BYLINE
    lent = lead.found <= _LENT and "en" in lead.languages and not evidence(candidate)
    if lent and setting.place in {"body", "line"} and not setting.near:
        return None
    running = not candidate.first and not _colon(candidate)
    doubtful = running or (setting.place in {"body", "line"} and candidate.start and not _colon(candidate))
    if (running and lead.origin) or (doubtful and _one_small_word(candidate) and not evidence(candidate)):
        return None
    if parts.creators or parts.platform or parts.licences:
        running = setting.place == "body" and not candidate.first and not evidence(candidate)
        if running and not tight(candidate):
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


def _goes_on(candidate: Candidate) -> bool:
    """For "出典: … 作者: Jane Doe CC BY-SA 3.0" under a picture: the maker of what the words before name."""
    return not candidate.first and bool(candidate.parts.licences)


def _one_small_word(candidate: Candidate) -> bool:
    """For "an image by default": a name that is one word in lower case, not linked."""
    names = [tokens for tokens, _ in candidate.parts.creators]
    if len(names) != 1 or len(names[0]) != 1:
        return False
    word = names[0][0]
    return word.text.islower() and word.text.isalpha() and word.link is None


def _colon(candidate: Candidate) -> bool:
    lead = candidate.lead
    return lead is not None and candidate.tokens[lead.end - 1].is_mark(":=")


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
        return SetAside.DESCRIPTION if setting.place in CAPTIONS else None
    if parts.creators and (linked or parts.source or parts.made_by):
        return Confidence.LIKELY
    if _is_plain_word(candidate):
        return SetAside.DESCRIPTION
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


def _is_plain_word(candidate: Candidate) -> bool:
    """For "Title:", "Top:", "Header:" say many things; "Titelbild:" and "cover image:" do not."""
    lead = candidate.lead
    return (
        lead is not None
        and "en" in lead.languages
        and lead.end - lead.start <= 2
        and (" " not in candidate.tokens[lead.start].text)
    )


def _notice(candidate: Candidate, setting: Setting) -> Verdict:
    parts = candidate.parts
    if _of_text(candidate):
        return SetAside.SITE_LICENCE
    if not (parts.creators or parts.source):
        return SetAside.SITE_LICENCE if setting.place in {"body", "line"} else None
    site = (
        any("present" in token.key or token.kind is Kind.LICENCE for token in body(candidate))
        and setting.place == "line"
    )
    if evidence(candidate) > 1 and setting.whole:
        return Confidence.CERTAIN
    if not site and (setting.place in {"caption", "credit"} or (setting.place == "line" and setting.after)):
        return Confidence.CERTAIN
    return SetAside.SITE_LICENCE


def _of_text(candidate: Candidate) -> bool:
    """For "Text © 2024 Jane Doe": what is protected is named before the sign."""
    before = candidate.tokens[candidate.start - 1] if candidate.start else None
    return before is not None and before.key in name_words().not_pictures


def _bare(candidate: Candidate, setting: Setting) -> Verdict:
    """For "(Photo X. AFP)", "фото Ивана Петрова": a word for a picture and a name, in a bracket or with an agency."""
    parts = candidate.parts
    first = candidate.segments[0] if candidate.segments else None
    if first is not None and first.kind == "platform" and len(candidate.segments) == 1:
        return Confidence.LIKELY if setting.place in CAPTIONS and is_photo(candidate) else None
    if first is None or not parts.creators or not first.is_name or parts.strange:
        return None
    bracketed = candidate.tokens[candidate.start].depth > 0
    if parts.platform or parts.licences or (bracketed and setting.place != "body"):
        return Confidence.CERTAIN
    fits = (
        setting.place in CAPTIONS
        and first.words >= 2
        and candidate.words <= 6
        and first.kind in {"person", "handle"}
    )
    return Confidence.POSSIBLE if fits and not first.tokens[0].text.isascii() else None
