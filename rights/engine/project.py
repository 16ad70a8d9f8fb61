"""What all files of one run share: roots, settings, register, sources on record, images read so far."""

import posixpath
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

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
    from rights.engine.since import Since

IMAGES_KEPT = 512  # a picture is often shown by neighbouring posts; memory must not grow with the archive


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
    _scope: Scope = field(init=False)
    _images: OrderedDict[str, Image] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self._scope = Scope(self.settings)

    def name(self, path: Path) -> str:
        """How reports name `path`."""
        return name_in(path, self.base)

    def in_root(self, name: str) -> str:
        """A report's path as the set-up file would write it: relative to the root."""
        return in_root(self.base, self.root)(name)

    def settings_at(self, name: str) -> Settings:
        return self._scope.at(self.in_root(name)) if self.settings.paths else self.settings

    def image(self, path: Path) -> Image:
        """The picture at `path`, read once while it is still remembered."""
        name = self.name(path)
        known = self._images.get(name)
        if known is None:
            known = self._images[name] = images.read(path, name)
            if len(self._images) > IMAGES_KEPT:
                self._images.popitem(last=False)
        else:
            self._images.move_to_end(name)
        return known


def in_root(base: Path, root: Path) -> Callable[[str], str]:
    """From paths relative to `base` to paths relative to `root`."""
    if base == root:
        return str
    above, top = base.as_posix(), root.as_posix()
    return lambda name: posixpath.relpath(posixpath.join(above, name), top)
