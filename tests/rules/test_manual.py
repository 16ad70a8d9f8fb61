"""A docstring to a manual page: sections, example and prose."""

import sys
from types import ModuleType

import pytest

from rights.model.finding import Severity
from rights.rules.base import Rule
from rights.rules.manual import Manual, Section, manual

PAGE = """licence-made-up: says something
over two lines.

Why: UrhG § 13; a clause
that goes on.

With:

    [site]
    commercial = true

Fails:

    ![](a.jpg)

    Photo: A

Passes: (needs a file)

Fix: write it.
"""


def made(monkeypatch: pytest.MonkeyPatch, doc: str) -> Rule:
    monkeypatch.setitem(sys.modules, "rights.rules.licence_made_up", ModuleType("x", doc))
    return Rule("licence-made-up", Severity.NOTE, "x")


def test_every_section_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    assert manual(made(monkeypatch, PAGE)) == Manual(
        "licence-made-up",
        "says something over two lines.",
        PAGE.strip(),
        Section("UrhG § 13; a clause that goes on."),
        Section("", "[site]\ncommercial = true\n"),
        Section("", "![](a.jpg)\n\nPhoto: A\n"),
        Section("(needs a file)"),
        Section("write it."),
    )


def test_a_docstring_of_another_rule_is_no_manual_page(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="the manual page of licence-made-up begins with"):
        manual(made(monkeypatch, PAGE.replace("made-up", "other")))
