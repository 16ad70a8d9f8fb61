"""The real command in a process of its own, in surroundings that a test makes worse: what it said, how it ended."""

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests import made_images as make

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
COMMAND = (sys.executable, "-m", "rights")
OLD = "![An oak](img/oak.jpg)\n\n*Photo: Zoë Doe, CC BY SA 3.O*\n"
NEW = OLD.replace("CC BY SA 3.O", "CC BY-SA 3.0")
BROKEN = re.compile(rb"Traceback|Exception ignored|Fatal Python error|internal error|Warning:")

Setup = Callable[[], object]


class Ended(NamedTuple):
    """How a process ended: negative codes are signals."""

    code: int
    out: bytes
    err: bytes


def site(folder: Path, posts: int = 3) -> Path:
    """A folder of posts, each of which `fix --write` mends in one place, with the picture that they show."""
    (folder / "img").mkdir(parents=True)
    (folder / "img" / "oak.jpg").write_bytes(
        make.jpeg(make.exif_segment(make.tiff(make.ascii_tag(315, "Zoë Doe"))))
    )
    (folder / "rights.toml").write_text("")
    for name in names(posts):
        (folder / name).write_text(OLD, "utf-8")
    return folder


def names(posts: int) -> list[str]:
    return [f"post-{number:03}.md" for number in range(posts)]


def start(
    *arguments: str, environment: Mapping[str, str | None] | None = None, **more: Any
) -> "subprocess.Popen[bytes]":
    """`environment` is added to ours; None takes a variable away. `more` is Popen's."""
    changed = {**ENVIRONMENT, **(environment or {})}
    kept = {name: value for name, value in changed.items() if value is not None}
    usual = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": kept}
    return subprocess.Popen([*COMMAND, *arguments], **{**usual, **more})


def ended(process: "subprocess.Popen[bytes]", seconds: float = 60) -> Ended:
    """Wait, and hold the process to the promise that nothing it says is a traceback or a fault of our own."""
    with process:
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    told = (out or b"") + (err or b"")
    assert not BROKEN.search(told), told.decode("utf-8", "replace")
    return Ended(process.returncode, out or b"", err or b"")


def rights(*arguments: str, **more: Any) -> Ended:
    return ended(start(*arguments, **more))


def limited(what: int, amount: int) -> Setup:
    """A resource limit, set in the new process before it begins."""
    return lambda: resource.setrlimit(what, (amount, amount))


def closed(*descriptors: int) -> Setup:
    return lambda: [os.close(one) for one in descriptors]


def no_privileges() -> None:
    """The administrator may write everywhere, which is no surroundings to test read-only folders in: give that up."""
    if os.geteuid() == 0:
        import ctypes

        for capability in (1, 2, 24):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_SYS_RESOURCE
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, prctl(2)


def strays(folder: Path) -> list[str]:
    """The temporary files that are left below `folder`."""
    return sorted(path.name for path in folder.rglob(".*") if path.is_file())
