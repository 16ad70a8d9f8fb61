"""A candidate that no word announces, to a verdict: a slot, a licence, a site or a link must speak for it."""

from rights.credits.candidates import Candidate
from rights.credits.evidence import evidence, is_photo
from rights.credits.setting import Setting
from rights.knowledge.credit_words import Meaning
from rights.knowledge.platforms import is_person
from rights.model.credit import Confidence, SetAside

_ICON_WORDS = 4
Verdict = Confidence | SetAside | None
_LONG_BODY = 24


def in_slot(candidate: Candidate, setting: Setting) -> Verdict:
    """A key or element that holds nothing but a credit."""
    parts = candidate.parts
    if parts.licences or parts.platform or evidence(candidate):
        return Confidence.CERTAIN
    first = candidate.segments[0] if candidate.segments else None
    if first is None or parts.nobody:
        return SetAside.NO_NAME
    if first.is_name and parts.strange <= 2 and candidate.words <= 12:
        return Confidence.LIKELY if setting.sort == "hint" else Confidence.CERTAIN
    if first.kind == "url" and setting.sort in {"credit", "source"}:
        return Confidence.LIKELY
    linked = any(token.link for token in first.tokens)
    return Confidence.LIKELY if linked and setting.sort == "credit" else SetAside.DESCRIPTION


def unled(candidate: Candidate, setting: Setting) -> Verdict:
    """No word announces it: a maker beside a licence, a site, or a link to the picture's page."""
    parts = candidate.parts
    strong, maker = evidence(candidate), bool(parts.creators)
    if _barred(candidate, setting, strong):
        return None
    if setting.place in {"tooltip", "comment"}:
        stated = (parts.platform and is_photo(candidate)) or parts.licences
        return Confidence.CERTAIN if maker and parts.made_by and stated else None
    if parts.licences and setting.place == "line" and (_is_sentence if maker else _announced)(candidate):
        return SetAside.SITE_LICENCE
    if parts.licences and (maker or (_only_licence(candidate) and setting.sort != "alt")):
        return Confidence.CERTAIN if setting.place != "line" else Confidence.LIKELY
    if setting.sort == "alt" and not parts.made_by and not parts.licences and candidate.words <= _ICON_WORDS:
        return None  # "X on Flickr" is rather the name of an icon
    if (
        maker
        and parts.platform
        and (parts.chained or parts.made_by)
        and (is_photo(candidate) or _joined(candidate))
    ):
        return Confidence.CERTAIN if parts.strange <= 3 else None
    if maker and parts.made_by and strong:
        return Confidence.CERTAIN
    if maker and strong and candidate.words <= 8 and not parts.strange and is_photo(candidate):
        return Confidence.LIKELY
    if maker and not parts.strange and _named_by_link(candidate):
        return Confidence.LIKELY
    if _only_agency(candidate):
        return Confidence.CERTAIN
    if any(segment.provided for segment in candidate.segments) and maker:
        return Confidence.CERTAIN
    return _in_caption(candidate, setting) if maker else None


def _named_by_link(candidate: Candidate) -> bool:
    """A name alone, linked to its own page on a site of pictures."""
    link = candidate.segments[0].tokens[0].link
    return len(candidate.segments) == 1 and link is not None and is_person(link.url)


def _in_caption(candidate: Candidate, setting: Setting) -> Verdict:
    """What only a caption makes a credit: "taken by X", and a bracket that papers sign with."""
    if candidate.parts.source and _signed(candidate) and (setting.place == "caption" or setting.after):
        return Confidence.CERTAIN
    return Confidence.LIKELY if _taken(candidate) and setting.place == "caption" else None


def _signed(candidate: Candidate) -> bool:
    """For "(Jane Doe/The Paper)" at the end of a caption."""
    return candidate.tokens[candidate.start].depth > 0 and candidate.last and len(candidate.segments) == 2


def _taken(candidate: Candidate) -> bool:
    """For "taken by X": said of pictures only."""
    made = next((segment for segment in candidate.segments if segment.intro == "made"), None)
    token = made.intro_token if made is not None and made.is_name else None
    return token is not None and token.has(Meaning.TAKEN)


def _barred(candidate: Candidate, setting: Setting, strong: int) -> bool:
    """Whether the text is too long or stands too far from any picture."""
    parts = candidate.parts
    if candidate.words > _LONG_BODY and not parts.licences:
        return True
    if setting.place == "line":
        return not (setting.near or candidate.words <= 12)
    return setting.place == "body" and not (parts.creators and parts.licences and strong > 1)


def _announced(candidate: Candidate) -> bool:
    """For "Released under CC BY 4.0": what is so released stands elsewhere."""
    return candidate.segments[0].intro == "under" or candidate.segments[0].kind == "text"


def _is_sentence(candidate: Candidate) -> bool:
    """For "The podcast is published under CC BY by X": small words before the maker, no link."""
    if any(token.link for token in candidate.tokens[candidate.start : candidate.end]):
        return False
    titles = [segment for segment in candidate.segments if segment.kind == "text"]
    return any(token.has(Meaning.FUNCTION) for segment in titles for token in segment.tokens[1:])


def _joined(candidate: Candidate) -> bool:
    """For "X/Twitter": the maker and a site of any kind, joined by a stroke, and nothing else."""
    return 2 <= len(candidate.segments) <= 3 and all(
        segment.intro in {"", "/", "via"} for segment in candidate.segments
    )


def _only_licence(candidate: Candidate) -> bool:
    return all(segment.kind in {"licence", "noise", "url"} for segment in candidate.segments)


def _only_agency(candidate: Candidate) -> bool:
    """For "(AFP)", "…＝ＡＰ": an agency alone in a bracket, or behind "=" at the end."""
    segments = candidate.segments
    if not segments or segments[-1].kind != "platform":
        return False
    platform = segments[-1].tokens[0].platform
    if platform is None or platform.kind not in {"agency", "stock", "photo-site", "archive"}:
        return False
    if len(segments) == 1 and candidate.tokens[candidate.start].depth > 0:
        return True
    return segments[-1].intro == "=" and candidate.last
