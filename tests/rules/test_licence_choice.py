"""licence-choice: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_choice import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, GFDL 1.3 or CC BY-SA 3.0",
        (
            "GFDL 1.3",
            "“Photo: Jane Doe, GFDL 1.3 or CC BY-SA 3.0” offers GFDL 1.3 or CC BY-SA 3.0, and does not say which one is used.",
            [],
        ),
    ),
    (
        "Jane Doe, cc-by-sa-3.0,2.5,2.0",
        (
            "cc-by-sa-3.0,2.5,2.0",
            "“Jane Doe, cc-by-sa-3.0,2.5,2.0” offers CC BY-SA 3.0 or CC BY-SA 2.5 or CC BY-SA 2.0, and does not say which one is used.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 3.0",
    "Photo: Jane Doe, CC BY 4.0, all rights reserved",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
