"""Adopting the check in an old archive: a baseline, then only what is new; a revision, then only what was touched."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from rights.cli import cli
from tests.engine.test_git import git


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rights.toml").write_text("", encoding="utf-8")
    (tmp_path / "posts").mkdir()
    for name in ("a", "b"):
        (tmp_path / "posts" / f"{name}.md").write_text(f"Text.\n\n![x]({name}.jpg)\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "one")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> tuple[int, list[tuple[str, str, str]], dict[str, Any]]:
    """Exit code, rule, path and status of each finding, and the summary."""
    result = CliRunner().invoke(cli, ["check", *arguments, "--format", "json", "--fail-on", "note"])
    assert result.exit_code in {0, 1}, result.stderr
    report = json.loads(result.stdout)
    found = [(each["rule"], each["place"]["path"], each["status"]) for each in report["findings"]]
    return result.exit_code, found, report["summary"]


def test_a_baseline_accepts_what_is_there_and_shows_what_is_new(site: Path) -> None:
    assert check(".")[0] == 1
    code, found, summary = check(".", "--baseline", "known.json", "--update-baseline")
    assert (code, summary["baselined"]) == (0, 2)
    assert found == [
        ("file-missing", "posts/a.md", "baselined"),
        ("file-missing", "posts/b.md", "baselined"),
    ]
    (site / "posts" / "a.md").rename(site / "posts" / "z.md")
    (site / "posts" / "b.md").write_text("Moved.\n\n\n\n![x](b.jpg)\n\n![y](new.jpg)\n", encoding="utf-8")
    code, found, _ = check(".", "--baseline", "known.json")
    assert code == 1
    assert found == [
        ("file-missing", "posts/b.md", "baselined"),
        ("file-missing", "posts/b.md", "open"),
        ("file-missing", "posts/z.md", "baselined"),
    ]


def test_entries_that_accept_nothing_are_told_and_leave_with_the_next_update(site: Path) -> None:
    check(".", "--baseline", "known.json", "--update-baseline")
    (site / "posts" / "a.md").write_text("No picture.\n", encoding="utf-8")
    assert check("posts/b.md", "--baseline", "known.json")[1] == [("file-missing", "posts/b.md", "baselined")]
    assert check(".", "--baseline", "known.json")[1] == [
        ("ignore-unused", "known.json", "open"),
        ("file-missing", "posts/b.md", "baselined"),
    ]
    check("posts/a.md", "--baseline", "known.json", "--update-baseline")
    entries = json.loads((site / "known.json").read_text("utf-8"))["findings"]
    assert [(entry["rule"], entry["path"]) for entry in entries] == [("file-missing", "posts/b.md")]


def test_a_baseline_works_from_another_folder(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(".", "--baseline", "known.json", "--update-baseline")
    monkeypatch.chdir(site / "posts")
    code, found, _ = check("a.md", "--baseline", "../known.json")
    assert (code, found) == (0, [("file-missing", "a.md", "baselined")])


def test_the_set_up_file_can_name_the_baseline(site: Path) -> None:
    check(".", "--baseline", "known.json", "--update-baseline")
    (site / "rights.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert check(".")[2]["baselined"] == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--baseline", "nowhere.json"), "nowhere.json: cannot be used as baseline: there is no such file"),
        (("--update-baseline",), "--update-baseline needs --baseline FILE"),
        (
            ("--baseline", "known.json", "--update-baseline", "--since", "HEAD"),
            "--update-baseline needs a whole run",
        ),
        (("--since", "nowhere"), "git knows no such revision here"),
    ],
)
def test_wrong_use_is_told(site: Path, arguments: tuple[str, ...], message: str) -> None:
    result = CliRunner().invoke(cli, ["check", ".", *arguments])
    assert result.exit_code == 2
    assert message in result.stderr


def test_since_looks_only_at_what_was_touched(site: Path) -> None:
    assert check(".", "--since", "HEAD")[:2] == (0, [])
    (site / "posts" / "b.md").write_text("Text.\n\n![x](b.jpg) more\n", encoding="utf-8")
    code, found, summary = check(".", "--since", "HEAD")
    assert (code, found, summary["posts"]) == (1, [("file-missing", "posts/b.md", "open")], 1)


def test_a_picture_that_is_gone_brings_its_post(site: Path) -> None:
    from tests.support.imagemaker import blank

    (site / "posts" / "a.jpg").write_bytes(blank())
    git(site, "add", "-A")
    git(site, "commit", "-q", "-m", "two")
    assert check(".", "--since", "HEAD")[1] == []
    (site / "posts" / "a.jpg").unlink()
    assert check(".", "--since", "HEAD")[1] == [("file-missing", "posts/a.md", "open")]


def test_ignores_of_the_set_up_file_are_relative_to_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = '[[ignore]]\nrule = "file-missing"\nreason = "on the server only"\npaths = ["posts/a.md"]\n'
    (site / "rights.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(site / "posts")
    assert check(".")[1] == [("file-missing", "a.md", "ignored"), ("file-missing", "b.md", "open")]


def test_a_credit_that_was_taken_out_is_told_against_the_base(site: Path) -> None:
    from tests.support.imagemaker import blank

    (site / "posts" / "a.jpg").write_bytes(blank())
    post = site / "posts" / "a.md"
    post.write_text("Text.\n\n![x](a.jpg)\n*Photo: Jane Doe*\n", encoding="utf-8")
    git(site, "add", "-A")
    git(site, "commit", "-q", "-m", "two")
    post.write_text("Text.\n\n![x](a.jpg)\n", encoding="utf-8")
    code, found, _ = check(".", "--since", "HEAD")
    assert code == 1
    assert ("credit-removed", "posts/a.md", "open") in found
