"""Every manual page has its sections, and its examples do what they say."""

from pathlib import Path

import pytest

from rights.cli.session import open_project
from rights.engine.run import run
from rights.model.finding import Status
from rights.rules import ALL
from rights.rules.base import Rule
from rights.rules.manual import Section, manual

FAILING = [rule for rule in ALL if manual(rule).fails.example]
PASSING = [rule for rule in ALL if manual(rule).passes.example]
HTML = ("<!doctype", "<html")


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_page_says_why_what_fails_what_passes_and_what_to_do(rule: Rule) -> None:
    page = manual(rule)
    empty = [name for name in ("why", "fails", "passes", "fix") if getattr(page, name) == Section()]
    assert empty == []


def found_in(folder: Path, rule: Rule, example: str) -> list[str]:
    """Messages of `rule` about the example, with the rule turned on."""
    settings = manual(rule).settings.example or ""
    severity = f'severity.{rule.id} = "{rule.severity}"\n'
    (folder / "rights.toml").write_text(severity + settings, encoding="utf-8")
    suffix = "html" if example.lower().startswith(HTML) else "md"
    (folder / f"post.{suffix}").write_text(example, encoding="utf-8")
    session = open_project([folder], folder / "rights.toml")
    outcome = run(session.found, session.project)
    assert outcome.internal_errors == ()
    findings = [each for each in outcome.findings if each.status is Status.OPEN]
    return [each.issue.message for each in findings if each.rule == rule.id]


@pytest.mark.parametrize("rule", FAILING, ids=lambda rule: rule.id)
def test_what_fails_fails(rule: Rule, tmp_path: Path) -> None:
    assert found_in(tmp_path, rule, manual(rule).fails.example or "") != []


@pytest.mark.parametrize("rule", PASSING, ids=lambda rule: rule.id)
def test_what_passes_passes(rule: Rule, tmp_path: Path) -> None:
    assert found_in(tmp_path, rule, manual(rule).passes.example or "") == []
