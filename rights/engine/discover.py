"""Named paths to the posts and images below them, in a fixed order; says what was passed over and why."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from rights.engine.discard import BUILT, NEVER_POSTS, SKIPPED_FOLDERS, is_report
from rights.engine.paths import Paths
from rights.errors import UsageError
from rights.model.run import Skipped
from rights.model.settings import Settings
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.sources.files import Unreadable, read_regular
from rights.sources.images import is_image_name
from rights.sources.posts import is_post_name

if TYPE_CHECKING:
    import pathspec

Ignores = tuple[tuple[str, "pathspec.GitIgnoreSpec"], ...]  # folder, and what its .gitignore says

MAX_DEPTH = 1_000  # folders below a named one; Linux takes paths of 4,096 bytes, twice as many at most


@dataclass(frozen=True, slots=True)
class Found:
    """Paths as the file system names them, sorted; files that were named outright come with the rest."""

    posts: Paths = field(default_factory=Paths)
    images: Paths = field(default_factory=Paths)
    skipped: tuple[Skipped, ...] = ()
    named: tuple[Path, ...] = ()  # what the call named


@dataclass(slots=True)
class _Walk:
    settings: Settings
    root: str
    posts: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def discover(paths: Sequence[Path], root: Path, settings: Settings) -> Found:
    """All posts and images at and below `paths`.

    A file that is named outright is taken whatever .gitignore, `exclude` or its folder say.
    Raises UsageError where a path is not there.
    """
    walk = _Walk(settings, str(root))
    for path in paths:
        try:
            mode = path.lstat().st_mode
        except (OSError, ValueError):
            raise UsageError(f"{visible(str(path))}: no such file or folder") from None
        if stat.S_ISDIR(mode):
            _walk(path, root, walk)
        elif is_image_name(path.name):
            walk.images.append(str(path))
        else:
            walk.posts.append(str(path))
    return Found(Paths.ordered(walk.posts), Paths.ordered(walk.images), tuple(walk.skipped), tuple(paths))


def _walk(top: Path, root: Path, walk: _Walk) -> None:
    include, exclude = _spec(walk.settings.include), _spec(walk.settings.exclude)
    pending: list[tuple[str, int, Ignores]] = [(str(top), 0, tuple(_ignores_above(top, root)))]
    while pending:
        folder, depth, ignores = pending.pop()
        if depth > MAX_DEPTH:
            walk.skipped.append(Skipped(folder, f"more than {MAX_DEPTH} folders deep"))
            continue
        entries, own = _entries(folder, walk)
        if own is not None:
            ignores = (*ignores, (folder, own))
        names = {entry.name for entry in entries}
        for entry in entries:
            path = entry.path
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.is_symlink():
                if is_image_name(entry.name) or is_post_name(entry.name):
                    walk.skipped.append(Skipped(path, "symbolic link"))
                continue
            if _ignored(path, is_folder, ignores) or _matches(exclude, path, walk.root, is_folder):
                continue
            if is_folder:
                if _is_discarded(entry.name, names):
                    walk.skipped.append(Skipped(path, "build output or installed code"))
                else:
                    pending.append((path, depth + 1, ignores))
            elif not include or _matches(include, path, walk.root, is_folder=False):
                _sort(entry.name, path, walk)


def _sort(name: str, path: str, walk: _Walk) -> None:
    if is_image_name(name):
        walk.images.append(path)
    elif is_post_name(name) and name.casefold() not in NEVER_POSTS:
        if name.endswith((".html", ".htm")) and is_report(path):
            walk.skipped.append(Skipped(path, "written by rights"))
        else:
            walk.posts.append(path)


def _entries(folder: str, walk: _Walk) -> tuple[list[os.DirEntry[str]], "pathspec.GitIgnoreSpec | None"]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name, reverse=True)
    except OSError as error:
        walk.skipped.append(Skipped(folder, f"cannot be listed: {error.strerror}"))
        return [], None
    has_ignore = any(entry.name == ".gitignore" and entry.is_file(follow_symlinks=False) for entry in entries)
    visible_entries = [entry for entry in entries if not entry.name.startswith(".")]
    return visible_entries, _read_ignore(f"{folder}/.gitignore") if has_ignore else None


def _read_ignore(path: str) -> "pathspec.GitIgnoreSpec | None":
    content = read_regular(path, 1 << 18)
    if isinstance(content, Unreadable):
        return None
    return _spec(content.decode("utf-8", "replace").splitlines())


def _ignores_above(top: Path, root: Path) -> Iterator[tuple[str, "pathspec.GitIgnoreSpec"]]:
    for folder in reversed([*top.parents]):
        if folder == root or root in folder.parents:
            spec = _read_ignore(f"{folder}/.gitignore")
            if spec is not None:
                yield str(folder), spec


def _spec(patterns: Sequence[str]) -> "pathspec.GitIgnoreSpec | None":
    lines = [line for line in patterns if line.strip() and not line.startswith("#") and len(line) < 1000]
    if not lines:
        return None
    import pathspec

    try:
        return pathspec.GitIgnoreSpec.from_lines(lines)
    except (ValueError, TypeError):  # a pattern git itself would not take
        return None


def _matches(spec: "pathspec.GitIgnoreSpec | None", path: str, base: str, is_folder: bool) -> bool:
    if spec is None:
        return False
    above = base if base.endswith(os.sep) else base + os.sep
    relative = path[len(above) :] if path.startswith(above) else path.rpartition(os.sep)[2]
    return bool(spec.match_file(relative + "/" if is_folder else relative))


def _ignored(path: str, is_folder: bool, ignores: Ignores) -> bool:
    return any(_matches(spec, path, base, is_folder) for base, spec in ignores)


def _is_discarded(name: str, siblings: set[str]) -> bool:
    if name in SKIPPED_FOLDERS:
        return True
    return any(marker in siblings for marker in BUILT.get(name, ()))
