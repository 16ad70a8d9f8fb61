"""README.md says what is so: the block of output, the commands, the dependencies, the links.

`pytest tests/test_readme.py --regenerate` writes the first two anew.
"""

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import COMMANDS, cli
from rights.config import load

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


def section(name: str) -> str:
    """What stands between the marks of `name`."""
    return (
        README.read_text(encoding="utf-8")
        .split(f"<!-- {name}:begin -->\n")[1]
        .split(f"<!-- {name}:end -->")[0]
    )


def holds(name: str, expected: str, request: pytest.FixtureRequest) -> None:
    """The section `name` is `expected`, or becomes it under --regenerate."""
    if request.config.getoption("--regenerate"):
        text = README.read_text(encoding="utf-8")
        README.write_text(
            text.replace(section(name), expected, 1) if section(name) else text, encoding="utf-8"
        )
    assert section(name) == expected


def test_the_block_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(cli, ["check", "samples/baikonur"], prog_name="rights").output
    holds("sample", f"```text\n$ rights check samples/baikonur\n{printed}```\n", request)


def test_the_table_of_commands_is_that_of_the_code(request: pytest.FixtureRequest) -> None:
    rows = "".join(f"| `rights {name}` | {about} |\n" for name, (_, about) in COMMANDS.items())
    holds("commands", f"| command | what for |\n|---|---|\n{rows}", request)


def test_the_set_up_shown_is_one_that_is_taken(tmp_path: Path) -> None:
    text = section("setup").removeprefix("```toml\n").removesuffix("```\n")
    (tmp_path / "rights.toml").write_text(text, encoding="utf-8")
    (tmp_path / "photographers.toml").touch()
    loaded = load(tmp_path)
    assert loaded.settings.commercial is True
    assert [one.rule for one in loaded.settings.ignores] == ["obligation-licence-link"]


def test_every_core_dependency_has_its_reason() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", section("dependencies"), re.MULTILINE)[1:]
    assert [name for name, _ in rows] == [requirement.partition(">")[0] for requirement in declared]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "samples/README.md"])
def test_links_into_the_project_lead_somewhere(name: str) -> None:
    path = ROOT / name
    targets = re.findall(r"\]\(([^):]+)\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
