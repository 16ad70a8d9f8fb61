"""pre-commit itself, with our hooks, on a commit: installs this project and needs the network, so only with --sweep."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.sweep
def test_both_hooks_stop_a_commit_that_breaks_a_post(tmp_path: Path) -> None:
    program = shutil.which("pre-commit")
    if program is None:
        pytest.skip("pre-commit is not on PATH")
    site = tmp_path / "site"
    site.mkdir()
    (site / "rights.toml").write_text('[severity]\nfile-missing = "error"\n')
    (site / "old.md").write_text("![An old matter](old.jpg)\n")
    (site / "--config=new.md").write_text("![Gone](gone.jpg)\n")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}

    def run(*command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)

    run("git", "init", "-q", "-b", "main")
    run("git", "add", "--", "rights.toml", "--config=new.md")
    done = run(program, "try-repo", str(ROOT), "--ref", "HEAD", "--verbose")
    if "InstallationError" in done.stdout or "CalledProcessError" in done.stdout:
        pytest.skip("pre-commit could not install the project: no network?")
    whole, staged = done.stdout.split("rights (changed files)")
    assert done.returncode == 1
    assert ("gone.jpg" in whole, "old.jpg" in whole) == (True, True)
    assert ("gone.jpg" in staged, "old.jpg" in staged) == (True, False)
