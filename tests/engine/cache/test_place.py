"""A cache lies where neither the checked tree nor another user can put one."""

import os
import time
from pathlib import Path

import pytest

from rights.engine.cache.place import file_for, prepare


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "rights"
    assert prepare(folder, tmp_path / "site") is None
    assert folder.stat().st_mode & 0o777 == 0o700
    assert prepare(folder, tmp_path / "site") is None


def test_never_in_the_checked_tree(tmp_path: Path) -> None:
    told = "it lies in the checked tree"
    assert prepare(tmp_path / "site" / ".rights", tmp_path / "site") == told
    assert prepare(tmp_path / "site", tmp_path / "site") == told
    (tmp_path / "link").symlink_to(tmp_path / "site")
    assert prepare(tmp_path / "link", tmp_path / "site") == told
    assert prepare(tmp_path / "site", tmp_path / "link") == told
    (tmp_path / ".git").mkdir()
    assert prepare(tmp_path / "beside", tmp_path / "site" / "inner") == told


def test_never_where_others_may_write(tmp_path: Path) -> None:
    folder = tmp_path / "open" / "cache"
    folder.mkdir(parents=True)
    folder.chmod(0o770)
    assert prepare(folder, Path("/nowhere")) == "other users may write there"
    folder.chmod(0o700)
    folder.parent.chmod(0o777)
    assert prepare(folder, Path("/nowhere")) == "other users may put another folder in its place"
    folder.parent.chmod(0o1777)
    assert prepare(folder, Path("/nowhere")) is None


@pytest.mark.parametrize("name", ["/dev/null", "/dev/null/cache", "/proc/none", "a\0b"])
def test_no_folder_is_an_answer(name: str) -> None:
    assert prepare(Path(name), Path("/nowhere"))


def test_what_is_long_unused_goes_before_a_new_one_is_made(tmp_path: Path) -> None:
    kept, old, other = (file_for(tmp_path, Path(name)) for name in ("/a", "/b", "/c"))
    for path in (kept, old):
        path.write_bytes(b"")
    (tmp_path / "mine.txt").write_bytes(b"")
    long_ago = time.time() - 100 * 86_400
    os.utime(old, (long_ago, long_ago))
    assert file_for(tmp_path, Path("/a")) == kept
    assert old.exists()
    assert file_for(tmp_path, Path("/c")) == other
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([kept.name, "mine.txt"])
    assert len({kept, old, other}) == 3
