"""A path to a connection to a store of ours: one that no other user made, with exactly our schema."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

APPLICATION = 0x52474854  # "RGHT"
VERSION = 1
LARGEST = 1 << 30  # bytes; a file that grew beyond is made anew
LONGEST = 64 << 20  # bytes of one row
PATIENCE = 0.25  # seconds for somebody else's lock
SCHEMA = (
    "CREATE TABLE environments (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, used TEXT NOT NULL)",
    """CREATE TABLE entries (
        environment INTEGER NOT NULL, name BLOB NOT NULL, signature TEXT NOT NULL, digest TEXT NOT NULL,
        needs TEXT NOT NULL, outcome TEXT NOT NULL, checksum BLOB NOT NULL, PRIMARY KEY (environment, name)
    ) WITHOUT ROWID""",
)


class ForeignStore(Exception):  # noqa: N818 - the file is none of ours: an answer
    """Why the file cannot be used as it is."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file, which is made where there is none.

    Raises ForeignStore, sqlite3.Error and OSError. Opened as SQLite advises for files of strangers
    (https://www.sqlite.org/security.html, section 1.2).
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    _check_file(path)
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode=rw", uri=True, timeout=PATIENCE, isolation_level=None
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    if _is_empty(connection, path):
        with transaction(connection):
            for statement in SCHEMA:
                connection.execute(statement.replace("TABLE", "TABLE IF NOT EXISTS", 1))
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")
    return connection


def remove(path: Path) -> None:
    """Take away a store with all that SQLite puts beside it."""
    for ending in ("-journal", "-wal", "-shm", ""):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All that is done inside, or nothing of it."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _check_file(path: Path) -> None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1:
        raise ForeignStore("it is no file of its own")
    if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or status.st_mode & 0o022):
        raise ForeignStore("other users may write it")
    if status.st_size > LARGEST:
        raise ForeignStore("it has grown too large")


def _is_empty(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether nothing was ever written into the file. Raises ForeignStore where what was is not ours, to the letter."""
    with transaction(connection, "DEFERRED"):  # one view of all
        asked = ("application_id", "user_version", "page_count", "page_size")
        (application, version, pages, size) = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked
        )
        if path.stat().st_size < pages * size:
            raise ForeignStore("it was cut off")
        made = connection.execute("SELECT type, sql FROM sqlite_schema").fetchall()
    if not made and not application and not version:
        return True
    # Indexes without a text are those SQLite makes itself for UNIQUE.
    statements = sorted(str(sql) for kind, sql in made if not (kind == "index" and sql is None))
    if (application, version) != (APPLICATION, VERSION) or statements != sorted(SCHEMA):
        raise ForeignStore("it has another form than this version writes")
    return False
