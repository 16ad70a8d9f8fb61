"""Since when git knows a post to show a picture; a commit's time is whatever its author wrote."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from rights.engine.history import History

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def commit(folder: Path, seconds: int) -> None:
    environment = {"GIT_CONFIG_GLOBAL": "/dev/null", "PATH": os.environ["PATH"]}
    for who in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{who}_NAME": "A", f"GIT_{who}_EMAIL": "a@example.org"}
        environment[f"GIT_{who}_DATE"] = f"@{seconds} +0000"
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        subprocess.run(["git", "-C", str(folder), *command], check=True, env=environment)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(1_700_000_000, "2023-11-14T22:13:20+00:00"), (999_999_999_999, None)],
    ids=["a day", "a day in the year 33,658"],
)
def test_a_commit_of_a_day_that_no_calendar_has_is_of_none(
    tmp_path: Path, seconds: int, expected: str | None
) -> None:
    (tmp_path / "post.md").write_text("![x](a.jpg)\n", encoding="utf-8")
    commit(tmp_path, seconds)
    assert History(tmp_path).dates(tmp_path / "post.md", "a.jpg") == (expected, expected)
