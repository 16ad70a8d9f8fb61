"""A base revision and the files found to those among them that changed or speak of something that changed."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from rights.engine.git import Blob, Revision
from rights.engine.mentions import name_keys, names_any
from rights.model.finding import Finding
from rights.model.post import Post
from rights.model.values import dataclass
from rights.sources.files import Unreadable, open_regular, read_regular
from rights.sources.images.kinds import is_image_name
from rights.sources.posts import Site, parse

POST_LIMIT = 4 * 1024 * 1024  # bytes of a post that are looked through for names
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """`changed_names` turns the register as it was into the names whose entries are other ones now."""

    path: Path
    changed_names: Callable[[bytes | None], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Since:
    """What a run against a base revision looks at.

    `posts` and `images` are to be checked. Of a post in `related` only findings about `changed_images` (changed or
    gone pictures) count, because the post itself is as it was; `because` says why everything is checked, if it is.
    """

    revision: Revision
    posts: Sequence[Path]
    images: Sequence[Path]
    changed_images: frozenset[Path] = frozenset()
    related: frozenset[Path] = frozenset()
    because: str | None = None

    def before(self, path: Path, limit: int = POST_LIMIT) -> bytes | None:
        """What the post at `path` held at the base revision."""
        return self.revision.read(_name(self.revision, path), limit)

    def post_before(self, path: Path, name: str, site: Site) -> Post | None:
        """The post as it was; None where it was not there, is as it was, or is one of many in its file."""
        if path in self.related or path.suffix.lower() == ".xml":
            return None
        content = self.before(path)
        return None if content is None else parse(content, name, site)

    def concerns(self, finding: Finding) -> bool:
        """Whether a finding speaks of a picture that changed or is gone, told by its file name."""
        names = {path.name for path in self.changed_images}
        pictures = (*finding.issue.images, finding.issue.place.path)
        return any(PurePosixPath(unquote(picture)).name in names for picture in pictures)


def since(
    revision: Revision,
    posts: Sequence[Path],
    images: Sequence[Path],
    settings_files: Iterable[Path] = (),
    register: RegisterFile | None = None,
) -> Since:
    """What must be looked at again. A change of one of `settings_files` touches everything.

    Posts that hold a name whose entry in the `register` is another one now, or nearly so, are looked at again.
    """
    for path in settings_files:
        if _changed(revision, path):
            return Since(revision, posts, images, because=f"{path.name} changed")
    other = frozenset(path for path in images if _changed(revision, path))
    gone = frozenset(_gone(revision))
    touched = {path for path in posts if _changed(revision, path)}
    names: Sequence[str] = ()
    if register is not None and _changed(revision, register.path):
        names = register.changed_names(revision.read(_name(revision, register.path), POST_LIMIT))
    related, named = _speaking_of(set(posts) - touched, other | gone, names)
    return Since(
        revision,
        tuple(path for path in posts if path in touched or path in related or path in named),
        tuple(path for path in images if path in other),
        other | gone,
        frozenset(related - named),
    )


def _speaking_of(
    posts: Iterable[Path], images: Iterable[Path], names: Sequence[str]
) -> tuple[set[Path], set[Path]]:
    """The posts whose text holds the file name of one of `images`, and those that hold one of `names`."""
    stems = {form for image in images for form in _written(image)}
    folders = {image.parent for image in images}
    keys = name_keys(names)
    related: set[Path] = set()
    named: set[Path] = set()
    for path in posts if stems or keys else ():
        content = read_regular(path, POST_LIMIT)
        if isinstance(content, Unreadable):
            continue
        if path.parent in folders or any(_stands_in(stem, content) for stem in stems):
            related.add(path)
        if keys and names_any(content.decode("utf-8", "replace"), keys):
            named.add(path)
    return related, named


def _written(image: Path) -> Iterator[bytes]:
    """The forms in which a post may write the file's name, without ending: sizes and formats vary."""
    stem = PurePosixPath(image.name).stem
    yield os.fsencode(stem)
    yield quote(os.fsencode(stem)).encode("ascii")


def _stands_in(stem: bytes, content: bytes) -> bool:
    """Whether a post speaks of `stem`: of "shot-7" and "shot-7-large", not of "shot-70"."""
    at = content.find(stem)
    while at >= 0:
        end = at + len(stem)
        before, after = content[max(at - 1, 0) : at], content[end : end + 1]
        if not (stem[:1].isdigit() and before.isdigit()) and not (stem[-1:].isdigit() and after.isdigit()):
            return True
        at = content.find(stem, end)
    return False


def _gone(revision: Revision) -> Iterator[Path]:
    for name in revision.files:
        if is_image_name(name) and not os.path.lexists(f"{revision.top}/{name}"):
            yield revision.top / name


def _changed(revision: Revision, path: Path) -> bool:
    """Whether the file's bytes are other than at the base; a file that was not there has changed."""
    blob = revision.files.get(_name(revision, path))
    opened = open_regular(path)
    if isinstance(opened, Unreadable):
        return blob is not None or opened.code != "missing"
    try:
        return blob is None or opened.size != blob.size or not _is_blob(opened.fd, opened.size, blob)
    finally:
        os.close(opened.fd)


def _is_blob(fd: int, size: int, blob: Blob) -> bool:
    """Whether the open file is the git object: git hashes "blob SIZE NUL content" (git-hash-object(1))."""
    digest = hashlib.sha256() if len(blob.id) == 64 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % size)
    while chunk := os.read(fd, CHUNK):
        digest.update(chunk)
    return digest.hexdigest() == blob.id


def _name(revision: Revision, path: Path) -> str:
    """`path` as the repository names it; "" for one outside, which no revision holds."""
    top, whole = f"{revision.top}{os.sep}", str(path)
    if whole.startswith(top):  # thousands of paths: pathlib takes longer than reading a post
        return whole[len(top) :].replace(os.sep, "/")
    resolved = path.parent.resolve() / path.name
    return resolved.relative_to(revision.top).as_posix() if revision.top in resolved.parents else ""
