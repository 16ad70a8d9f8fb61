"""licence-unknown: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_unknown import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    ("Photo: Jane Doe, CC BY-XA 4.0", ("CC BY-XA 4.0", "There is no licence “CC BY-XA 4.0”.", [])),
    (
        "Photo: Jane Doe, CC NC-SA 3.0",
        (
            "CC NC-SA 3.0",
            "There is no licence “CC NC-SA 3.0”. The nearest that exists is “CC BY-NC-SA 3.0”.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 4.0",
    "Photo: Jane Doe, CC BY-SA-ND 4.0",
    "Photo: Jane Doe",
    "Photo: Jane Doe, CC BY SA 3.O",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
