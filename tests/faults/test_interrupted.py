"""Killed or asked to end at any moment: every file is old or new, the exit code says which signal it was."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.processes import (
    ENVIRONMENT,
    NEW,
    OLD,
    Ended,
    ended,
    names,
    rights,
    site,
    start,
    strays,
)

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
POSTS = 50  # enough for several processes
# Says when it is about to begin: before that it is Python that is interrupted, not we.
READY = """
import os, sys
import rights.cli.check, rights.cli.fix, rights.engine.run, rights.fix.plan
os.write(2, b"!")
rights.cli.main()
"""
CHECK = ("check", ".", "--jobs", "2", "--no-thumbnails", "--output", "html=../r.html", "--format", "json")
FIX = ("fix", ".", "--write")


def begun(arguments: Sequence[str], folder: Path) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [sys.executable, "-c", READY, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stderr is not None
    assert process.stderr.read(1) == b"!"
    return process


def moments(count: int, seconds: float, seed: int) -> list[float]:
    chance = random.Random(seed)
    return [chance.uniform(0, seconds) for _ in range(count)]


def spent(arguments: Sequence[str], folder: Path) -> tuple[float, Ended]:
    """How long a run takes that nobody disturbs, and how it ends."""
    process = begun(arguments, folder)
    began = time.monotonic()
    whole = ended(process)
    return time.monotonic() - began, whole


def session_is_empty(leader: int, seconds: float = 5) -> bool:
    """Whether no process of the session is left, once they had the time to notice that their parent is gone."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.killpg(leader, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def contents(folder: Path) -> set[str]:
    return {(folder / name).read_text("utf-8") for name in names(POSTS)}


def check_at(points: int, seed: int, base: Path) -> None:
    folder = site(base / "site", POSTS)
    seconds, whole = spent(CHECK, folder)
    page = (base / "r.html").read_bytes()
    for number, moment in enumerate(moments(points, seconds * 1.1, seed)):
        asked = SIGNALS[number % len(SIGNALS)]
        process = begun(CHECK, folder)
        time.sleep(moment)
        process.send_signal(asked)
        told = ended(process)
        assert told.code in {whole.code, 128 + asked, -asked}, told
        assert told.code != whole.code or told.out == whole.out
        if not whole.out.startswith(told.out):  # it was not the printing that was interrupted
            assert json.loads(told.out)["summary"]["interrupted"] is True
        assert (base / "r.html").read_bytes().endswith(b"</html>\n")
        assert strays(folder) == []
        assert session_is_empty(process.pid)
    assert rights(*CHECK, cwd=folder) == whole
    assert (base / "r.html").read_bytes() == page


def kill_check_at(points: int, seed: int, base: Path) -> None:
    folder = site(base / "site", POSTS)
    seconds, _ = spent(CHECK, folder)
    page = (base / "r.html").read_bytes()
    for number, moment in enumerate(moments(points, seconds * 1.05, seed)):
        old = b"" if number % 2 else b"old"
        (base / "r.html").unlink()
        if old:
            (base / "r.html").write_bytes(old)
        process = begun(CHECK, folder)
        time.sleep(moment)
        process.kill()
        process.communicate()
        now = (base / "r.html").read_bytes() if (base / "r.html").exists() else b""
        assert now in {old, page}
        assert session_is_empty(process.pid)
        rights(*CHECK, cwd=folder)
        assert (base / "r.html").read_bytes() == page
        assert strays(folder) == []


def fix_at(points: int, seed: int, base: Path) -> None:
    seconds, _ = spent(FIX, site(base / "first", POSTS))
    for number, moment in enumerate(moments(points, seconds * 1.05, seed)):
        asked = SIGNALS[number % len(SIGNALS)]
        folder = site(base / str(number), POSTS)
        process = begun(FIX, folder)
        time.sleep(moment)
        process.send_signal(asked)
        told = ended(process)
        assert told.code in {0, 128 + asked, -asked}, told
        assert contents(folder) <= {OLD, NEW}
        assert strays(folder) == []
        assert rights(*FIX, cwd=folder).code == 0
        assert contents(folder) == {NEW}


def test_a_check_that_is_asked_to_end(tmp_path: Path) -> None:
    check_at(3, 20261123, tmp_path)


def test_a_check_that_is_killed_leaves_its_report_old_or_new_and_no_process(tmp_path: Path) -> None:
    kill_check_at(2, 20261123, tmp_path)


def test_a_fix_that_is_asked_to_end_leaves_every_file_old_or_new_and_nothing_beside(tmp_path: Path) -> None:
    fix_at(3, 20261123, tmp_path)


@pytest.mark.sweep
def test_many_moments(tmp_path: Path) -> None:
    seed = int(time.strftime("%Y%m%d"))
    print("seed", seed)
    for number, hurt in enumerate((check_at, kill_check_at, fix_at)):
        (tmp_path / str(number)).mkdir()
        hurt(60, seed, tmp_path / str(number))


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_fix_says_how_far_it_came(asked: signal.Signals, tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    script = f"""
import os
from rights.fix import write

real = write.replace

def second(path, content, expected):
    if path.name == "post-001.md":
        os.kill(os.getpid(), {int(asked)})
    return real(path, content, expected)

write.replace = second
import rights.cli
rights.cli.main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, *FIX], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (128 + asked, b"Stopped early: changed 1 of 3 files.\n")
    assert [(folder / name).read_text("utf-8") for name in names(3)] == [NEW, OLD, OLD]
    assert strays(folder) == []


def test_a_process_of_ours_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    """The system may kill any process that asks for memory; the file it was at is tried once more."""
    folder = site(tmp_path / "site", POSTS)
    whole = rights("check", ".", "--jobs", "1", cwd=folder)
    script = f"""
import os
from rights.engine import examine

real = examine.check_post_file

def killed(path, project):
    if path.name == "post-030.md" and not os.path.exists("killed"):
        open("killed", "x").close()
        os.kill(os.getpid(), {int(signal.SIGKILL)})
    return real(path, project)

examine.Examiner.post.__defaults__ = (killed,)
import rights.cli
rights.cli.main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, "check", ".", "--jobs", "2"],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )
    assert (folder / "killed").exists()
    assert Ended(done.returncode, done.stdout, done.stderr) == whole


def test_three_at_once(tmp_path: Path) -> None:
    """Who comes second finds a file changed meanwhile and leaves it; a check beside them is disturbed by nothing."""
    folder = site(tmp_path / "site", POSTS)
    fixing = [start(*FIX, cwd=folder) for _ in range(2)]
    checking = start("check", ".", "--jobs", "2", "--format", "json", cwd=folder)
    told = [ended(process) for process in fixing]
    assert {one.code for one in told} <= {0, 1}
    seen = json.loads(ended(checking).out)["summary"]
    assert (seen["posts"], seen["interrupted"]) == (POSTS, False)
    assert contents(folder) == {NEW}
    assert strays(folder) == []
