"""What is known of a work to the attribution its licence asks for, in text, Markdown, HTML and JSON-LD.

Nothing is invented: what the licence asks for and nobody supplied is listed in `missing`, not made up. The order
follows Creative Commons' recommended practice, title, author, source, licence
(https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
"""

import json
from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import urlsplit

from rights.model.licence import Licence
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """The parts of an attribution, as supplied. `image` is the address the picture itself is published at."""

    creators: tuple[str, ...] = ()
    licence: Licence | None = None
    title: str | None = None
    url: str | None = None  # the page of the work
    site: str | None = None  # "Flickr", "Wikimedia Commons"
    creator_url: str | None = None
    changes: str | None = None
    notice: str | None = None
    credit_line: str | None = None  # the form the author asked for
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A part that the licence asks for and that is not known."""

    part: str
    why: str


def missing(work: Work) -> tuple[Missing, ...]:
    """What has to be found out before the attribution is complete."""
    return tuple(_missing(work))


def _missing(work: Work) -> Iterator[Missing]:
    licence = work.licence
    if licence is None:
        yield Missing("licence", "without a licence there is nothing that says how to attribute")
        if not work.creators:
            yield Missing("creator", "nobody is named")
        return
    if licence.status == "incomplete":
        yield Missing("licence", f"“{licence.short_name}” does not say which licence, or which version of it")
    if licence.asks("creator") and not work.creators and not work.credit_line:
        yield Missing("creator", _because(licence, "creator"))
    if licence.asks("title") and not work.title:
        yield Missing("title", _because(licence, "title"))
    if licence.asks("source-link") and not work.url:
        yield Missing("source", _because(licence, "source-link"))


def _because(licence: Licence, code: str) -> str:
    duty = licence.duty(code)
    clause = f", {duty.clause}" if duty and duty.clause else ""
    text = duty.text if duty else "the licence asks for it"
    return f"{text} ({licence.short_name}{clause})"


def text(work: Work) -> str:
    """One line of plain text, addresses in brackets behind what they belong to."""
    return _joined(work, _plain)


def markdown(work: Work) -> str:
    """One line of Markdown with links."""
    return _joined(work, _markdown_link)


def html(work: Work) -> str:
    """One paragraph of HTML. The marks are those of ccREL (https://www.w3.org/submissions/ccREL/), which
    search engines and Creative Commons' own tools read.
    """
    return f'<p xmlns:cc="https://creativecommons.org/ns#" xmlns:dct="http://purl.org/dc/terms/">{_joined(work, _html_link)}</p>'


def json_ld(work: Work) -> str:
    """An ImageObject for the page (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata):
    `contentUrl` and at least one of creator, creditText, copyrightNotice, license.
    """
    creators = [{"@type": "Person", "name": name} for name in work.creators]
    told: dict[str, object] = {
        "@context": "https://schema.org/",
        "@type": "ImageObject",
        "contentUrl": work.image,
        "name": work.title,
        "creator": creators[0] if len(creators) == 1 else creators or None,
        "creditText": work.credit_line or ", ".join(work.creators) or None,
        "copyrightNotice": work.notice,
        "license": work.licence.url if work.licence else None,
        "acquireLicensePage": work.url,
    }
    kept = {key: value for key, value in told.items() if value}
    # "<" is written as an escape so that the object can stand inside a <script> element.
    return json.dumps(kept, ensure_ascii=False, indent=2).replace("<", "\\u003c")


FORMS = {"text": text, "markdown": markdown, "html": html, "json-ld": json_ld}


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str
    url: str | None = None
    mark: str = ""  # the attribute that says in HTML what the piece is


_Writer = Callable[[_Piece], str]


def _joined(work: Work, write: _Writer) -> str:
    credit = " ".join(write(piece) for piece in _who(work))
    rest = [write(piece) for piece in _terms(work)]
    return ", ".join(part for part in (credit, *rest) if part)


def _who(work: Work) -> Iterator[_Piece]:
    if work.title:
        yield _Piece(f"“{work.title}”", work.url, 'rel="cc:attributionURL" property="dct:title"')
    name = work.credit_line or _listed(work.creators)
    if name:
        yield _Piece("by" if work.title else "Photo:")
        yield _Piece(name, work.creator_url, 'rel="dct:creator" property="cc:attributionName"')
    if work.site or (work.url and not work.title):
        yield _Piece("via" if name else "Source:")
        yield _Piece(work.site or _host(work.url or ""), None if work.title else work.url)


def _terms(work: Work) -> Iterator[_Piece]:
    if work.notice:
        yield _Piece(work.notice)
    if work.licence is not None:
        yield _Piece(work.licence.short_name, work.licence.url, 'rel="license"')
        own = work.licence.duty("own-sentence")
        if own is not None and own.sentence:  # the very words that the licence prescribes
            yield _Piece(own.sentence)
    if work.changes:
        yield _Piece(work.changes)


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _is_web(url: str | None) -> bool:
    try:
        return url is not None and urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False


def _plain(piece: _Piece) -> str:
    return f"{piece.words} ({piece.url})" if piece.url and _is_web(piece.url) else piece.words


def _markdown_link(piece: _Piece) -> str:
    words = "".join(f"\\{char}" if char in "\\`*_[]<>" else char for char in piece.words)
    if not _is_web(piece.url):
        return words
    address = (
        (piece.url or "").replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C")
    )
    return f"[{words}]({address})"


def _html_link(piece: _Piece) -> str:
    words = escape(piece.words)
    if _is_web(piece.url):
        return f'<a href="{escape(piece.url or "")}"{f" {piece.mark}" if piece.mark else ""}>{words}</a>'
    shown = piece.mark.split(" ", 1)[-1] if piece.mark.startswith("rel=") else piece.mark
    return f"<span {shown}>{words}</span>" if "property=" in shown else words
