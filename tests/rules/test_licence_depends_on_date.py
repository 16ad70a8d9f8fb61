"""licence-depends-on-date: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_depends_on_date import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo by Jane Doe on Pixabay",
        ("Pixabay", "The terms of Pixabay depend on the day the picture was put there.", []),
    ),
    (
        "Photo by Jane Doe on Unsplash",
        ("Unsplash", "The terms of Unsplash depend on the day the picture was put there.", []),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY 4.0",
    "Photo: Jane Doe, CC0, Pixabay",
    "Photo: Jane Doe, Pixabay Content License",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
