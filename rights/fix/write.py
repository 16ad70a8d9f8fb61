"""New content to a file, so that at every moment the file is wholly old or wholly new."""

import os
import stat
from pathlib import Path

from rights.model.pattern import pattern
from rights.model.values import dataclass

# The process that made a temporary file is in its name, so that the leftovers of a killed one are known.
_STALE = pattern(r"^\.(?P<name>.+)\.rights-(?P<pid>[0-9]{1,10})\.tmp$")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What must still be true of a file when it is replaced."""

    device: int
    inode: int
    size: int
    mtime_ns: int
    mode: int


def snapshot(path: Path) -> Snapshot | str:
    """The state of `path`, or why it is not to be written: a link, several names, read-only, no regular file."""
    try:
        status = path.lstat()
    except OSError as error:
        return error.strerror or "it cannot be looked at"
    if stat.S_ISLNK(status.st_mode):
        return "it is a symbolic link"
    if not stat.S_ISREG(status.st_mode):
        return "it is no regular file"
    if status.st_nlink > 1:
        return "it has several names (hard links)"
    if not status.st_mode & stat.S_IWUSR:
        return "it is read-only"
    return Snapshot(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_mode)


def replace(path: Path, content: bytes, expected: Snapshot) -> str | None:
    """Put `content` in the place of `path`. Returns why it was not done, or None.

    Written to a new file in the same folder, flushed to disk, then renamed over the old one; the old one is
    looked at once more right before, and kept if anybody changed it.
    """
    temporary = path.with_name(f".{path.name}.rights-{os.getpid()}.tmp")
    try:
        _write_new(temporary, content, stat.S_IMODE(expected.mode))
        if snapshot(path) != expected:
            temporary.unlink()
            return "it was changed by somebody else meanwhile"
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        return error.strerror or "the system refused"
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return None


def put(path: Path, content: bytes) -> str | None:
    """Make `path` hold `content`, whether or not it is there yet. Returns why it was not done, or None."""
    if os.path.lexists(path):
        now = snapshot(path)
        return now if isinstance(now, str) else replace(path, content, now)
    temporary = path.with_name(f".{path.name[:200]}.rights-{os.getpid()}.tmp")
    try:
        _write_new(temporary, content, None)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        return error.strerror or "the system refused"
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return None


def _write_new(path: Path, content: bytes, mode: int | None) -> None:
    """`mode` None: as the process's umask says."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    fd = os.open(path, flags, 0o666 if mode is None else mode)
    try:
        if mode is not None:
            os.fchmod(fd, mode)
        view = memoryview(content)
        while view:
            view = view[os.write(fd, view) :]
        os.fsync(fd)
    finally:
        os.close(fd)


def _flush_folder(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def remove_stale(folder: Path) -> tuple[str, ...]:
    """Delete the temporary files that killed runs left in `folder`; their names.

    Only regular files of our naming whose process is gone and beside which the real file stands.
    """
    removed = []
    for entry in os.scandir(folder):
        match = _STALE.match(entry.name)
        if match is None or not entry.is_file(follow_symlinks=False) or _alive(int(match["pid"])):
            continue
        if os.path.lexists(folder / match["name"]):
            Path(entry.path).unlink(missing_ok=True)
            removed.append(entry.name)
    return tuple(removed)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return pid != os.getpid()
