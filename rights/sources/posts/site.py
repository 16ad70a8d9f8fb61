"""The folder a post belongs to: what files there are, in exactly the case they are written in."""

import os
from dataclasses import dataclass, field
from pathlib import Path

_MAX_CACHED = 4_096  # folders; a run over an archive must not grow


@dataclass(slots=True)
class Site:
    """The root that nothing is read outside of (None: there is no folder, as for standard input), the folders
    images are served from, and the generator where the settings name one.

    Folder listings are read once and kept; the file system may ignore case, the web server will not.
    """

    root: Path | None = None
    image_roots: tuple[str, ...] = ()
    generator: str | None = None
    listings: dict[str, dict[str, bool] | None] = field(default_factory=dict, repr=False)

    def listing(self, folder: str) -> dict[str, bool] | None:
        """Names in a folder (relative to the root, "" for the root itself) with whether each is a folder; None
        where there is no such folder. Symbolic links are not listed: they may lead out of the root.
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
                return {
                    entry.name: entry.is_dir(follow_symlinks=False)
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False)
                }
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

    def has_folder(self, path: str) -> bool:
        names = self.listing(path.rpartition("/")[0])
        return names is not None and names.get(path.rpartition("/")[2], False)
