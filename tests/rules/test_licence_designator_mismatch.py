"""licence-designator-mismatch: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_designator_mismatch import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 4.0 Unported",
        ("CC BY 4.0 Unported", "“CC BY 4.0 Unported”: version 4.0 is called “International”.", ["CC BY 4.0"]),
    ),
    (
        "Photo: Jane Doe, CC BY-SA 3.0 International",
        (
            "CC BY-SA 3.0 International",
            "“CC BY-SA 3.0 International”: version 3.0 is called “Unported”.",
            ["CC BY-SA 3.0"],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY 4.0 International",
    "Photo: Jane Doe, CC BY 3.0 Unported",
    "Photo: Jane Doe, CC BY 2.0 Generic",
    "Photo: Jane Doe, CC BY 3.0 DE",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
