"""What is remembered of a run is a hint: killed, crowded, full or read-only, it never changes what the next run says."""

import random
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.processes import Ended, Setup, ended, limited, no_privileges, rights, site, start

POSTS = 50  # below 48 nothing is remembered
CHECK = ("check", "site", "--jobs", "2", "--format", "json")


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Path]:
    site(tmp_path / "site", POSTS)
    yield tmp_path
    (tmp_path / "cache").chmod(0o755)


def remembered(base: Path, setup: Setup | None = None) -> Ended:
    return rights(
        *CHECK, "--cache", "cache", cwd=base, environment={"RIGHTS_NO_CACHE": None}, preexec_fn=setup
    )


def whole(base: Path) -> Ended:
    """What a run says that remembers nothing."""
    return rights(*CHECK, cwd=base)


def kill_at(points: int, seed: int, base: Path) -> None:
    expected = whole(base)
    began = time.monotonic()
    assert remembered(base) == expected
    span = time.monotonic() - began
    chance = random.Random(seed)
    for _ in range(points):
        for kept in (base / "cache").iterdir():
            if chance.random() < 0.5:  # begun anew, or gone on with
                kept.unlink()
        process = start(*CHECK, "--cache", "cache", cwd=base, environment={"RIGHTS_NO_CACHE": None})
        time.sleep(chance.uniform(span / 3, span))
        process.kill()
        process.communicate()
        assert remembered(base) == expected
        assert remembered(base) == expected


def test_a_run_that_is_killed_leaves_a_cache_that_is_right(base: Path) -> None:
    kill_at(2, 20261123, base)


@pytest.mark.sweep
def test_many_runs_that_are_killed(base: Path) -> None:
    seed = int(time.strftime("%Y%m%d"))
    print("seed", seed)
    kill_at(100, seed, base)


def test_several_runs_share_one_cache(base: Path) -> None:
    expected = whole(base)
    (base / "cache").mkdir(0o700)
    together = [
        start(*CHECK, "--cache", "cache", cwd=base, environment={"RIGHTS_NO_CACHE": None}) for _ in range(2)
    ]
    assert [ended(process) for process in together] == [expected] * 2
    assert remembered(base) == expected


@pytest.mark.parametrize("room", [0, 40_000])
def test_a_cache_that_does_not_fit_costs_nothing_but_time(room: int, base: Path) -> None:
    expected = whole(base)
    told = remembered(base, limited(resource.RLIMIT_FSIZE, room))
    assert (told.code, told.out) == (expected.code, expected.out)
    assert remembered(base).out == expected.out


def test_a_cache_that_is_read_only_is_not_used(base: Path) -> None:
    expected = remembered(base)
    for kept in (base / "cache").iterdir():
        kept.chmod(0o400)
    (base / "cache").chmod(0o500)
    told = remembered(base, no_privileges)
    assert (told.code, told.out) == (expected.code, expected.out)
