"""A project to the digest of all that its files share: program, libraries, settings, register, sources on record, site.

Results are kept under this digest: a new version, another word in the register or one more folder of pictures, and
nothing kept is found any more. Nothing of it is trusted to be told by a number that somebody has to raise.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from rights.engine.project import Project
from rights.model.pattern import pattern

PACKAGE = Path(__file__).resolve().parents[2]
# Whose behaviour shows in results. Brotli may be absent, and that shows, too.
LIBRARIES = ("anyascii", "markdown-it-py", "pathspec", "pydantic", "pydantic-core", "pyyaml", "rapidfuzz")
OPTIONAL = ("brotli",)
_INSTALLED = pattern(r"(?P<name>.+?)-(?P<version>[^-]+)(?:-.*)?\.(?:dist|egg)-info")


def environment(project: Project) -> str | None:
    """The digest, 32 hex digits; None where it cannot be told which libraries are at work."""
    libraries = versions(sys.path)
    if not set(LIBRARIES) <= libraries.keys():
        return None
    digest = blake2b(digest_size=16)
    for part in (
        sys.version,
        unicodedata.unidata_version,
        repr(sorted(libraries.items())),
        *_of_project(project),
    ):
        digest.update(part.encode("utf-8", "backslashreplace") + b"\0")
    for name, content in _program():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def versions(folders: Sequence[str]) -> dict[str, str]:
    """The versions of our libraries as their metadata folders are named: a tenth of the time of importlib.metadata."""
    found: dict[str, str] = {}
    for folder in folders:
        try:
            names = sorted(path.name for path in Path(folder).iterdir())
        except OSError:
            continue
        for name in names:
            match = _INSTALLED.fullmatch(name) if name.endswith("-info") else None
            plain = re.sub(r"[-_.]+", "-", match["name"]).lower() if match else ""
            if match and plain in {*LIBRARIES, *OPTIONAL}:
                found.setdefault(plain, match["version"])
    return found


def _of_project(project: Project) -> Iterator[str]:
    site, settings = project.site, project.settings
    yield repr(replace(settings, today=None))  # the day is asked for by those results alone that speak of one
    yield repr(project.ignorer.in_force())
    yield repr(project.register)
    yield repr(project.records)
    yield repr((site.image_roots, site.generator, site.roots()))
    yield os.path.relpath(project.base, project.root)
    yield repr(project.gathers_uses)


def _program() -> Iterator[tuple[str, bytes]]:
    """Every file of the package with what it holds, in a fixed order; what Python compiled is made from these."""
    for folder, folders, files in os.walk(PACKAGE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            path = Path(folder, name)
            yield path.relative_to(PACKAGE).as_posix(), path.read_bytes()
