"""Named paths to the folder that report paths are relative to, and to the folder the site lives in."""

import os
from collections.abc import Sequence
from pathlib import Path

# What stands at the top of a site or repository.
MARKERS = (
    "rights.toml",
    ".rights.toml",
    ".git",
    "_config.yml",
    "_config.yaml",
    "hugo.toml",
    "hugo.yaml",
    "config.toml",
    "mkdocs.yml",
    "_quarto.yml",
    "pyproject.toml",
    "package.json",
    ".eleventy.js",
    "eleventy.config.js",
)


def absolute(path: Path) -> Path:
    """The path from the file system's root, without following links: a link is judged, never followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def base_of(paths: Sequence[Path], cwd: Path) -> Path:
    """The folder that report paths are relative to.

    The working directory, as CI and editors expect; for paths outside it the nearest folder that holds them
    all, so that no report carries an absolute path or a "..".
    """
    absolutes = [absolute(path) for path in paths]
    if all(path == cwd or cwd in path.parents for path in absolutes):
        return cwd
    folders = [path if path.is_dir() and not path.is_symlink() else path.parent for path in absolutes]
    return Path(os.path.commonpath(folders))


def site_root(paths: Sequence[Path], config: Path | None) -> Path:
    """The folder below which references are resolved: the config's, if it holds the paths, else the nearest one
    above the paths that looks like the top of a site, else the folder that holds them all.

    A config that lies elsewhere is somebody's choice of rules (of the base revision, say), not a place of the site.
    """
    absolutes = [absolute(path) for path in paths]
    if config is not None:
        own = absolute(config).parent
        if all(own in (path, *path.parents) for path in absolutes):
            return own
    folders = [path if path.is_dir() and not path.is_symlink() else path.parent for path in absolutes]
    shared = Path(os.path.commonpath(folders))
    for folder in (shared, *shared.parents):
        if any(os.path.lexists(folder / marker) for marker in MARKERS):
            return folder
    return shared


def name_in(path: Path, base: Path) -> str:
    """How reports name `path`: relative to `base`, with "/"; the bare name where it lies elsewhere."""
    full, above = os.path.abspath(path), f"{base}{os.sep}"  # noqa: PTH100 - asked several times for each file
    if os.sep == "/" and full.startswith(above):
        return full[len(above) :]
    try:
        return Path(full).relative_to(base).as_posix()
    except ValueError:
        return Path(full).name
