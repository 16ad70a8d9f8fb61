"""A file to a short text that stays the same while the file does: a hint that its content need not be read again.

Size, times of change and inode, as git's index has them. What changed so lately that a further change might bear the same
time is not settled (git calls it racy, https://git-scm.com/docs/racy-git): its signature is never kept.
"""

import os
import stat
import time
from hashlib import blake2b

from rights.model.image import Image
from rights.model.problem import Problem
from rights.sources.files import Unreadable, read_regular
from rights.sources.images import sidecar

SETTLED = 2_100_000_000  # nanoseconds: FAT counts in steps of two seconds, all others in smaller ones
LARGEST = 64 << 20  # bytes of a post file whose content is told apart; larger exports are always read


def of_file(path: str) -> str:
    """The signature of a regular file, else "". Links are not followed."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return ""
    if not stat.S_ISREG(status.st_mode):
        return ""
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_ino}"


def of_picture(path: str) -> str:
    """The signature of a picture and of the sidecars beside it; "" where the picture is no regular file."""
    own = of_file(path)
    if own:
        for candidate in sidecar.beside(path):
            if os.access(candidate, os.F_OK):
                own += f";{of_file(candidate) or time.time_ns()}"  # what is no file is looked at each time
            else:
                own += ";"
    return own


def settled(signature: str) -> str:
    """`signature`, or "" where a later change might not show in it."""
    newest = time.time_ns() - SETTLED
    for part in filter(None, signature.split(";")):
        _size, *times = part.split(":")[:3]
        if not times or max(int(one) for one in times) >= newest:
            return ""
    return signature


def content(path: str) -> str:
    """The digest of what the file at `path` holds; "" where it cannot be read or is too large."""
    held = read_regular(path, LARGEST)
    return "" if isinstance(held, Unreadable) else blake2b(held, digest_size=16).hexdigest()


def evidence(image: Image) -> str:
    """The digest of all that a rule may ask of `image`."""
    from rights.engine.cache.packing import encode, pack

    told = (image.path, image.format, image.size, image.has_c2pa, image.iim_digest, image.sidecar)
    text = encode((told, image.values, pack(image.problems, Problem)))
    return blake2b(text.encode("ascii"), digest_size=16).hexdigest()
