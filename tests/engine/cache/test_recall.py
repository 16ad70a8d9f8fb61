"""A run with a cache, full, empty or out of date, is the same as one without; what did not change is not examined again."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rights.engine import examine, parallel
from rights.engine import run as running
from rights.engine.check import Checked, check_post_file
from rights.engine.project import Project
from tests.engine.cache.conftest import Check, picture


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the posts that were examined, in this process."""
    names: list[str] = []

    def watched(path: Path, project: Project) -> Iterator[Checked]:
        names.append(path.name)
        return check_post_file(path, project)

    monkeypatch.setattr(examine.Examiner.post, "__defaults__", (watched,))
    return names


def again(check: Check, examined: list[str]) -> set[str]:
    """The posts that a further run examines; its outcome is that of one without a cache."""
    examined.clear()
    warm = check()
    done = set(examined)
    assert warm == check(cache=False)
    return done


@pytest.mark.parametrize("uses", [False, True])
def test_cold_warm_and_without_are_one(check: Check, uses: bool) -> None:
    without = check(cache=False, uses=uses)
    assert check(uses=uses) == check(uses=uses) == without
    assert without.counts.posts == 14
    assert {one.rule for one in without.findings} >= {
        "licence-typo",
        "creator-mismatch",
        "file-unreadable",
        "file-missing",
    }


def test_nothing_is_examined_twice(check: Check, examined: list[str]) -> None:
    check()
    assert len(examined) == 14
    assert again(check, examined) == set()


def test_by_several_processes(check: Check, monkeypatch: pytest.MonkeyPatch, examined: list[str]) -> None:
    monkeypatch.setattr(running, "WORTH_IT", 2)
    monkeypatch.setattr(parallel, "CHUNK", 2)
    assert check(processes=3) == check(processes=3) == check(cache=False, processes=2)
    assert again(check, examined) == set()


def test_a_post_that_changed_is_examined_alone(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    post = archive / "posts" / "b" / "3.md"
    post.write_text(post.read_text("utf-8").replace("SA 3.O", "SA 4.0"), "utf-8")
    assert again(check, examined) == {"3.md"}
    assert again(check, examined) == set()


def test_a_post_of_the_same_length_and_time_is_told_apart(
    archive: Path, check: Check, examined: list[str]
) -> None:
    """By its inode or its time of change, which nobody sets."""
    check()
    post = archive / "posts" / "b" / "3.md"
    before = post.stat()
    post.write_text(post.read_text("utf-8").replace("Bo Lind", "Bo Lund"), "utf-8")
    os.utime(post, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert again(check, examined) == {"3.md"}


def test_a_fresh_copy_is_known_by_its_content(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    for path in sorted(archive.rglob("*.*")):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    assert again(check, examined) == set()


def test_a_picture_that_changed_concerns_the_posts_that_show_it(
    archive: Path, check: Check, examined: list[str]
) -> None:
    check()
    (archive / "img" / "5.jpg").write_bytes(picture("Dee Who"))
    assert again(check, examined) == {"5.md", "10.md", "11.md"}


def test_what_changes_no_evidence_concerns_nobody(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    old = (archive / "img" / "5.jpg").read_bytes()
    (archive / "img" / "5.jpg").write_bytes(old.replace(b"\x11\x22", b"\x11\x23"))
    assert again(check, examined) == set()


def test_a_sidecar_that_comes_and_goes(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    sidecar = archive / "img" / "5.xmp"
    sidecar.write_bytes(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>")
    assert again(check, examined) == {"5.md", "10.md", "11.md"}
    sidecar.unlink()
    assert again(check, examined) == {"5.md", "10.md", "11.md"}


def test_a_picture_that_is_found_at_last(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    (archive / "posts" / "a" / "gone.jpg").write_bytes(picture("Ana Ruiz"))
    assert again(check, examined) >= {"0.md", "10.md"}


def test_another_word_in_the_set_up_concerns_all(archive: Path, check: Check, examined: list[str]) -> None:
    check()
    register = archive / "photographers.toml"
    register.write_text(register.read_text("utf-8").replace("Bo Lind", "Bo Lindt"), "utf-8")
    assert len(again(check, examined)) == 14


def test_the_day_concerns_those_whose_terms_end(
    archive: Path, check: Check, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    monkeypatch.setattr("rights.cli.session.today", lambda: "2031-01-01")
    assert again(check, examined) == {f"{number}.md" for number in range(0, 14, 3)}
    told = [one for one in check().findings if one.rule == "terms-expired"]
    assert len(told) == 5


def test_a_file_that_may_still_change_is_not_remembered(
    archive: Path, check: Check, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rights.engine.cache.signature.SETTLED", 3_600 * 10**9)
    check()
    assert len(again(check, examined)) == 14


def test_what_was_given_up_is_tried_again(
    check: Check, monkeypatch: pytest.MonkeyPatch, examined: list[str]
) -> None:
    real = check_post_file

    def faulty(path: Path, project: Project) -> Iterator[Checked]:
        if path.name == "3.md":
            raise OverflowError
        return real(path, project)

    with monkeypatch.context() as patch:
        patch.setattr(examine.Examiner.post, "__defaults__", (faulty,))
        assert len(check().internal_errors) == 1
    assert again(check, examined) == {"3.md"}


def test_rows_of_files_that_are_gone_go(archive: Path, check: Check, tmp_path: Path) -> None:
    import sqlite3

    check()
    (archive / "posts" / "b" / "3.md").unlink()
    (archive / "posts" / "b" / "new.md").write_text("New\n", "utf-8")
    check()
    connection = sqlite3.connect(tmp_path / "store")
    names = {bytes(name) for (name,) in connection.execute("SELECT name FROM entries")}
    connection.close()
    assert b"posts/b/3.md" not in names
    assert {b"posts/b/new.md", b"posts/b/5.md", b"img/3.jpg"} <= names


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (
    lambda path, chance: path.write_bytes(path.read_bytes()[: chance.randrange(1, 60)]),
    lambda path, chance: path.unlink(),
    lambda path, chance: path.write_bytes(path.read_bytes() + b"\n![](other.jpg)\n\nPhoto: Eve Poe\n"),
    lambda path, chance: path.rename(path.with_name(f"moved-{path.name}")),
    lambda path, chance: os.utime(path),
    lambda path, chance: path.with_name(f"{path.stem}.xmp").write_bytes(b"<x:xmpmeta/>"),
    lambda path, chance: path.with_name("other.jpg").write_bytes(
        picture(chance.choice(["Ana Ruiz", "Eve Poe"]))
    ),
    lambda path, chance: (path.with_name("static").mkdir(exist_ok=True), None)[1],
    lambda path, chance: (path.unlink(), path.symlink_to("nowhere.jpg"), None)[2],
    lambda path, chance: path.chmod(chance.choice([0o600, 0o644])),
)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_changes_a_warm_run_is_one_without(archive: Path, check: Check, seed: int) -> None:
    chance = random.Random(seed)
    check(uses=True)
    for _ in range(6):
        for _ in range(chance.randrange(1, 4)):
            files = sorted(
                path for path in archive.rglob("*.*") if path.suffix in {".md", ".jpg"} and path.is_file()
            )
            chance.choice(CHANGES)(chance.choice(files), chance)
        assert check(uses=True) == check(cache=False, uses=True)
