"""A revision's files, without running anything of the repository's own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from rights.engine.git import revision
from rights.errors import UsageError

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": os.environ["PATH"],
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True, env=ENVIRONMENT
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a b.md").write_text("one\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("a b.md")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "one")
    return tmp_path


def test_the_files_of_a_revision_and_what_they_held(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    (repository / "a b.md").write_text("two\n", encoding="utf-8")
    git(repository, "commit", "-qam", "two")
    base = revision(repository, first)
    assert (base.top, base.commit, list(base.files)) == (repository.resolve(), first, ["a b.md"])
    assert (base.read("a b.md", 100), base.read("a b.md", 3), base.read("b.md", 100)) == (
        b"one\n",
        None,
        None,
    )


def test_the_base_is_where_the_histories_went_apart(repository: Path) -> None:
    fork = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "-qb", "mine")
    git(repository, "commit", "-q", "--allow-empty", "-m", "mine")
    git(repository, "checkout", "-q", "main")
    git(repository, "commit", "-q", "--allow-empty", "-m", "theirs")
    git(repository, "checkout", "-q", "mine")
    assert revision(repository, "main").commit == fork


@pytest.mark.parametrize("name", ["nowhere", "--upload-pack=touch x", "", "a\nb", "HEAD:a b.md"])
def test_an_unknown_revision_is_wrong_use(repository: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"^--since .*(fetch it first|no name of a revision)"):
        revision(repository, name)


def test_a_shallow_clone_is_told_to_fetch(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    git(repository, "commit", "-q", "--allow-empty", "-m", "two")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(clone))
    with pytest.raises(UsageError, match=r"shallow clone: fetch its history first \(git fetch --unshallow"):
        revision(clone, first)


def test_without_a_repository_it_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="--since needs a git repository: not a git repository"):
        revision(tmp_path, "HEAD")


def test_nothing_the_repository_configures_is_run(repository: Path, tmp_path: Path) -> None:
    pwned = tmp_path / "pwned"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {pwned}\n", encoding="utf-8")
    script.chmod(0o755)
    hooks = repository / ".git" / "hooks"
    for key in (
        "core.fsmonitor", "core.sshCommand", "diff.external", "filter.x.clean", "filter.x.smudge", "core.pager",
        "diff.x.textconv", "core.alternateRefsCommand", "core.editor", "credential.helper",
    ):  # fmt: skip
        git(repository, "config", key, str(script))
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (hooks / hook).write_text(script.read_text("utf-8"), encoding="utf-8")
        (hooks / hook).chmod(0o755)
    (repository / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    (repository / "a b.md").write_text("changed\n", encoding="utf-8")
    assert revision(repository, "HEAD").read("a b.md", 100) == b"one\n"
    assert not pwned.exists()
