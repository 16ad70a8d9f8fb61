"""The pipelines of README.md and action.yml, run against changes of a stranger that try to get around them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
RECIPES = (ROOT / "README.md").read_text("utf-8").split("<!-- ci:begin -->")[1].split("<!-- ci:end -->")[0]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
CONSOLE_SCRIPT = f"#!{sys.executable}\nimport sys\nfrom rights.cli import main\nsys.exit(main())\n"
# What a tree may hold to be imported in the place of what we need; "rights" itself with them.
SHADOWS = (
    "PIL",
    "click",
    "json",
    "pydantic",
    "pydantic_core",
    "rights",
    "sitecustomize",
    "usercustomize",
    "yaml",
)
SHADOW = (
    "import pathlib\npathlib.Path(__file__).with_name('EXECUTED').write_text(__file__)\nraise SystemExit(0)\n"
)


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", RECIPES, re.DOTALL)


def yaml_recipe(key: str) -> Any:
    (recipe,) = [read for read in map(yaml.safe_load, blocks("yaml")) if key in read]
    return recipe


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """`rights` and `python3` on PATH as an installation has them, and a git that asks nobody for anything."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("rights", CONSOLE_SCRIPT), ("python3", f'#!/bin/sh\nexec {sys.executable} "$@"\n')):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    identity = {
        f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    return {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "TMPDIR": str(temporary),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **identity,
    }


@pytest.fixture
def tree(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A clone of a site at a change that breaks a post, softens the set-up and brings Python files along."""

    def git(*arguments: str, cwd: Path) -> None:
        subprocess.run(["git", *arguments], cwd=cwd, check=True, env=environment, capture_output=True)

    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git("init", "-q", "-b", "main", cwd=origin)
    (origin / "rights.toml").write_text('[severity]\nfile-missing = "error"\n')
    (origin / "old.md").write_text("![An old matter](old.jpg)\n")
    git("add", ".", cwd=origin)
    git("commit", "-q", "-m", "The site", cwd=origin)
    git("clone", "-q", str(origin), str(clone), cwd=tmp_path)
    (clone / "rights.toml").write_text('[severity]\nfile-missing = "off"\n')
    (clone / "new.md").write_text("![Gone](gone.jpg)\n")
    for name in SHADOWS:
        (clone / f"{name}.py").write_text(SHADOW)
    git("add", ".", cwd=clone)
    git("commit", "-q", "-m", "A stranger's change", cwd=clone)
    return clone


def bash(script: str, cwd: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """As runners call it: stop at the first error."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_github_recipe_and_the_action(tree: Path, environment: dict[str, str], tmp_path: Path) -> None:
    workflow = yaml_recipe("jobs")
    _checkout, base, ours = workflow["jobs"]["rights"]["steps"]
    environment |= {"RUNNER_TEMP": environment["TMPDIR"], "GITHUB_BASE_REF": "main"}
    assert bash(base["run"], tree, environment).returncode == 0

    # start.py only sets up and hands over to the installed command; tests/test_start_script.py tests that.
    action = tmp_path / "action"
    action.mkdir()
    (action / "start.py").write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n" + CONSOLE_SCRIPT)
    inputs = {name: given["default"] for name, given in ACTION["inputs"].items()} | {
        "output": "sarif=r.sarif\n"
    }
    known = {"${{ runner.temp }}": environment["RUNNER_TEMP"], "${{ github.base_ref }}": "main"}
    for name, value in ours["with"].items():
        inputs[name] = re.sub(r"\$\{\{.*?\}\}", lambda expression: known[expression.group()], value)
    set_up, check = ACTION["runs"]["steps"]
    assert set_up["working-directory"] == "${{ github.action_path }}"
    assert "python3 -I start.py" in set_up["run"]
    environment |= {
        key: inputs[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for key, value in check["env"].items()
    }
    summary = tmp_path / "summary.md"
    summary.touch()
    environment |= {"GITHUB_ACTION_PATH": str(action), "GITHUB_STEP_SUMMARY": str(summary)}
    done = bash(check["run"], tree, environment)
    assert done.returncode == 1
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert [line.split("::")[1] for line in commands] == [
        "error file=new.md,line=1,endLine=1,col=9,endColumn=17,title=file-missing"
    ]
    assert "# Image rights: failed" in summary.read_text()
    assert len(json.loads((tree / "r.sarif").read_text())["runs"][0]["results"]) == 1
    assert not (tree / "EXECUTED").exists()


def test_the_workflow_and_the_action_ask_for_little_and_are_pinned() -> None:
    workflow = yaml_recipe("jobs")
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["rights"]
    steps = workflow["jobs"]["rights"]["steps"] + ACTION["runs"]["steps"]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    assert steps[0]["with"]["persist-credentials"] is False
    # An expression in a script would be pasted into it as text: script injection.
    assert all("${{" not in step["run"] for step in steps if "run" in step)


def test_the_gitlab_recipe(tree: Path, environment: dict[str, str]) -> None:
    job = yaml_recipe("image-rights")["image-rights"]
    environment |= {"CI_PROJECT_DIR": str(tree), "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}
    done = bash("\n".join(job["script"]), tree, environment)
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    (entry,) = json.loads((tree / reports["codequality"]).read_text())
    assert (entry["check_name"], entry["location"]["path"]) == ("file-missing", "new.md")
    assert ET.parse(tree / reports["junit"]).getroot().attrib["failures"] == "1"
    assert not (tree / "EXECUTED").exists()


def test_the_recipe_for_any_shell(tree: Path, environment: dict[str, str]) -> None:
    (script,) = blocks("sh")
    done = bash(script, tree, environment)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("new.md:1:9: error file-missing: ")
    assert json.loads((tree / "rights.sarif").read_text())["version"] == "2.1.0"
    assert not (tree / "EXECUTED").exists()


@pytest.mark.parametrize(
    ("command", "harmless"),
    [
        (["rights"], ()),
        ([sys.executable, "-P", "-m", "rights"], ()),
        ([sys.executable, "-m", "rights"], ("rights",)),
    ],
)
def test_no_python_file_of_the_tree_is_run(
    command: list[str], harmless: tuple[str, ...], tree: Path, environment: dict[str, str]
) -> None:
    """`python -m rights` finds a rights.py in the working directory before any line of ours is run; the README says so."""
    for name in harmless:
        (tree / f"{name}.py").unlink()
    for arguments in (["check", ".", "--format", "json"], ["inspect", "."], ["--version"]):
        subprocess.run([*command, *arguments], cwd=tree, env=environment, capture_output=True, check=False)
        assert not (tree / "EXECUTED").exists()
    done = subprocess.run(
        [*command, "check", "."], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Checked 2 posts" in done.stdout) == (0, True)
