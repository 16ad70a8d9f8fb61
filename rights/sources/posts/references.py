"""Image references as written to what they are (local, remote, unsafe …) and the file they mean."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from rights.model.post import Reach
from rights.sources.posts import limits
from rights.sources.posts.site import Site

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_CONTROL = re.compile("[\x00-\x1f\x7f\u0085\u2028\u2029\ufffe\ud800-\udfff]")
_TEMPLATE = re.compile(r"\{\{|\{%|<%|\$\{|\{[A-Za-z_]|\[\[")
_REMOTE = frozenset(("http", "https", "ftp", "ftps"))
_SYSTEM = ("/dev/", "/etc/", "/proc/", "/sys/", "~")  # absolute paths that no site serves
# Folders whose content the generators publish at the root of the site: Hugo, Jekyll, Eleventy, Astro, Next, Gatsby …
_SERVED = (
    "static",
    "assets",
    "public",
    "src",
    "src/assets",
    "src/images",
    "src/public",
    "source",
    "content",
    "images",
    "img",
    "docs",
    "site",
    "themes",
    "src/site",
    "src/static",
    "content/assets",
    "_assets",
    "lume/src",
)


def reach(raw: str) -> Reach:
    """What kind of address `raw` is. Nothing is looked up."""
    address = raw.strip()
    if _TEMPLATE.search(address):
        return Reach.TEMPLATE
    if address.startswith(("data:", "blob:")):
        return Reach.INLINE_DATA
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


class Resolver:
    """Finds the files that the references of the posts of one site mean."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def resolve(self, raw: str, post: str) -> tuple[Reach, str | None, tuple[str, ...]]:
        """The reach of `raw` in the post at path `post`, the file it means or None, and the places looked at."""
        kind = reach(raw)
        if kind is not Reach.LOCAL:
            return kind, None, ()
        address = raw.strip().replace("\\", "/")
        path = address.split("#", 1)[0].split("?", 1)[0]
        names = [unquote(path)]
        if "?" in address or "#" in address:
            names.append(unquote(address))
        if unquote(path) != path:
            names.append(path)
        tried: list[str] = []
        outside = False
        for name in names:
            for candidate in self._candidates(name, post):
                clean = posixpath.normpath(candidate)
                if clean.startswith(("../", "/")) or clean in {"..", "."}:
                    outside = outside or clean.startswith("../") or clean == ".."
                    continue
                if clean not in tried:
                    tried.append(clean)
                    if self.site.root is not None and self.site.file(clean):
                        return Reach.LOCAL, clean, tuple(tried)
        if outside and self._always_outside(names[0], post):
            return Reach.OUTSIDE, None, tuple(tried)
        return Reach.LOCAL, None, tuple(tried)

    def _always_outside(self, name: str, post: str) -> bool:
        if name.startswith("/"):
            return posixpath.normpath("x" + name).startswith("..")
        return posixpath.normpath(posixpath.join(posixpath.dirname(post), name)).startswith("..")

    def _candidates(self, name: str, post: str) -> list[str]:
        """Where generators would look for `name`, the most usual first."""
        folder = posixpath.dirname(post)
        bare = name.lstrip("/")
        found = []
        if not name.startswith("/"):
            found.append(posixpath.join(folder, name))
            # A page bundle: the file `post.md` is published as the folder `post/`, Jekyll's date prefix taken off.
            stem = posixpath.basename(post).split(".", 1)[0]
            found.append(posixpath.join(folder, stem, name))
        roots = [*self.site.image_roots, "", *_SERVED]
        found.extend(posixpath.join(root, bare) if root else bare for root in roots)
        if not name.startswith("/"):
            found.append(posixpath.join(folder, "images", name))
        # A site in a folder of a larger repository: the served folders of every folder above the post.
        parts = folder.split("/")
        for depth in range(len(parts), 0, -1):
            above = "/".join(parts[:depth])
            if above:
                found.append(f"{above}/{bare}")
                found.extend(
                    f"{above}/{root}/{bare}"
                    for root in ("static", "assets", "public", "images")
                    if self.site.has_folder(f"{above}/{root}")
                )
        return found
