"""`rights fix --write` killed at any moment leaves every file old or new, and the next run leaves nothing stray."""

import os
import random
import sys
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli

FILES = 200
OLD = b"![An oak](oak.jpg)\n\n*Photo: Jane Doe, CC BY SA 3.O*\n"
NEW = OLD.replace(b"CC BY SA 3.O", b"CC BY-SA 3.0")
NAMES = [f"post-{number:03}.md" for number in range(FILES)]


def run_fix(folder: Path, said: Path) -> None:
    """What the command line does, in a process of its own that has everything imported already."""
    os.chdir(folder)
    with said.open("wb") as out:
        os.dup2(out.fileno(), 1)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - the process ends with it
    cli.main(["fix", ".", "--write", "--rule", "licence-typo"])


def start(folder: Path) -> BaseProcess:
    """A run, from the moment on at which it has planned everything and begins to print and write."""
    said = folder.parent / "said"
    said.unlink(missing_ok=True)
    run = get_context("fork").Process(target=run_fix, args=(folder, said))
    run.start()
    while run.is_alive() and not (said.exists() and said.stat().st_size):
        time.sleep(0.001)
    return run


def restore(folder: Path) -> None:
    for name in NAMES:
        (folder / name).write_bytes(OLD)


def killed(folder: Path, after: float) -> int:
    """Kill a run `after` seconds; how many files were new then."""
    restore(folder)
    run = start(folder)
    time.sleep(after)
    run.kill()
    run.join()
    contents = [(folder / name).read_bytes() for name in NAMES]
    assert set(contents) <= {OLD, NEW}
    stray = sorted({path.name for path in folder.iterdir()} - {*NAMES})
    assert len(stray) <= 1, stray
    os.chdir(folder)
    result = CliRunner().invoke(
        cli, ["fix", NAMES[0], "--write", "--rule", "licence-typo"], catch_exceptions=False
    )
    assert result.exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert (folder / NAMES[0]).read_bytes() == NEW
    return contents.count(NEW)


def kill_at(points: int, folder: Path) -> list[int]:
    restore(folder)
    run = start(folder)
    began = time.monotonic()
    run.join()
    assert run.exitcode == 0
    span = time.monotonic() - began
    chance = random.Random(20261123)
    return [killed(folder, chance.uniform(0, span * 1.05)) for _ in range(points)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path)  # restored at the end, wherever the runs went
    return tmp_path / "site"


def test_at_a_few_moments(folder: Path) -> None:
    assert len(kill_at(4, folder)) == 4


@pytest.mark.sweep
def test_at_200_moments(folder: Path) -> None:
    new = kill_at(200, folder)
    assert sum(0 < count < FILES for count in new) > 50, "the kills fell outside of the writing"
