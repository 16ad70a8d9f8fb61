"""A credit or a look-alike in which no person was found to the words that stand where the name should."""

import re
from collections.abc import Iterator

from rights.model.credit import Credit, NotACredit, SetAside
from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.post import Post
from rights.resolve.within import inside

_CUT = pattern(r"[/|,;()\[\]]|\s(?:via|on|is licensed|licensed|from)\s", re.IGNORECASE)
_LEAD = pattern(r"^[^:\n]{2,40}?(?::|：|\sby\s|\svon\s|\spar\s|\sde\s)\s*", re.IGNORECASE)
_LOOKED_AT = frozenset({SetAside.DESCRIPTION, SetAside.NO_NAME})
_ADDRESS = pattern(r"(?:https?://|www\.)\S+")  # a host in an address is no name
MOST = 80  # code points of what may be a name


def named_in(post: Post, found: Credit | NotACredit) -> Iterator[tuple[str, Place]]:
    """What stands in the name's place, piece by piece: "STRINGER" and "AFP" of "Photo: STRINGER/AFP"."""
    if isinstance(found, NotACredit):
        if found.reason not in _LOOKED_AT or len(found.text) > MOST or not _LEAD.match(found.text):
            return
        body = _LEAD.sub("", _ADDRESS.sub("|", found.text))
    else:
        lead = found.lead_word or ""
        text = _ADDRESS.sub("|", found.text)
        body = text.removeprefix(lead).lstrip(" :：") if lead else _LEAD.sub("", text)
    for piece in _CUT.split(body)[:8]:
        text = piece.strip(" .-–—©\"'“”")
        if text and len(text) <= MOST:
            yield text, inside(post, found.place, text)
