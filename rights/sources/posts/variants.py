"""Addresses of one picture in several sizes to one key: resized copies, thumbnails, CDN paths, query strings."""

import posixpath
import re
from urllib.parse import parse_qsl, unquote

from rights.model.pattern import pattern

_SCHEME = pattern(r"(?:https?:)?//", re.IGNORECASE)
_TEMPLATE = pattern(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# WordPress and its like: "-1024x683", "-scaled"; "@2x"; "_thumb", "th_", "-640w"; "photo.jpg.webp".
_SIZE = pattern(
    r"(?:[-_@.](?:\d{2,5}x\d{2,5}(?:_c)?|\d{2,4}w|\d(?:\.\d)?x|scaled|thumb(?:nail)?|small|medium|large|full|rotated|e\d{10,}|preview|mobile|desktop|tablet))+$",
    re.IGNORECASE,
)
_PREFIX = pattern(r"^(?:th|thumb|small|tn|mini|thumbnail)[-_](?=.{3})", re.IGNORECASE)
_DOUBLE = pattern(r"(\.(?:jpe?g|png|gif))\.(?:webp|avif)$", re.IGNORECASE)
# Path parts that only ask for a size or format: Cloudinary, Cloudflare, Contentful, Blogger, thumbor.
_ASKS = pattern(
    r"(?:(?:w|h|c|q|f|g|ar|dpr|fl|e|b|t|x|y|z)_[^/]*|cdn-cgi|image|v\d{6,}|(?:width|height|quality|format|fit)=[^/]*|s\d{2,4}(?:-c)?|w\d{2,4}(?:-h\d{2,4})?(?:-[\w-]*)?"
    r"|\d{2,4}x\d{2,4}|fit-in|smart|unsafe|resize|upload|thumb|thumbs|thumbnails|max|\d{2,4}px-.*)",
    re.IGNORECASE,
)
_PROXIES = (
    "_next/image",
    "_image",
    ".netlify/images",
    "_vercel/image",
    "_ipx",
    "resize",
    "thumbnail",
    "imageproxy",
)
_PHOTON = pattern(r"i[0-3]\.wp\.com/")
_CLOUDS = ("res.cloudinary.com/", "images.ctfassets.net/", "bp.blogspot.com/", "googleusercontent.com/")


def key(raw: str) -> str:
    """What all sizes of one picture have in common: the same key means the same picture."""
    address = _TEMPLATE.sub("", raw.strip()).replace("\\", "/")
    remote = _SCHEME.match(address)
    address = address[remote.end() :] if remote else address
    path, _, query = address.partition("#")[0].partition("?")
    inner = _inner(path, query) if query else None
    if inner is not None:
        return inner
    path = _PHOTON.sub("", unquote(path))
    parts = [part for part in path.split("/") if part not in {"", "."}]
    if not parts:
        return raw
    folder, name = parts[:-1], parts[-1]
    if remote and any(cloud in f"{path}/" for cloud in _CLOUDS):
        folder = [part for part in folder if not _ASKS.fullmatch(part)]
    name = _DOUBLE.sub(r"\1", name)
    stem, ending = posixpath.splitext(name)
    stem = _PREFIX.sub("", _SIZE.sub("", stem)) or stem
    folder = (
        [part for part in folder if not _ASKS.fullmatch(part)] if "upload.wikimedia.org" in path else folder
    )
    ending = {".jpeg": ".jpg", ".webp": "", ".avif": ""}.get(ending.lower(), ending.lower())
    host = folder.pop(0) if remote and folder and "." in folder[0] else ""
    # One site writes its own pictures with and without its name; only a bare file name needs the host.
    return "/".join([*([host] if not folder else []), *folder, stem + ending]).casefold()


def _inner(path: str, query: str) -> str | None:
    """The key of the picture that a resizing service was asked for."""
    if not path.rstrip("/").endswith(_PROXIES):
        return None
    for name, value in parse_qsl(query[:4_000], max_num_fields=50):
        if name in {"url", "href", "src", "image"}:
            return key(value.partition("?")[0])
    return None
