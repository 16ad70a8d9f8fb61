"""A file of SQLite to rows of texts and back; damage, locks and full disks are answers, never errors.

Rows are of one environment (see environment.py) and carry a checksum, because SQLite has none of its own: a row that was
changed by accident is as good as absent. The file is opened as one from a stranger would be
(https://www.sqlite.org/security.html): no schema but exactly ours, no trust in it, no memory mapping. Whoever finds the
file locked goes on without.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from rights.engine.cache.opening import ForeignStore, connect, remove, transaction

AT_ONCE = 200  # rows asked for in one question
ENVIRONMENTS = 4  # the latest are kept
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR}
_SHORT = sqlite3.SQLITE_IOERR_SHORT_READ  # a file cut off


class Entry(NamedTuple):
    """What is kept of one file: `name` is its path from the root."""

    name: str
    signature: str
    digest: str
    needs: str
    outcome: str


class Store:
    """The rows of one environment in the file at `path`. `trouble` says what was wrong with the file, once."""

    def __init__(self, path: Path, environment: str, day: str) -> None:
        self.trouble: str | None = None
        self._path = path
        self._environment = environment
        self._day = day
        self._id: int | None = None
        self._connection: sqlite3.Connection | None = None
        self._gone = False

    def get(self, names: Sequence[str]) -> dict[str, Entry]:
        """What is kept of the files called so, at most AT_ONCE; what is not kept is left out."""
        found: dict[str, Entry] = {}
        with self._guarded():
            connection = self._opened()
            if connection is None or self._id is None:
                return found
            marks = ",".join("?" * len(names))
            asked = f"SELECT name, signature, digest, needs, outcome, checksum FROM entries WHERE environment = ? AND name IN ({marks})"  # noqa: S608 - marks alone
            for name, *texts, checksum in connection.execute(asked, (self._id, *map(os.fsencode, names))):
                entry = Entry(os.fsdecode(name), *texts)
                if checksum != self._checksum(entry):
                    self._damaged("a row of it does not fit its checksum")
                    return {}
                found[entry.name] = entry
        return found

    def put(self, entries: Sequence[Entry]) -> None:
        """Keep `entries`, all or none of them."""
        with self._guarded():
            connection = self._opened()
            if connection is None:
                return
            with transaction(connection):
                self._id = self._enrol(connection)
                rows = ((self._id, os.fsencode(one.name), *one[1:], self._checksum(one)) for one in entries)
                connection.executemany("REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def keep_only(self, names: AbstractSet[str]) -> None:
        """Let go of the rows of files that are not among `names`."""
        with self._guarded():
            connection = self._opened()
            if connection is None or self._id is None:
                return
            kept = connection.execute("SELECT name FROM entries WHERE environment = ?", (self._id,))
            gone = [(self._id, name) for (name,) in kept if os.fsdecode(name) not in names]
            if gone:
                with transaction(connection):
                    connection.executemany("DELETE FROM entries WHERE environment = ? AND name = ?", gone)

    def is_empty(self) -> bool:
        """Whether nothing is kept of this environment, so that nobody need ask."""
        with self._guarded():
            self._opened()
        return self._id is None

    def close(self) -> None:
        """Let go of the file, before a process is forked and at the end; the next question opens it again."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection | None:
        if self._connection is None and not self._gone:
            connection = self._connection = connect(self._path)
            asked = "SELECT id, used FROM environments WHERE digest = ?"
            row = connection.execute(asked, (self._environment,)).fetchone()
            self._id = int(row[0]) if row is not None else None
            if row is not None and row[1] != self._day:
                with transaction(connection):
                    used = "UPDATE environments SET used = ? WHERE id = ?"
                    connection.execute(used, (self._day, self._id))
        return self._connection

    def _enrol(self, connection: sqlite3.Connection) -> int:
        """The number of this environment; those not used for longest go."""
        new = "INSERT OR IGNORE INTO environments (digest, used) VALUES (?, ?)"
        connection.execute(new, (self._environment, self._day))
        asked = "SELECT id FROM environments WHERE digest = ?"
        own = int(connection.execute(asked, (self._environment,)).fetchone()[0])
        latest = "SELECT id FROM environments ORDER BY id = ? DESC, used DESC, id DESC LIMIT -1 OFFSET ?"
        old = connection.execute(latest, (own, ENVIRONMENTS)).fetchall()
        connection.executemany("DELETE FROM entries WHERE environment = ?", old)
        connection.executemany("DELETE FROM environments WHERE id = ?", old)
        return own

    def _checksum(self, entry: Entry) -> bytes:
        text = "\0".join((self._environment, *entry))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """A damaged file is taken away; a lock, a full disk or a lack of rights only ends the use of it for this run."""
        try:
            yield
        except ForeignStore as error:
            self._damaged(str(error))
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # none: a text that is no UTF-8
            if code & 0xFF in _DAMAGE or code == _SHORT:
                self._damaged(str(error))
            else:
                self._give_up()
        except (ValueError, OverflowError, TypeError):
            self._damaged("a row of it is of the wrong kind")
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        self._gone = True
        self._id = None
        self.close()

    def _damaged(self, reason: str) -> None:
        """Take the file away, so that the next to come makes it anew."""
        self.trouble = self.trouble or reason
        self._give_up()
        remove(self._path)
