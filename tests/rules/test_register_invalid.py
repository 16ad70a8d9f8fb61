"""register-invalid: every fault of the register, once a run."""

from pathlib import Path

import pytest

from rights.cli.session import open_project
from rights.engine.run import run

POST = "![](a.jpg)\n\nPhoto: Jane Doe\n"


def said(
    folder: Path, register: str, name: str = "photographers.toml"
) -> list[tuple[str, str, str | None, int | None]]:
    (folder / "post.md").write_text(POST, encoding="utf-8")
    (folder / "rights.toml").write_text(f'register = "{name}"\n', encoding="utf-8")
    (folder / name).write_text(register, encoding="utf-8")
    session = open_project([folder], folder / "rights.toml")
    found = run(session.found, session.project).findings
    return [
        (each.severity.value, each.issue.message, each.issue.place.field, each.issue.place.line)
        for each in found
        if each.rule == "register-invalid"
    ]


def test_each_fault_is_told_at_its_key(tmp_path: Path) -> None:
    register = '[[photographer]]\nnam = "Jane Doe"\n'
    begin = "The register is not valid and was not used: photographer[0]."
    assert said(tmp_path, register) == [
        ("error", f"{begin}nam: unknown key; did you mean 'name'?.", "photographer[0].nam", None),
        ("error", f"{begin}name: is missing.", "photographer[0].name", None),
    ]


def test_a_spreadsheet_is_told_by_row(tmp_path: Path) -> None:
    found = said(tmp_path, "name,until\nJane Doe,soon\n", "photographers.csv")
    assert [(severity, line) for severity, _, _, line in found] == [("error", 2)]
    assert "row 2, column until = 'soon'" in found[0][1]


@pytest.mark.parametrize("register", ["", '[[photographer]]\nname = "Jane Doe"\n'])
def test_silent_where_it_is_valid(tmp_path: Path, register: str) -> None:
    assert said(tmp_path, register) == []
