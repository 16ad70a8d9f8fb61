"""licence-conflict: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_conflict import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 4.0. All rights reserved.",
        ("CC BY 4.0", "“CC BY 4.0” and “All rights reserved” cannot both hold for one picture.", []),
    ),
    ("Photo: © Jane Doe, CC0", ("©", "“©” and “CC0” cannot both hold for one picture.", [])),
    (
        "Jane Doe, CC-BY-SA 3.0CC-BY-NC-SA 3.0",
        ("CC-BY-SA 3.0", "“CC-BY-SA 3.0” and “CC-BY-NC-SA 3.0” cannot both hold for one picture.", []),
    ),
]
SILENT = [
    "Photo: © Jane Doe, CC BY 4.0",
    "© 2019 Jane Doe. All rights reserved. Used with permission.",
    "Photo: Jane Doe, GFDL 1.2 or CC BY-SA 3.0",
    "A: CC BY 2.0, B: CC BY 4.0",
    "Photo: Jane Doe on Unsplash, public domain",
    "Photo: Jane Doe, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/3.0/)",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
