"""What all files of one run share: roots, settings, register, sources on record, images read so far."""

import os
import posixpath
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rights.config.scope import Scope
from rights.engine.ignore import Ignorer
from rights.engine.roots import name_in
from rights.model.image import Image
from rights.model.settings import Settings
from rights.model.values import dataclass
from rights.resolve.records import Records
from rights.resolve.register import Register
from rights.resolve.register_faults import RegisterFault
from rights.sources import images
from rights.sources.posts import Site

if TYPE_CHECKING:
    from rights.engine.cache.recall import Recall
    from rights.engine.cache.witness import Witness
    from rights.engine.since import Since

_ODD = (
    "//",
    "/./",
    "/../",
    "\\\\",
)  # parts by which one path may be many texts, and another system's separator
IMAGES_KEPT = 512  # a picture is often shown by neighbouring posts; memory must not grow with the archive


class Seen(NamedTuple):
    """A picture as read; the signature of its file before that, and the digest of what was read, where they are wanted."""

    image: Image
    signature: str = ""
    digest: str = ""


@dataclass(slots=True)
class Project:
    """`base` is what report paths are relative to, `root` the top of the site."""

    base: Path
    root: Path
    settings: Settings
    site: Site
    ignorer: Ignorer
    register: Register | None = None
    register_faults: tuple[RegisterFault, ...] = ()  # why there is no register, though there is a file
    records: Records = field(default_factory=Records)
    since: "Since | None" = None  # what changed, where only that is looked at
    gathers_uses: bool = False  # for reports that show pictures
    witness: "Witness | None" = None  # notes what results depend on, where they are to be remembered
    recall: "Recall | None" = None  # what is remembered
    _scope: Scope = field(init=False)
    _below: str = field(init=False)
    _top: str = field(init=False)
    _images: OrderedDict[str, Seen] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self._scope = Scope(self.settings)
        self._below = os.path.join(self.base, "")  # noqa: PTH118 - a text, with the separator at its end
        self._top = os.path.join(self.root, "")  # noqa: PTH118 - as above

    def name(self, path: str | Path) -> str:
        """How reports name `path`."""
        text = os.fspath(path)
        if text.startswith(self._below) and not any(odd in text for odd in _ODD):
            return text[
                len(self._below) :
            ]  # hundreds of thousands of paths: pathlib takes longer than reading them
        return name_in(Path(path), self.base)

    def in_root(self, name: str) -> str:
        """A report's path as the set-up file would write it: relative to the root."""
        return in_root(self.base, self.root)(name)

    def settings_at(self, name: str) -> Settings:
        return self._scope.at(self.in_root(name)) if self.settings.paths else self.settings

    def key(self, path: str | Path) -> str:
        """`path` from the root: what tells files apart that reports may name alike."""
        return os.fspath(path).removeprefix(self._top)

    def path(self, key: str) -> str:
        """Where the file is that `key` tells apart."""
        return self._top + key

    def named(self, key: str) -> str:
        """How reports name the file that `key` tells apart: mostly so."""
        return key if self._top == self._below else self.name(self._top + key)

    def image(self, path: str | Path) -> Image:
        """The picture at `path`, read once while it is still remembered."""
        seen = self.seen(path)
        if self.witness is not None:
            self.witness.shown(self.key(path), seen)
        return seen.image

    def seen(self, path: str | Path) -> "Seen":
        """The picture with what tells whether it changed, where somebody wants to know."""
        key = os.fspath(path)
        known = self._images.get(key)
        if known is None:
            known = self._images[key] = self._look(key)
            if len(self._images) > IMAGES_KEPT:
                self._images.popitem(last=False)
        else:
            self._images.move_to_end(key)
        return known

    def watch(self) -> "Witness":
        """From now on it is noted what the checking of each file depends on."""
        from rights.engine.cache.witness import Witness

        self._images.clear()
        self.site = self.witness = Witness(self.site)
        return self.witness

    def _look(self, path: str) -> "Seen":
        if self.witness is None:
            return Seen(images.read(path, self.name(path)))
        from rights.engine.cache.witness import look

        return look(path, self.name(path))


def in_root(base: Path, root: Path) -> Callable[[str], str]:
    """From paths relative to `base` to paths relative to `root`."""
    if base == root:
        return str
    above, top = base.as_posix(), root.as_posix()
    below = f"{root.relative_to(base).as_posix()}/" if base in root.parents else "\0"

    def from_root(name: str) -> str:
        if (
            name.startswith(below) and "/." not in name
        ):  # a plain path: the usual one, for each file of an archive
            return name[len(below) :]
        return posixpath.relpath(posixpath.join(above, name), top)

    return from_root
