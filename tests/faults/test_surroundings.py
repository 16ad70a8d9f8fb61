"""No home, no locale, few descriptors, little memory, closed streams: the command does what it always does."""

import os
import resource
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.processes import (
    NEW,
    OLD,
    Ended,
    Setup,
    closed,
    limited,
    names,
    no_privileges,
    rights,
    site,
    strays,
)

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "check": ("check", "."),
    "page": ("check", ".", "--format", "html"),
    "fix": ("fix", ".", "--write"),
    "inspect": ("inspect", "post-000.md", "img/oak.jpg"),
}
C_LOCALE = {"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ENVIRONMENTS: Mapping[str, Mapping[str, str | None]] = {
    "bare": {"HOME": None, "PATH": None, "TMPDIR": "/nonexistent", "TERM": "dumb"},
    "home that is not there": {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent/cache"},
    "C locale": {**C_LOCALE, "LC_ALL": "C"},
}
LIMITS: Mapping[str, Setup] = {
    "24 descriptors": limited(resource.RLIMIT_NOFILE, 24),
    "256 MB of addresses": limited(resource.RLIMIT_AS, 256 << 20),
    "1 MB of stack": limited(resource.RLIMIT_STACK, 1 << 20),
}


def ran(command: str, folder: Path, **more: object) -> tuple[Ended, list[str]]:
    made = rights(*COMMANDS[command], cwd=folder, **more)
    assert strays(folder) == []
    return made, [(folder / name).read_text("utf-8") for name in names(3)]


@cache
def usual(command: str) -> tuple[Ended, list[str]]:
    with TemporaryDirectory() as folder:
        return ran(command, site(Path(folder) / "site"))


def test_what_is_usual() -> None:
    seen = {command: (usual(command)[0].code, usual(command)[1]) for command in COMMANDS}
    assert seen == {
        "check": (1, [OLD] * 3),
        "page": (1, [OLD] * 3),
        "fix": (0, [NEW] * 3),
        "inspect": (0, [OLD] * 3),
    }


@pytest.mark.parametrize(
    ("command", "environment"),
    [*((command, "bare") for command in COMMANDS), ("check", "home that is not there"), ("fix", "C locale")],
)
def test_an_environment_changes_nothing(command: str, environment: str, tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    made = ran(command, folder, environment=ENVIRONMENTS[environment])
    assert made == usual(command)


@pytest.mark.parametrize(
    ("command", "limit"),
    [
        *((command, "24 descriptors") for command in COMMANDS),
        *(("check", limit) for limit in list(LIMITS)[1:]),
    ],
)
def test_a_limit_changes_nothing(command: str, limit: str, tmp_path: Path) -> None:
    assert ran(command, site(tmp_path / "site"), preexec_fn=LIMITS[limit]) == usual(command)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_what_a_terminal_does_not_know_is_escaped(encoding: str, tmp_path: Path) -> None:
    told = rights("check", ".", cwd=site(tmp_path / "site"), environment={"PYTHONIOENCODING": encoding})
    assert (told.code, told.err) == (1, b"")
    expected = usual("check")[0].out.decode("utf-8")
    known = "utf-8" if encoding == "ascii" else encoding  # Click takes ASCII for a locale that was not set
    assert told.out == expected.encode(known, "backslashreplace")


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    gone = tmp_path / "gone"

    def leave() -> None:
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()

    told = rights("check", str(folder), preexec_fn=leave)
    assert told == (2, b"", b"rights: the working folder is gone: change into another\n")


def test_without_a_further_process_the_files_are_checked_all_the_same(tmp_path: Path) -> None:
    folder = site(tmp_path / "site", 50)
    whole = rights("check", ".", "--jobs", "2", cwd=folder)

    def alone() -> None:
        no_privileges()
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))

    for setup in (alone, limited(resource.RLIMIT_NOFILE, 8)):
        assert rights("check", ".", "--jobs", "2", cwd=folder, preexec_fn=setup) == whole


def test_standard_input_that_is_closed_is_told(tmp_path: Path) -> None:
    told = rights("check", "-", cwd=tmp_path, preexec_fn=closed(0))
    assert told == (2, b"", b"rights: standard input is closed\n")


def test_standard_input_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with (tmp_path / "written").open("wb") as written:
        told = rights("check", "-", cwd=tmp_path, stdin=written)
    assert told == (2, b"", b"rights: standard input could not be read: Bad file descriptor\n")
