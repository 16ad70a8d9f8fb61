"""licence-incomplete: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_incomplete import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, Creative Commons",
        ("Creative Commons", "“Creative Commons” does not say which Creative Commons licence.", []),
    ),
    ("Photo: Jane Doe (CC)", ("(CC)", "“(CC)” does not say which Creative Commons licence.", [])),
    (
        "Jane Doe, some rights reserved",
        ("some rights reserved", "“some rights reserved” does not say which Creative Commons licence.", []),
    ),
    (
        "Photo: Jane Doe / Creative Commons 3.0",
        ("Creative Commons 3.0", "“Creative Commons 3.0” does not say which Creative Commons licence.", []),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-NC 4.0",
    "Jane Doe, some rights reserved, CC BY 4.0",
    "Jane Doe, [Creative Commons](https://creativecommons.org/licenses/by/4.0/)",
    "Jane Doe, [CC BY 4.0](https://creativecommons.org/)",
    "CC: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
