"""Nobody reads, nothing can be written: every command says so or goes on, and no file is left half done."""

import os
import resource
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from rights.cli import COMMANDS
from tests.support.processes import (
    NEW,
    OLD,
    closed,
    limited,
    names,
    no_privileges,
    rights,
    site,
    strays,
)

CALLS: Mapping[str, tuple[str, ...]] = {
    "check": ("check", "."),
    "fix": ("fix", "."),
    "credits": ("credits", "."),
    "cite": ("cite", "--creator", "Zoë Doe", "--licence", "CC BY 4.0"),
    "inspect": ("inspect", "."),
    "name": ("name", "Zoë Doe"),
    "record": ("record", "--help"),
    "licence": ("licence", "CC BY"),
    "init": ("init", "--help"),
    "explain": ("explain", "licence-typo"),
    "rules": ("rules",),
    "completion": ("completion", "bash"),
    "schema": ("schema",),
    "help": ("--help",),
}
FULL = Path("/dev/full")
NO_ROOM = b"rights: standard output could not be written: No space left on device\n"


def contents(folder: Path) -> list[str]:
    return [(folder / name).read_text("utf-8") for name in names(3)]


def unread(*arguments: str, folder: Path) -> tuple[int, bytes]:
    """A run into a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        told = rights(*arguments, cwd=folder, stdout=writing)
    finally:
        os.close(writing)
    return told.code, told.err


def test_every_command_is_called() -> None:
    assert CALLS.keys() - {"help"} == COMMANDS.keys()


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", CALLS)
def test_a_full_disk_is_told(command: str, tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    with FULL.open("wb") as full:
        told = rights(*CALLS[command], cwd=folder, stdout=full)
    assert (told.code, told.err) == (2, NO_ROOM)
    assert contents(folder) == [OLD] * 3


@pytest.mark.parametrize("command", ["check", "fix", "inspect", "help"])
def test_a_reader_who_has_gone_is_no_fault(command: str, tmp_path: Path) -> None:
    said = {
        "check": (1, b""),
        "fix": (1, b"3 findings in 3 files can be mended: add --write to do it.\n"),
        "inspect": (0, b""),
        "help": (0, b""),
    }
    assert unread(*CALLS[command], folder=site(tmp_path / "site")) == said[command]


def test_changes_are_made_though_nobody_reads_what_they_are(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    assert unread("fix", ".", "--write", folder=folder) == (0, b"Changed 3 of 3 files: 3 findings mended.\n")
    assert contents(folder) == [NEW] * 3


@pytest.mark.parametrize("streams", [(1,), (2,), (0, 1, 2)])
def test_closed_streams_change_nothing(streams: tuple[int, ...], tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    assert rights("fix", ".", "--write", cwd=folder, preexec_fn=closed(*streams)).code == 0
    assert contents(folder) == [NEW] * 3
    report = folder / "report.json"
    assert (
        rights("check", ".", "--output", f"json={report}", cwd=folder, preexec_fn=closed(*streams)).code == 1
    )
    assert report.read_bytes().endswith(b"}\n")  # no other file of ours took the number of a closed stream


@pytest.mark.parametrize("room", [0, 20, 4096])
def test_a_file_that_does_not_fit_stays_old(room: int, tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    long = OLD + "Some words.\n" * 500
    (folder / "post-001.md").write_text(long, "utf-8")
    told = rights("fix", ".", "--write", cwd=folder, preexec_fn=limited(resource.RLIMIT_FSIZE, room))
    fits = [room > len(NEW.encode()), False, room > len(NEW.encode())]
    assert told.code == 1
    assert told.err == b"".join(
        [
            *(
                b"rights: %s was not changed: File too large\n" % name.encode()
                for name, fit in zip(names(3), fits, strict=True)
                if not fit
            ),
            b"Changed %d of 3 files: %d findings mended.\n" % (sum(fits), sum(fits)),
        ]
    )
    assert contents(folder) == [NEW if fits[0] else OLD, long, NEW if fits[2] else OLD]
    assert strays(folder) == []


def test_a_report_that_does_not_fit_is_told_and_the_old_one_stays(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    (folder / "r.html").write_text("old")
    told = rights(
        "check", ".", "--output", "html=r.html", cwd=folder, preexec_fn=limited(resource.RLIMIT_FSIZE, 999)
    )
    assert (told.code, told.err) == (2, b"rights: could not write r.html: File too large\n")
    assert (folder / "r.html").read_text() == "old"
    assert strays(folder) == []


def test_a_folder_that_is_read_only(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    before = rights("check", ".", cwd=folder)
    folder.chmod(0o555)
    told = rights("fix", ".", "--write", cwd=folder, preexec_fn=no_privileges)
    after = rights("check", ".", cwd=folder, preexec_fn=no_privileges)
    report = rights("check", ".", "--output", "html=r.html", cwd=folder, preexec_fn=no_privileges)
    folder.chmod(0o755)
    assert (told.code, contents(folder)) == (1, [OLD] * 3)
    assert told.err.splitlines()[-1] == b"Changed 0 of 3 files: 0 findings mended."
    assert after == before
    assert report == (2, b"", b"rights: --output 'html=r.html': the folder is not writable\n")


def test_a_file_that_is_read_only_or_unreadable(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    (folder / "post-000.md").chmod(0o444)
    (folder / "post-001.md").chmod(0)
    told = rights("fix", ".", "--write", cwd=folder, preexec_fn=no_privileges)
    assert told.code == 1
    assert told.err.splitlines() == [
        b"rights: post-000.md was not changed: it is read-only",
        b"rights: post-001.md was not changed: it is read-only",
        b"Changed 1 of 3 files: 1 finding mended.",
    ]
    shown = rights("check", ".", "--format", "concise", cwd=folder, preexec_fn=no_privileges)
    assert [line for line in shown.out.splitlines() if b"post-unreadable" in line] == [
        b"post-001.md:1:1: error post-unreadable: The post was not read: permission denied."
    ]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for little more than the posts."""
    mount = tmp_path / "disk"
    mount.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "rights-test", str(mount)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("file systems cannot be mounted here")
    try:
        yield mount
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)


def test_a_disk_that_is_full_keeps_every_file_whole(small_disk: Path) -> None:
    folder = site(small_disk / "site")
    with (small_disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    told = rights("fix", ".", "--write", cwd=folder)
    assert told.code == 1
    assert told.err.splitlines()[-1] == b"Changed 0 of 3 files: 0 findings mended."
    assert contents(folder) == [OLD] * 3
    assert strays(folder) == []
    (small_disk / "filler").unlink()
    assert rights("fix", ".", "--write", cwd=folder).code == 0
    assert contents(folder) == [NEW] * 3
