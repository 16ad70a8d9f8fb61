"""Any number of processes gives the same run; one that hangs or dies costs one file."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rights.engine import examine, parallel
from rights.engine.check import Checked
from rights.engine.deadline import TooSlow, deadline
from rights.engine.discover import discover
from rights.engine.project import Project
from rights.engine.run import run
from rights.model.run import Run
from tests.support.posts import project

FAULTY = "![A tree](img/{shown}.jpg)\n\nPhoto: Jane Doe, CC BY SA 3.O\n"


def archive(folder: Path, posts: int = 60) -> Project:
    (folder / "img").mkdir()
    for number in range(posts // 4):
        (folder / "img" / f"{number}.jpg").write_bytes(b"\xff\xd8\xff\xd9" if number % 2 else b"no picture")
    for number in range(posts):
        (folder / f"p{number:03}.md").write_text(FAULTY.format(shown=number // 3), "utf-8")
    return project(folder)


def checked(made: Project, processes: int) -> Run:
    found = discover([made.root], made.root, made.settings)
    return run(found, made, processes=processes)


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    made = archive(tmp_path)
    alone = checked(made, 1)
    assert alone == checked(made, 2) == checked(made, 5)
    assert alone.counts.posts == 60
    assert alone.counts.images == 15


def test_a_process_that_dies_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive(tmp_path)
    whole = checked(made, 1)
    real = examine.check_post_file

    def deadly(path: Path, asked: Project) -> Iterator[Checked]:
        if path.name == "p031.md":
            os._exit(7)
        return real(path, asked)

    monkeypatch.setattr(examine.Examiner.post, "__defaults__", (deadly,))
    harmed = checked(made, 2)
    given_up = [one for one in harmed.findings if one not in whole.findings]
    assert [(one.rule, one.issue.message) for one in given_up] == [
        ("post-unreadable", "p031.md was not read: the reader died over it.")
    ]
    lost = {one.issue.place.path for one in whole.findings if one not in harmed.findings}
    assert lost == {"p031.md"}


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_takes_for_ever_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    made = archive(tmp_path)
    real = examine.check_post_file

    def slow(path: Path, asked: Project) -> Iterator[Checked]:
        if path.name == "p007.md":
            time.sleep(60)
        return real(path, asked)

    monkeypatch.setattr(examine.Examiner.post, "__defaults__", (slow,))
    monkeypatch.setattr(deadline.__wrapped__, "__defaults__", (0.2, 0.2))
    told = [
        one.issue.message for one in checked(made, processes).findings if one.issue.place.path == "p007.md"
    ]
    assert told == ["p007.md was not read: it took more than 8 seconds."]


def test_a_process_that_obeys_no_deadline_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive(tmp_path)
    real = examine.check_post_file

    def deaf(path: Path, asked: Project) -> Iterator[Checked]:
        while path.name == "p007.md":
            try:
                time.sleep(60)
            except TooSlow:
                continue
        return real(path, asked)

    monkeypatch.setattr(examine.Examiner.post, "__defaults__", (deaf,))
    monkeypatch.setattr(parallel, "PATIENCE", 1.0)
    told = [one.issue.message for one in checked(made, 2).findings if one.issue.place.path == "p007.md"]
    assert told == ["p007.md was not read: it took more than 1 seconds."]


def test_a_deadline_leaves_no_timer_behind() -> None:
    with pytest.raises(TooSlow), deadline(60, 0.05):
        time.sleep(5)
    with pytest.raises(TooSlow), deadline(0.05, 60):
        work()
    with deadline(0.05, 0.05):
        pass
    time.sleep(0.1)
    work()


def test_waiting_is_no_work() -> None:
    """A sound file on a busy machine takes long on the clock alone."""
    with deadline(0.1, 60):
        time.sleep(0.5)


def work() -> None:
    """Take half a second of processor time."""
    until = time.process_time() + 0.5
    while time.process_time() < until:
        pass
