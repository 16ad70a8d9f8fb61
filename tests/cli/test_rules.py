"""`rights rules` and `rights explain`: the catalogue and its manual pages, for people and for the README."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli
from rights.rules import ALL
from rights.rules.manual import manual

README = Path(__file__).resolve().parents[2] / "README.md"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, arguments)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_rule_is_listed_in_every_format(form: str) -> None:
    code, out, _ = run("rules", "--format", form)
    assert code == 0
    assert [rule.id for rule in ALL if rule.id not in out] == []


def test_a_profile_changes_the_severity_shown() -> None:
    _, out, _ = run("rules", "--profile", "ci", "--format", "json")
    row = next(row for row in json.loads(out) if row["rule"] == "ignore-unused")
    assert row == {
        "rule": "ignore-unused",
        "severity": "warning",
        "profiles": "editor note, photographer note, strict note, eu note, de note, us note",
        "summary": "an ignore comment, list entry or baseline entry that accepts nothing",
    }
    assert run("rules", "--profile", "nowhere")[0] == 2


def test_the_table_goes_between_the_markers(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before\n<!-- rules:begin -->\nold\n<!-- rules:end -->\nAfter\n", encoding="utf-8")
    assert run("rules", "--into", str(page))[0] == 0
    table = run("rules", "--format", "markdown")[1]
    expected = f"Before\n<!-- rules:begin -->\n\n{table}\n<!-- rules:end -->\nAfter\n"
    assert page.read_text("utf-8") == expected
    page.write_text("No markers", encoding="utf-8")
    assert run("rules", "--into", str(page))[0] == 2


def test_the_table_in_the_readme_is_that_of_the_code() -> None:
    if not README.exists() or "<!-- rules:begin -->" not in README.read_text("utf-8"):
        pytest.skip("the README has no table of rules yet")
    table = run("rules", "--format", "markdown")[1]
    assert table in README.read_text("utf-8"), "run: rights rules --into README.md"


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_explain_prints_the_manual_page(rule: object) -> None:
    from rights.rules.base import Rule

    assert isinstance(rule, Rule)
    code, out, _ = run("explain", rule.id)
    assert code == 0
    assert out.startswith(manual(rule).text)


def test_explain_names_the_nearest_rule() -> None:
    code, _, err = run("explain", "ignore-unsed")
    assert code == 2
    assert "No rule is called 'ignore-unsed'. Did you mean 'ignore-unused'?" in err
