"""`--cache`, `--no-cache`, and where nothing is said: on for a person, off in a pipeline; never a word but one of trouble."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POSTS = 500


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "site"
    folder.mkdir()
    for number in range(POSTS):
        (folder / f"{number}.md").write_text(
            "Photo: Jane Doe, CC BY SA 3.O\n\n![](a.jpg)\n" if number == 7 else "Text.\n", "utf-8"
        )
        os.utime(folder / f"{number}.md", (1, 1))
    return folder


def check(site: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`rights check .` with a home beside the site, and only the variables named."""
    (site.parent / "home").mkdir(exist_ok=True)
    known = {
        "PATH": os.environ["PATH"],
        "HOME": str(site.parent / "home"),
        "PYTHONPATH": str(ROOT),
        **environment,
    }
    command = [sys.executable, "-m", "rights", "check", ".", "--format", "concise", *arguments]
    return subprocess.run(command, cwd=site, env=known, capture_output=True, text=True, check=False)


def caches(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.rights-cache") if path.stat().st_size > 0]


def test_what_it_says_is_the_same_and_nothing_else_is_said(site: Path) -> None:
    without = check(site, "--no-cache")
    assert caches(site.parent) == []
    done = [check(site) for _ in range(2)]
    assert {(each.returncode, each.stdout, each.stderr) for each in (without, *done)} == {
        (without.returncode, without.stdout, "")
    }
    (kept,) = caches(site.parent)
    assert kept.parent == site.parent / "home" / ".cache" / "rights"


@pytest.mark.parametrize(
    ("environment", "arguments"),
    [({"CI": "true"}, ()), ({"RIGHTS_NO_CACHE": "1"}, ()), ({"HOME": ""}, ()), ({"HOME": "/nowhere"}, ()), ({}, ("0.md",)),
     ({"XDG_CACHE_HOME": "/dev/null"}, ())],
)  # fmt: skip
def test_where_none_is_kept(site: Path, environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    if arguments:
        for path in list(site.glob("1*.md")):
            path.unlink()  # a small run
    done = check(site, **environment)
    assert (caches(site.parent), done.stderr) == ([], "")


def test_a_second_of_work_is_not_worth_a_file_nobody_asked_for(site: Path) -> None:
    (site / "0.md").unlink()
    assert check(site).stderr == ""
    assert caches(site.parent) == []
    check(site, "--cache", str(site.parent / "asked"))
    assert [path.parent.name for path in caches(site.parent)] == ["asked"]


def test_a_set_up_from_elsewhere_keeps_none(site: Path) -> None:
    (site.parent / "base").mkdir()
    (site.parent / "base" / "rights.toml").write_text("", "utf-8")
    done = check(site, "--config", "../base/rights.toml")
    assert (caches(site.parent), done.stderr) == ([], "")


def test_a_folder_that_is_asked_for_is_used_in_a_pipeline_too(site: Path) -> None:
    asked = site.parent / "asked"
    first, second = (check(site, "--cache", str(asked), CI="true") for _ in range(2))
    assert (first.stdout, first.stderr) == (second.stdout, second.stderr)
    assert len(caches(asked)) == 1


def test_a_folder_in_the_tree_is_refused_and_the_check_is_done(site: Path) -> None:
    without = check(site, "--no-cache")
    done = check(site, "--cache", "kept")
    assert (done.returncode, done.stdout) == (without.returncode, without.stdout)
    assert done.stderr == "rights: --cache kept: it lies in the checked tree; checked without\n"


def test_a_damaged_one_is_told_once_and_made_anew(site: Path) -> None:
    first = check(site)
    (kept,) = caches(site.parent)
    kept.write_bytes(b"\xde\xad" * 5000)
    second, third = check(site), check(site)
    told = "rights: the cache was damaged and is made anew: file is not a database\n"
    assert [each.stderr for each in (first, second, third)] == ["", told, ""]
    assert first.stdout == second.stdout == third.stdout
    assert len(caches(site.parent)) == 1
