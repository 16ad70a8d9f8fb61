"""Attribution text as Commons, Flickr or Unsplash hand it out, or their saved API answer, to a statement of the source."""

import html
import json
from collections.abc import Mapping
from typing import Any

from rights.credits import find
from rights.errors import UsageError
from rights.knowledge.sources import flickr_licences
from rights.model.pattern import pattern
from rights.model.values import dataclass
from rights.resolve.records import State
from rights.sources import posts
from rights.sources.posts import Site

_TAG = pattern(r"<[^<>]{0,2000}>")
_TITLE = pattern(r"^\s*[\"“„«]([^\"”“»]{1,300})[\"”“»]\s+(?:by|von|par|de|por)\s")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`url` is the page of the work, where the paste names it."""

    state: State
    url: str | None = None


def from_text(text: str, date: str) -> Pasted:
    """What a pasted attribution says. Raises UsageError where it names neither creator nor licence."""
    marked = "<a " in text.casefold() or "</" in text
    body = (
        f"<figure><img src=x.jpg><figcaption>{text}</figcaption></figure>"
        if marked
        else f"![](x.jpg)\n\n{text}\n"
    )
    name = "paste.html" if marked else "paste.md"
    found, _ = find(posts.parse(body.encode(), name, Site()))
    credit = next((each for each in found if each.creators or each.licence), None)
    if credit is None:
        raise UsageError("the pasted text names neither a creator nor a licence")
    titled = _TITLE.match(text)
    urls = [
        part.link for part in (credit.title, credit.source, *credit.links) if part is not None and part.link
    ]
    handles = [creator.text for creator in credit.creators if creator.kind == "handle"]
    state = State(
        date,
        creators=tuple(creator.text for creator in credit.creators),
        handle=handles[0].removeprefix("@") if handles else None,
        licence=credit.licence.short_name if credit.licence else None,
        licence_url=credit.licence.url if credit.licence else None,
        title=titled[1] if titled else credit.title.text if credit.title else None,
        said_by="attribution text",
    )
    licence_urls = {mention.link for mention in credit.licences}
    return Pasted(state, next((url for url in urls if url not in licence_urls), None))


def from_json(text: str, date: str) -> Pasted:
    """What a saved answer of the API of Commons, Flickr, Unsplash or Openverse says. Raises UsageError for others."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the API answer is not valid JSON: {error}") from None
    for reader in (_commons, _flickr, _unsplash, _openverse):
        found = reader(answer, date) if isinstance(answer, dict) else None
        if found is not None:
            return found
    raise UsageError(
        "the JSON is no API answer of Wikimedia Commons, Flickr, Unsplash or Openverse that is known here"
    )


def _commons(answer: Mapping[str, Any], date: str) -> Pasted | None:
    """`action=query&prop=imageinfo&iiprop=url|extmetadata`: what is shown there is HTML."""
    pages = _at(answer, "query", "pages")
    several = pages.values() if isinstance(pages, dict) else pages if isinstance(pages, list) else ()
    for page in several:
        infos = page.get("imageinfo") if isinstance(page, dict) else None
        info = infos[0] if isinstance(infos, list) and infos and isinstance(infos[0], dict) else {}
        meta = info.get("extmetadata")
        if isinstance(meta, dict):

            def say(key: str, meta: Mapping[str, Any] = meta) -> str | None:
                return _plain(_at(meta, key, "value"))

            creator = say("Artist")
            return Pasted(
                State(date, (creator,) if creator else (), None, say("LicenseShortName"), say("LicenseUrl"),
                      say("ObjectName"), say("Attribution"), "API"),
                _text(info.get("descriptionurl")),
            )  # fmt: skip
    return None


def _flickr(answer: Mapping[str, Any], date: str) -> Pasted | None:
    """`flickr.photos.getInfo`: the licence is a number."""
    photo = answer.get("photo")
    if not isinstance(photo, dict) or not isinstance(photo.get("owner"), dict):
        return None
    owner = photo["owner"]
    creator = _text(owner.get("realname")) or _text(owner.get("username"))
    urls = _at(photo, "urls", "url")
    url = _text(_at(urls[0], "_content")) if isinstance(urls, list) and urls else None
    licence = flickr_licences().get(str(photo.get("license")))
    handle = _text(owner.get("path_alias")) or _text(owner.get("username"))
    return Pasted(State(date, (creator,) if creator else (), handle, licence, None, _text(_at(photo, "title", "_content")), None, "API"), url)  # fmt: skip


def _unsplash(answer: Mapping[str, Any], date: str) -> Pasted | None:
    user, url = answer.get("user"), _text(_at(answer, "links", "html"))
    if not isinstance(user, dict) or not url or "unsplash" not in url:
        return None
    creator = _text(user.get("name"))
    title = _text(answer.get("description")) or _text(answer.get("alt_description"))
    return Pasted(State(date, (creator,) if creator else (), _text(user.get("username")), "Unsplash License", None, title, None, "API"), url)  # fmt: skip


def _openverse(answer: Mapping[str, Any], date: str) -> Pasted | None:
    url, licence = _text(answer.get("foreign_landing_url")), _text(answer.get("license"))
    if not url or not licence:
        return None
    creator = _text(answer.get("creator"))
    version = _text(answer.get("license_version"))
    name = " ".join(
        filter(None, (licence.upper() if licence in {"cc0", "pdm"} else f"CC {licence.upper()}", version))
    )
    state = State(date, (creator,) if creator else (), None, name, _text(answer.get("license_url")), _text(answer.get("title")), None, "API")  # fmt: skip
    return Pasted(state, url)


def _at(holder: Any, *keys: str) -> Any:
    for key in keys:
        holder = holder.get(key) if isinstance(holder, dict) else None
    return holder


def _text(value: Any) -> str | None:
    text = " ".join(value.split())[:2000] if isinstance(value, str) else ""
    return text or None


def _plain(value: Any) -> str | None:
    """The words of a piece of HTML."""
    return _text(html.unescape(_TAG.sub(" ", value))) if isinstance(value, str) else None
