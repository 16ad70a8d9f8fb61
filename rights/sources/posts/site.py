"""The folder a post belongs to: what files there are, in exactly the case they are written in."""

import os
import posixpath
from dataclasses import field
from pathlib import Path

from rights.model.values import dataclass

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
_MAX_WALKED = 200_000  # entries looked at for a file whose folder only the theme knows
_MAX_DEPTH = 30
_NO_SOURCES = frozenset(("node_modules", "_site", "public_html", "__pycache__", "vendor", "dist", "build"))
_MAX_CACHED = 4_096  # folders; a run over an archive must not grow


@dataclass(slots=True)
class Site:
    """The root that nothing is read outside of (None: there is no folder, as for standard input), the folders
    images are served from, and the generator where the settings name one.

    `base` is the folder that the names of posts are relative to, where that is not the root.

    Folder listings are read once and kept; the file system may ignore case, the web server will not.
    """

    root: Path | None = None
    image_roots: tuple[str, ...] = ()
    generator: str | None = None
    base: Path | None = None
    listings: dict[str, dict[str, bool] | None] = field(default_factory=dict, repr=False)
    served: tuple[str, ...] | None = field(default=None, repr=False)
    index: dict[str, list[str]] | None = field(default=None, repr=False)

    def roots(self) -> tuple[str, ...]:
        """The folders that generators publish at the top of a site, "" among them, as far as this site has them."""
        if self.served is None:
            known = ("", *_SERVED)
            self.served = (*self.image_roots, *[root for root in known if not root or self.has_folder(root)])
        return self.served

    def where(self, name: str) -> str:
        """The path of the post called `name` from the root."""
        if self.base is None or self.root is None or self.base == self.root:
            return name
        return posixpath.relpath((self.base / name).as_posix(), self.root.as_posix())

    def named(self, name: str) -> tuple[str, ...]:
        """Paths of all files called so in the site, as far as it was walked."""
        if self.index is None:
            self.index = self._walk()
        return tuple(self.index.get(name, ()))

    def _walk(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        waiting = [""]
        seen = 0
        while waiting and seen < _MAX_WALKED:
            folder = waiting.pop()
            for name, is_folder in sorted((self._read(folder) or {}).items()):
                path = f"{folder}/{name}" if folder else name
                seen += 1
                if not is_folder:
                    index.setdefault(name, []).append(path)
                elif not name.startswith(".") and name not in _NO_SOURCES and path.count("/") < _MAX_DEPTH:
                    waiting.append(path)
        return index

    def listing(self, folder: str) -> dict[str, bool] | None:
        """Names in a folder (relative to the root, "" for the root itself) with whether each is a folder; None
        where there is no such folder. A symbolic link or a pipe counts as a file: it is there, and the reader refuses it.
        """
        if self.root is None:
            return None
        if folder not in self.listings:
            if len(self.listings) >= _MAX_CACHED:
                self.listings.clear()
            self.listings[folder] = self._read(folder)
        return self.listings[folder]

    def _read(self, folder: str) -> dict[str, bool] | None:
        assert self.root is not None
        try:
            with os.scandir(self.root / folder if folder else self.root) as entries:
                return {entry.name: entry.is_dir(follow_symlinks=False) for entry in entries}
        except (OSError, ValueError):
            return None

    def file(self, path: str) -> bool:
        """Whether `path` (relative, "/" between parts, none of them "..") is a file, by exact case."""
        parts = path.split("/")
        folder = ""
        for part in parts[:-1]:
            names = self.listing(folder)
            if names is None or not names.get(part, False):
                return False
            folder = f"{folder}/{part}" if folder else part
        names = self.listing(folder)
        return names is not None and names.get(parts[-1]) is False

    def blocked(self, path: str) -> bool:
        """Whether a file stands where `path` has a folder: nobody can ever have seen what it names."""
        folder = ""
        for part in path.split("/")[:-1]:
            is_folder = (self.listing(folder) or {}).get(part)
            folder = f"{folder}/{part}" if folder else part
            if not is_folder:
                # No link: what it leads to may be there, and is not looked at.
                return is_folder is False and self.root is not None and not (self.root / folder).is_symlink()
        return False

    def has_folder(self, path: str) -> bool:
        names = self.listing(path.rpartition("/")[0])
        return names is not None and names.get(path.rpartition("/")[2], False)
