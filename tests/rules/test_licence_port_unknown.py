"""licence-port-unknown: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_port_unknown import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Foto: Jane Doe, CC BY 4.0 DE",
        ("CC BY 4.0 DE", "“CC BY 4.0 DE”: this version has no text for that country.", []),
    ),
    (
        "Foto: Jane Doe, CC BY 3.0 UK",
        (
            "CC BY 3.0 UK",
            "“CC BY 3.0 UK”: this version has no text for that country. There is CC BY 3.0 or CC BY 2.0 UK.",
            [],
        ),
    ),
    (
        "Foto: Jane Doe, CC BY 2.5 IGO",
        ("CC BY 2.5 IGO", "“CC BY 2.5 IGO”: this version has no text for that country.", []),
    ),
]
SILENT = [
    "Foto: Jane Doe, CC BY 3.0 DE",
    "Foto: Jane Doe, CC BY 4.0 at Flickr",
    "Foto: Jane Doe, CC BY 4.0 Jordan Smith",
    "Foto: Jane Doe, CC BY 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
