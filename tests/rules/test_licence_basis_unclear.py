"""licence-basis-unclear: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_basis_unclear import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, public domain",
        ("public domain", "“public domain” does not say why the work is free, and in which country.", []),
    ),
    (
        "Foto: Jane Doe, gemeinfrei",
        ("gemeinfrei", "“gemeinfrei” does not say why the work is free, and in which country.", []),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC0 1.0",
    "Photo: Jane Doe, CC0 1.0 (public domain)",
    "Photo: Jane Doe, PD-old-70",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
