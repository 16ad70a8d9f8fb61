"""A file is old or new, never torn, and nothing is written through links or over others' changes."""

import os
from pathlib import Path

import pytest

from rights.fix import write
from rights.fix.write import Snapshot, remove_stale, replace, snapshot


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def taken(path: Path) -> Snapshot:
    state = snapshot(path)
    assert isinstance(state, Snapshot)
    return state


def test_a_file_is_replaced_with_its_mode_and_no_stray_file(tmp_path: Path) -> None:
    post = tmp_path / "p.md"
    post.write_bytes(b"old")
    post.chmod(0o640)
    assert replace(post, b"new", taken(post)) is None
    assert (post.read_bytes(), post.stat().st_mode & 0o777, names(tmp_path)) == (b"new", 0o640, ["p.md"])


def test_a_file_that_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    post = tmp_path / "p.md"
    post.write_bytes(b"old")
    state = taken(post)
    post.write_bytes(b"theirs")
    assert replace(post, b"new", state) == "it was changed by somebody else meanwhile"
    assert (post.read_bytes(), names(tmp_path)) == (b"theirs", ["p.md"])


def test_links_folders_and_read_only_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "soft").symlink_to("real")
    (tmp_path / "fixed").write_bytes(b"x")
    (tmp_path / "fixed").chmod(0o444)
    (tmp_path / "one").write_bytes(b"x")
    (tmp_path / "two").hardlink_to(tmp_path / "one")
    assert {name: snapshot(tmp_path / name) for name in ("soft", "fixed", "two", "none", "..")} == {
        "soft": "it is a symbolic link",
        "fixed": "it is read-only",
        "two": "it has several names (hard links)",
        "none": "No such file or directory",
        "..": "it is no regular file",
    }


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = tmp_path / "p.md"
    post.write_bytes(b"old")

    def full(fd: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write.os, "write", full)
    assert replace(post, b"new", taken(post)) == "No space left on device"
    assert (post.read_bytes(), names(tmp_path)) == (b"old", ["p.md"])


def test_leftovers_of_dead_processes_are_removed_and_of_living_ones_kept(tmp_path: Path) -> None:
    (tmp_path / "p.md").write_bytes(b"x")
    dead, living, orphan = (
        ".p.md.rights-999999999.tmp",
        f".p.md.rights-{os.getppid()}.tmp",
        ".q.md.rights-999999999.tmp",
    )
    for name in (dead, living, orphan):
        (tmp_path / name).write_bytes(b"y")
    assert remove_stale(tmp_path) == (dead,)
    assert names(tmp_path) == sorted([living, orphan, "p.md"])
