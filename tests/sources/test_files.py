"""Only regular files are opened; everything else is named."""

import os
import socket
from pathlib import Path

import pytest

from rights.sources.files import Unreadable, read_regular


def test_a_regular_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 3_000_000)
    assert read_regular(file, 3_000_000) == b"x" * 3_000_000


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"abcd")
    assert read_regular(file, 3) == Unreadable("too-large", "it has 4 bytes, more than the 3 that are read")


def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to("real")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)
        try:
            server.bind("socket")
        finally:
            os.chdir(here)
        assert {
            name: read_regular(tmp_path / name, 10)
            for name in ("fifo", "link", "socket", "none", ".", "a\0b")
        } == {
            "fifo": Unreadable("not-regular", "it is a named pipe"),
            "link": Unreadable("symlink", "it is a symbolic link"),
            "socket": Unreadable("not-regular", "it is a socket or a device"),
            "none": Unreadable("missing", "there is no such file"),
            ".": Unreadable("folder", "it is a folder"),
            "a\0b": Unreadable("missing", "no file can have this name"),
        }
    assert read_regular("/dev/zero", 10) == Unreadable("not-regular", "it is a device")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x")
    file.chmod(0)
    assert read_regular(file, 10) == Unreadable("permission", "permission denied")
