"""A folder for caches and a checked tree to the file in it for this tree, or to why the folder is not to be used."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

ENDING = ".rights-cache"
UNUSED = 90 * 86_400  # seconds after which the cache of another tree is taken away
TOTAL = 2 << 30  # bytes of all caches in a folder


def prepare(folder: Path, root: Path) -> str | None:
    """Make `folder` where it is not there. Why it is not to be used, or None.

    A cache inside the tree at `root`, or in its repository, could come with it; one that others may write could say
    anything.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        resolved = folder.resolve(strict=True)
        tree = _repository(root.resolve())
        if tree == resolved or tree in resolved.parents:
            return "it lies in the checked tree"
        own, *above = (each.stat() for each in (resolved, *resolved.parents))
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a loop of links
        return getattr(error, "strerror", None) or "no folder can be made there"
    if not stat.S_ISDIR(own.st_mode):
        return "it is no folder"
    if hasattr(os, "geteuid"):
        if own.st_uid != os.geteuid() or own.st_mode & 0o022:
            return "other users may write there"
        if any(_is_open(status, os.geteuid()) for status in above):
            return "other users may put another folder in its place"
    return None if os.access(folder, os.W_OK | os.X_OK) else "it cannot be written"


def _repository(root: Path) -> Path:
    """The top of the git repository that `root` is in, or `root` itself."""
    return next((each for each in (root, *root.parents) if (each / ".git").exists()), root)


def _is_open(status: os.stat_result, user: int) -> bool:
    shared = status.st_mode & stat.S_IWOTH and not status.st_mode & stat.S_ISVTX
    return bool(shared) or status.st_uid not in {0, user}


def file_for(folder: Path, root: Path) -> Path:
    """Where results for the tree at `root` are kept. Before a new file is made, those long unused go."""
    name = blake2b(os.fsencode(root), digest_size=12).hexdigest()
    path = folder / f"{name}{ENDING}"
    if not path.exists():
        tidy(folder)
    return path


def tidy(folder: Path) -> None:
    """Take away caches unused for long, and the oldest while all together are too large."""
    from rights.engine.cache.opening import remove

    left = TOTAL
    for changed, size, path in sorted(_caches(folder), reverse=True):
        left -= size
        if left < 0 or changed < time.time() - UNUSED:
            remove(path)


def _caches(folder: Path) -> Iterator[tuple[float, int, Path]]:
    with suppress(OSError):
        for path in folder.glob(f"*{ENDING}"):
            with suppress(OSError):
                status = path.lstat()
                yield status.st_mtime, status.st_size, path
