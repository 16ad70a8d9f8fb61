"""Targets of the cache: a file in the place of its own, and a row's text in the place of a value."""

import os
import tempfile
from functools import cache
from pathlib import Path

from rights.engine.cache.packing import Unfit, pack, unpack
from rights.engine.cache.store import Entry, Store
from rights.engine.result import Outcome
from rights.model.finding import Edit, Finding, Issue, Severity
from rights.model.place import Place
from rights.model.run import Counts
from tests.fuzz.target import Target

ROW = Entry("a.md", "1:2:3:4", "d" * 32, "[[[]]]", "[[[],[1]]]")
DAY = "2026-01-01"


def file_law(data: bytes) -> None:
    """Whatever lies in the cache's place is used, or taken away and made anew; what is then kept comes back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache"
        path.write_bytes(data)
        path.chmod(0o600)
        first = Store(path, "e", DAY)
        for entry in first.get(["a.md", "b"]).values():
            assert entry.name in {"a.md", "b"}
        first.put([ROW])
        first.keep_only({"a.md"})
        first.close()
        if first.trouble is not None:
            second = Store(path, "e", DAY)
            second.put([ROW])
            assert second.get(["a.md"]) == {"a.md": ROW}
            assert second.trouble is None
            second.close()
        assert {name.removesuffix("-journal") for name in os.listdir(folder)} <= {"cache"}  # noqa: PTH208 - names


def row_law(data: bytes) -> None:
    """A text is a value, which comes back when it is written again, or it is refused."""
    try:
        values = unpack(data.decode("utf-8", "replace"), Outcome)
    except Unfit:
        return
    assert unpack(pack(values, Outcome), Outcome) == values


@cache
def _store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache"
        made = Store(path, "e", DAY)
        made.put([ROW, ROW._replace(name="b")])
        made.close()
        return path.read_bytes()


def _row() -> bytes:
    place = Place("a.md", 1, 2, 1, 9, 3, 9)
    issue = Issue("Says “x”.", place, "x", edits=(Edit(place, "y"),), claim=("x",))
    finding = Finding("licence-typo", Severity.NOTE, issue, "0" * 16)
    return pack((Outcome((finding,), Counts(1, 2), (), (3,)),), Outcome).encode()


TARGETS = {
    "cache-file": Target(
        file_law,
        lambda: [_store(), b"SQLite format 3\0"],
        ("SQLite format 3\0", "entries", "environments", "CREATE TABLE", "CREATE VIEW", "RGHT", b"\0\0\0\1", b"\xff\xff\xff\xff"),
        20_000,
    ),
    "cache-row": Target(row_law, lambda: [_row()], ("[", "]", ",", "null", "true", '"note"', '"open"', '"certain"', "\\ud800", "1e9", "-1", "[[[],[1]]]"), 1024),
}  # fmt: skip
