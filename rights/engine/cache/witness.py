"""The checking of a file to all it asked of the tree around it: what must still be so for the result to hold."""

from rights.engine.cache import signature
from rights.engine.cache.packing import pack
from rights.engine.project import Seen
from rights.model.values import dataclass
from rights.sources import images
from rights.sources.posts import Site

MOST_ASKED = 4_000  # questions of one post; who asks more is asked anew each time


@dataclass(frozen=True, slots=True)
class Needs:
    """The answers a post was given: files and folders that are there or not, all files of a name, the digests of the
    pictures it shows, and the day, where the result speaks of one.
    """

    files: tuple[str, ...]
    no_files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    no_folders: tuple[str, ...] = ()
    named: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Memo:
    """`signature` is "" where it says nothing; `digest` is of a post's bytes, or of a picture's evidence; `needs` are packed."""

    signature: str
    digest: str
    needs: str = ""


class Witness(Site):
    """A site that notes what it is asked."""

    __slots__ = ("_before", "_day", "_files", "_folders", "_named", "_pictures")

    def __init__(self, site: Site) -> None:
        super().__init__(site.root, site.image_roots, site.generator, site.base)
        self.begin(None)
        self.roots()  # the same for all: a part of the environment

    def begin(self, path: str | None) -> None:
        """From now on the questions are those of the file at `path`."""
        self._files: dict[str, bool] = {}
        self._folders: dict[str, bool] = {}
        self._named: dict[str, tuple[str, ...]] = {}
        self._pictures: dict[str, str] = {}
        self._day: str | None = None
        self._before = signature.of_file(path) if path is not None else ""

    def file(self, path: str) -> bool:
        answer = self._files[path] = super().file(path)
        return answer

    def has_folder(self, path: str) -> bool:
        answer = self._folders[path] = super().has_folder(path)
        return answer

    def named(self, name: str) -> tuple[str, ...]:
        answer = self._named[name] = super().named(name)
        return answer

    def shown(self, key: str, seen: Seen) -> None:
        self._pictures[key] = seen.digest

    def dated(self, day: str | None) -> None:
        """The result may be another one on another day."""
        self._day = day

    def end(self, path: str) -> Memo | None:
        """What the result for the post at `path` depends on; None where it may not be kept.

        The bytes are read once more. Before and after, and long before, the file had the same signature: these are
        the bytes that were checked.
        """
        asked = len(self._files) + len(self._folders) + len(self._named)
        before = signature.settled(self._before)
        digest = signature.content(path) if before and asked <= MOST_ASKED else ""
        if not digest or signature.of_file(path) != before:
            return None
        needs = Needs(
            tuple(name for name, there in self._files.items() if there),
            tuple(name for name, there in self._files.items() if not there),
            tuple(name for name, there in self._folders.items() if there),
            tuple(name for name, there in self._folders.items() if not there),
            tuple(self._named.items()),
            tuple(self._pictures.items()),
            self._day,
        )
        return Memo(before, digest, pack((needs,), Needs))


def look(path: str, name: str) -> Seen:
    """The picture at `path`. What it is after its signature was taken can only be newer than that."""
    before = signature.of_picture(path)
    image = images.read(path, name)
    return Seen(image, signature.settled(before), signature.evidence(image))


def hold(needs: Needs, site: Site, day: str | None) -> bool:
    """Whether `site` still answers as it did; the pictures are the caller's to compare."""
    return (
        (needs.day is None or needs.day == day)
        and all(Site.file(site, name) for name in needs.files)
        and not any(Site.file(site, name) for name in needs.no_files)
        and all(Site.has_folder(site, name) for name in needs.folders)
        and not any(Site.has_folder(site, name) for name in needs.no_folders)
        and all(Site.named(site, name) == paths for name, paths in needs.named)
    )
