"""Image references as written to what they are (local, remote, unsafe …) and the file they mean."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from rights.model.pattern import pattern
from rights.model.post import Reach
from rights.sources.posts import limits
from rights.sources.posts.site import Site

_SCHEME = pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = pattern(r"[A-Za-z]:[\\/]")
_CONTROL = pattern("[\x00-\x1f\x7f\u0085\u2028\u2029\ufffe\ud800-\udfff]")
_TEMPLATE = pattern(r"\{\{|\{%|<%|\$\{|\{[A-Za-z_]|\[\[")
# {{ site.baseurl }}/a.jpg, {{ "/a.jpg" | relative_url }}, {% link a.jpg %}, {{< static "a.jpg" >}}
_EXPRESSION = pattern(
    r"\{\{[<%-]?(.{0,500}?)[>%-]?\}\}|\{%-?\s{0,9}(?:link|asset|asset_path|static|baseurl)\b(.{0,500}?)-?%\}",
    re.DOTALL,
)
_LITERAL = pattern(r"[\"'`]([^\"'`]{1,1000})[\"'`]")
_SITE = pattern(
    r"\s{0,9}(?:site\.|\.?Site\.|\.?baseurl\b|\.?BaseURL\b|\$?root|config\.|ASSET|basePath|relativeRoot|path_?prefix|prefix|url\b|page\.root|base\b)",
    re.IGNORECASE,
)
_BARE = pattern(r"\s{0,9}([\w./-]+\.\w{3,4})\s{0,9}")
_BREAKS = {9: None, 10: None, 13: None}  # browsers take them out of addresses (URL Standard, 4.4)
_REMOTE = frozenset(("http", "https", "ftp", "ftps"))
_OWN_DEPTH = 2  # slashes in the path of an address before it is taken for one of the site itself


def reach(raw: str) -> Reach:
    """What kind of address `raw` is. Nothing is looked up."""
    address = raw.strip()
    if address.startswith(("http:", "https:", "//")):
        address = address.translate(_BREAKS)
    if _TEMPLATE.search(address):
        return Reach.TEMPLATE
    if address.startswith("data:"):
        return Reach.INLINE_DATA if address.startswith("data:image/") else Reach.UNSAFE
    if not address or _CONTROL.search(address) or len(address) > limits.REFERENCE_LENGTH:
        return Reach.UNSAFE
    if _DRIVE.match(address) or address.startswith("\\\\"):
        return Reach.OUTSIDE
    try:
        parts = urlsplit(address)
        _ = parts.port, parts.hostname
    except ValueError:
        return Reach.UNSAFE
    if address.startswith("//"):
        return Reach.REMOTE if parts.hostname else Reach.UNSAFE
    if parts.scheme:
        known = parts.scheme in _REMOTE and parts.hostname
        return Reach.REMOTE if known else Reach.UNSAFE
    return Reach.UNSAFE if _CONTROL.search(unquote(address)) else Reach.LOCAL


def plain(raw: str) -> str:
    """`raw` with those template expressions replaced that only stand for the site's address or a literal path."""
    if "{" not in raw:
        return raw

    def meaning(found: re.Match[str]) -> str:
        inside = found[1] if found[1] is not None else found[2]
        literal = _LITERAL.search(inside)
        if literal:
            return literal[1]
        bare = _BARE.fullmatch(inside) if found[1] is None else None
        return bare[1] if bare else "" if _SITE.match(inside) else found[0]

    return _EXPRESSION.sub(meaning, raw)


def _names(address: str) -> list[str]:
    """The file names an address may mean: without query, decoded or not."""
    address = address.replace("\\", "/")
    path = address.split("#", 1)[0].split("?", 1)[0]
    names = [unquote(path)]
    if path != address:
        names.append(unquote(address))
    if path != names[0]:
        names.append(path)
    return names


def _leads_out(name: str, post: str) -> bool:
    """Whether a name climbs above the root from where the post, or the site's top, is."""
    start = name.lstrip("/") if name.startswith("/") else posixpath.join(posixpath.dirname(post), name)
    return posixpath.normpath(start).startswith("..")


class Resolver:
    """Finds the files that the references of the posts of one site mean."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def resolve(self, raw: str, post: str) -> tuple[Reach, str | None, tuple[str, ...]]:
        """The reach of `raw` in the post at path `post`, the file it means or None, and the places looked at."""
        address = plain(raw.strip())
        kind = reach(address)
        if kind is Reach.REMOTE:
            return kind, self._own(address), ()
        if kind is not Reach.LOCAL:
            return kind, None, ()
        names = _names(address)
        if _leads_out(names[0], post):
            return Reach.OUTSIDE, None, ()
        if self.site.root is None:
            return Reach.LOCAL, None, ()
        tried: dict[str, None] = {}
        for name in names:
            for candidate in self._candidates(name, post):
                clean = posixpath.normpath(candidate)
                if clean.startswith(("../", "/")) or clean in {"..", "."} or clean in tried:
                    continue
                tried[clean] = None
                if self.site.file(clean):
                    return Reach.LOCAL, clean, tuple(tried)
        return Reach.LOCAL, self._elsewhere(names[0]) or self._blocked(tried), tuple(tried)

    def _own(self, address: str) -> str | None:
        """The file that an absolute address of the site itself means: its whole path must be there, three parts deep."""
        path = unquote(urlsplit(address if "://" in address else f"http:{address}").path).strip("/")
        if path.count("/") < _OWN_DEPTH or ".." in path or self.site.root is None:
            return None
        found = (f"{root}/{path}" if root else path for root in self.site.roots())
        return next((clean for clean in found if self.site.file(clean)), None)

    def _elsewhere(self, name: str) -> str | None:
        """The one file of the site whose path ends in `name`: themes serve folders that only they know."""
        wanted = posixpath.normpath(name.lstrip("/"))
        if self.site.root is None or wanted.startswith(".."):
            return None
        found = [
            path for path in self.site.named(posixpath.basename(wanted)) if f"/{path}".endswith(f"/{wanted}")
        ]
        return found[0] if len(found) == 1 else None

    def _blocked(self, tried: Iterable[str]) -> str | None:
        """The most usual place, where a file stands in its way: reading it says so."""
        usual = next(iter(tried), None)
        return usual if usual is not None and self.site.blocked(usual) else None

    def _candidates(self, name: str, post: str) -> Iterator[str]:
        """Where generators would look for `name`, the most usual first."""
        folder = posixpath.dirname(post)
        bare = name.lstrip("/")
        site = self.site
        if not name.startswith("/"):
            yield posixpath.join(folder, name)
            # A page bundle: the file `post.md` is published as the folder `post/`.
            yield posixpath.join(folder, posixpath.basename(post).split(".", 1)[0], name)
        for root in site.roots():
            yield f"{root}/{bare}" if root else bare
        if not name.startswith("/"):
            yield posixpath.join(folder, "images", name)
        # A site in a folder of a larger repository: the served folders of every folder above the post.
        parts = folder.split("/") if folder else []
        for depth in range(len(parts), 0, -1):
            above = "/".join(parts[:depth])
            yield f"{above}/{bare}"
            for root in ("static", "assets", "public", "images"):
                if site.has_folder(f"{above}/{root}"):
                    yield f"{above}/{root}/{bare}"
