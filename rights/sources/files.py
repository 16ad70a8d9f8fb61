"""A path to the bytes of a regular file, or to a plain reason why not; nothing else is ever opened."""

import errno
import os
import stat
from typing import NamedTuple

from rights.model.values import dataclass

# O_NONBLOCK: a FIFO would block for ever on open. O_NOFOLLOW: a link may lead out of the tree.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
)

_KINDS = (
    (stat.S_ISDIR, "folder", "it is a folder"),
    (stat.S_ISFIFO, "not-regular", "it is a named pipe"),
    (stat.S_ISSOCK, "not-regular", "it is a socket"),
    (stat.S_ISCHR, "not-regular", "it is a device"),
    (stat.S_ISBLK, "not-regular", "it is a device"),
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file was not read. `code` is stable ("missing", "symlink", "not-regular", "too-large" …);
    `reason` completes the sentence "… was not read: <reason>".
    """

    code: str
    reason: str


class Opened(NamedTuple):
    """An open file descriptor of a regular file; whoever asked closes it."""

    fd: int
    size: int
    status: os.stat_result


def open_regular(path: str | os.PathLike[str]) -> Opened | Unreadable:
    """Open `path` for reading if it is a regular file and no symbolic link. Never blocks, never raises."""
    try:
        fd = os.open(path, _FLAGS)
    except OSError as error:
        return _refusal(error)
    except ValueError:  # a NUL in the name
        return Unreadable("missing", "no file can have this name")
    status = os.fstat(fd)
    if stat.S_ISREG(status.st_mode):
        return Opened(fd, status.st_size, status)
    os.close(fd)
    for test, code, reason in _KINDS:
        if test(status.st_mode):
            return Unreadable(code, reason)
    return Unreadable("not-regular", "it is no regular file")


def read_regular(path: str | os.PathLike[str], limit: int) -> bytes | Unreadable:
    """The whole content of a regular file of at most `limit` bytes."""
    opened = open_regular(path)
    if isinstance(opened, Unreadable):
        return opened
    try:
        if opened.size > limit:
            return Unreadable("too-large", f"it has {opened.size} bytes, more than the {limit} that are read")
        chunks = []
        left = limit + 1  # one more, to notice a file that grows while it is read
        while left > 0 and (chunk := os.read(opened.fd, min(left, 1 << 20))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        return _refusal(error)
    finally:
        os.close(opened.fd)
    if left <= 0:
        return Unreadable("too-large", f"it has more than the {limit} bytes that are read")
    return b"".join(chunks)


def _refusal(error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return Unreadable("symlink", "it is a symbolic link")
    if error.errno == errno.ENOTDIR:
        return Unreadable("missing", "a file stands where one of its folders should be")
    if error.errno == errno.ENOENT:
        return Unreadable("missing", "there is no such file")
    if error.errno in {errno.EACCES, errno.EPERM}:
        return Unreadable("permission", "permission denied")
    if error.errno == errno.ENXIO:
        return Unreadable("not-regular", "it is a socket or a device")
    return Unreadable("unreadable", error.strerror or "the system refused")
