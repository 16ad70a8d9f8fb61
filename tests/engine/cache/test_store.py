"""A store keeps rows; whatever else lies in its place is taken away, and nobody has to wait for a lock."""

import multiprocessing
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from rights.engine.cache.opening import SCHEMA
from rights.engine.cache.store import ENVIRONMENTS, Entry, Store

ROW = Entry("posts/\udcffa.md", "1:2:3:4", "d" * 32, "[[[]]]", "[[[],[1]]]")


def store(path: Path, environment: str = "e", day: str = "2026-01-01") -> Store:
    return Store(path, environment, day)


def row(known: Store, name: str) -> Entry | None:
    return known.get([name]).get(name)


def filled(path: Path) -> Path:
    made = store(path)
    made.put([ROW, ROW._replace(name="b")])
    made.close()
    return path


def test_rows_come_back(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    known = store(path)
    assert not known.is_empty()
    assert row(known, ROW.name) == ROW
    assert row(known, "c") is None
    assert row(store(path, "other"), ROW.name) is None
    assert known.trouble is None
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_empty_one_says_so(tmp_path: Path) -> None:
    assert store(tmp_path / "s").is_empty()


def test_only_the_files_that_are_there_stay(tmp_path: Path) -> None:
    known = store(filled(tmp_path / "s"))
    known.keep_only({"b", "c"})
    assert row(known, ROW.name) is None
    assert row(known, "b") is not None


def test_the_environments_used_last_stay(tmp_path: Path) -> None:
    path = tmp_path / "s"
    for number in range(ENVIRONMENTS + 2):
        made = store(path, str(number), f"2026-01-{number + 1:02}")
        made.put([ROW])
        made.close()
    assert [row(store(path, str(number)), ROW.name) is not None for number in range(ENVIRONMENTS + 2)] == [
        False, False, True, True, True, True,
    ]  # fmt: skip


def script(sql: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.unlink()
        connection = sqlite3.connect(path)
        connection.executescript(sql)
        connection.close()

    return write


def altered(sql: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.executescript(sql)
        connection.close()

    return write


def content(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: (path.write_bytes(change(path.read_bytes())), None)[1]


def instead(make: Callable[[Path], object]) -> Callable[[Path], None]:
    return lambda path: (path.unlink(), make(path), None)[2]


DAMAGE: dict[str, Callable[[Path], None]] = {
    "garbage": content(lambda _: b"\xde\xad" * 5000),
    "pickle": content(lambda _: b"\x80\x04cposix\nsystem\n(S'touch pwned'\ntR."),
    "header only": content(lambda held: held[:16]),
    "cut off": content(lambda held: held[: len(held) - 1500]),
    "flipped": content(lambda held: held[:8192] + b"\xff" * 400 + held[8592:]),
    "page count": content(lambda held: held[:28] + b"\x7f\xff\xff\xff" + held[32:]),
    "every byte of the rows": content(lambda held: held.replace(b"1:2:3:4", b"1:2:3:5")),
    "another schema": script("create table hx(a)"),
    "another version": altered("pragma user_version=2147483647"),
    "another program": altered("pragma application_id=7"),
    "a view": altered("create view v as select * from entries"),
    "a trigger": altered("create trigger t after insert on entries begin delete from entries; end"),
    "a column more": altered("alter table entries add column more text"),
    "an index more": altered("create index i on entries(digest)"),
    "a number for a text": altered("update entries set outcome = 7, signature = x'00'"),
    "no UTF-8": altered("update entries set outcome = cast(x'ff' as text)"),
    "a row of another": altered("update entries set outcome = '[]'"),
    "a link": instead(lambda path: path.symlink_to("elsewhere")),
    "a second name": lambda path: os.link(path, path.with_name("second")),
    "a pipe": instead(os.mkfifo),
    "others may write": lambda path: path.chmod(0o666),
    "a journal of another": lambda path: (
        path.with_name("s-journal").write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\xff" * 600), path.write_bytes(b"x" * 900), None,
    )[2],
}  # fmt: skip


@pytest.mark.parametrize("what", DAMAGE)
def test_what_is_none_of_ours_is_taken_away_and_made_anew(what: str, tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    DAMAGE[what](path)
    met = store(path)
    assert row(met, ROW.name) is None
    met.put([ROW])
    met.keep_only(set())
    met.close()
    assert met.trouble
    assert row(store(filled(path)), ROW.name) == ROW


def test_a_folder_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    met = store(tmp_path / "s")
    met.put([ROW])
    assert row(met, ROW.name) is None
    assert (tmp_path / "s").is_dir()


def test_no_folder_no_store(tmp_path: Path) -> None:
    met = store(tmp_path / "none" / "s")
    met.put([ROW])
    assert (row(met, "b"), met.trouble) == (None, None)


def test_a_lock_ends_the_use_of_it_for_this_run(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    met = store(path)
    assert row(met, ROW.name) is None
    met.put([ROW])
    assert met.trouble is None
    other.execute("ROLLBACK")
    other.close()
    assert row(store(path), ROW.name) == ROW


def test_one_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    path.chmod(0o400)
    met = store(path)
    assert row(met, ROW.name) == ROW
    met.put([ROW._replace(name="c")])
    assert met.trouble is None


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    met = store(path)
    assert row(met, "b") is not None
    assert met._connection is not None
    met._connection.execute("PRAGMA max_page_count = 1")
    met.put([ROW._replace(name=str(number), outcome="x" * 4000) for number in range(90)])
    met.close()
    assert met.trouble is None
    assert row(store(path), ROW.name) == ROW
    assert row(store(path), "0") is None


def _write(path: str, number: int) -> None:
    for part in range(5):
        made = store(Path(path), str(number % 2))
        made.put([ROW._replace(name=f"{number}-{part}-{row}") for row in range(50)])
        made.close()


def test_many_write_at_once(tmp_path: Path) -> None:
    fork = multiprocessing.get_context("fork")
    crew = [fork.Process(target=_write, args=(str(tmp_path / "s"), number)) for number in range(4)]
    for one in crew:
        one.start()
    for one in crew:
        one.join(60)
    assert [one.exitcode for one in crew] == [0] * 4
    for environment in "01":
        met = store(tmp_path / "s", environment)
        assert not met.is_empty()
        assert met.trouble is None
    assert sorted(SCHEMA) == sorted(
        sql for (sql,) in sqlite3.connect(tmp_path / "s").execute("SELECT sql FROM sqlite_schema") if sql
    )


def _write_for_ever(path: str) -> None:
    for part in range(10_000):
        made = store(Path(path))
        made.put([ROW._replace(name=f"{part % 7}-{row}", outcome="x" * 900) for row in range(200)])
        made.close()


def test_who_is_killed_while_writing_leaves_a_whole_store(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    fork = multiprocessing.get_context("fork")
    for number in range(12):
        one = fork.Process(target=_write_for_ever, args=(str(path),))
        one.start()
        one.join(0.02 + number * 0.013)
        one.kill()
        one.join()
        met = store(path)
        assert row(met, ROW.name) == ROW
        met.put([ROW._replace(name="after")])
        met.close()
        assert met.trouble is None
    assert row(store(path), "after") is not None
