"""Turns an open file into bytes at offsets: one prefix read at once, the rest only where a walker asks for it.

To copy the prefix costs as much as to decode a block, so it is no longer than most files need.
"""

import os
import sys

from rights.model.place import Place
from rights.model.problem import Problem

PREFIX = (
    20 << 10
)  # read at once: all metadata of two in three JPEGs that have rights fields, of nearly all others
BEGINNING = 64 << 10  # read in steps where that is not enough: all metadata of 99 % of JPEGs
BUDGET = 16 << 20  # bytes of one file that are ever held for metadata
AHEAD = 4 << 10  # read at least this much beyond the prefix: chunk headers come in rows


class Stop(Exception):  # noqa: N818 - not an error: the walk ends here and what was found stays
    """Nothing more can be read from this file; says why."""

    def __init__(self, code: str, message: str, offset: int) -> None:
        super().__init__(code, message, offset)
        self.code, self.message, self.offset = code, message, offset


class Trouble:
    """Collects what went wrong while reading one file. Each kind of trouble is kept once per block.

    What ends too early claims to go on behind the end: `size` is the last offset that a place is told at.
    """

    __slots__ = ("path", "problems", "size")

    def __init__(self, path: str) -> None:
        self.path = path
        self.size = sys.maxsize
        self.problems: dict[tuple[str, str], Problem] = {}

    def add(self, code: str, message: str, offset: int, *, block: str = "", lost: bool = True) -> None:
        if (code, block) not in self.problems and len(self.problems) < 100:
            place = Place(self.path, field=block or None, offset=min(offset, self.size))
            self.problems[code, block] = Problem(code, message, place, lost)


class Window:
    """The bytes of one regular file, or of a block already in memory. Short answers mean the end was reached."""

    __slots__ = ("_fd", "_late", "_late_at", "_left", "head", "size", "trouble")

    def __init__(self, fd: int, size: int, head: bytes, trouble: Trouble) -> None:
        self._fd = fd
        self.size = size
        self.head = head
        self.trouble = trouble
        self._late = b""
        self._late_at = 0
        self._left = BUDGET

    def at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`; raises Stop when the file asks for more than the budget."""
        end = offset + length
        if end <= len(self.head) or self.size <= len(self.head):  # or all is there, as of a file in a file
            return self.head[offset:end]
        if offset >= self.size or length <= 0:
            return b""
        if end <= BEGINNING and self._extend(end):
            return self.head[offset:end]
        late = offset - self._late_at
        if late >= 0 and late + length <= len(self._late):
            return self._late[late : late + length]
        wanted = min(max(length, AHEAD), self.size - offset)
        self._left -= max(wanted, AHEAD // 8)
        if self._left < 0:
            raise Stop("too-large", f"metadata is spread over more than {BUDGET >> 20} MB", offset)
        if not self._late and hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._fd, 0, 0, os.POSIX_FADV_RANDOM)  # spares the read-ahead of picture data
        self._late = os.pread(self._fd, wanted, offset)
        self._late_at = offset
        return self._late[:length]

    def skim(self, offset: int, length: int) -> bytes:
        """As `at`, for picture data that is passed over and not kept: outside the budget."""
        end = offset + length
        if end <= len(self.head) or self.size <= len(self.head) or (end <= BEGINNING and self._extend(end)):
            return self.head[offset:end]
        return os.pread(self._fd, length, offset)

    def _extend(self, end: int) -> bool:
        """Read on, as much again each time, until `end`; whether there was more."""
        before = len(self.head)
        while len(self.head) < end and (more := os.pread(self._fd, len(self.head), len(self.head))):
            self.head += more
        return len(self.head) > before
