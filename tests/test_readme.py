"""README.md says what is so: the dependencies, the links, the block of output."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(name: str) -> str:
    """What stands between the marks of `name`."""
    return README.split(f"<!-- {name}:begin -->\n")[1].split(f"<!-- {name}:end -->")[0]


def test_every_core_dependency_has_its_reason() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", section("dependencies"), re.MULTILINE)[1:]
    assert [name for name, _ in rows] == [requirement.partition(">")[0] for requirement in declared]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_into_the_project_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^):]+)\)", text)
    assert [target for target in targets if not (ROOT / target).exists()] == []
