"""licence-form: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_form import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY SA 3.0",
        (
            "CC BY SA 3.0",
            "“CC BY SA 3.0” is usually written “CC BY-SA 3.0”: a hyphen is missing.",
            ["CC BY-SA 3.0"],
        ),
    ),
    (
        "Photo: Jane Doe, cc by-sa 3.0",
        (
            "cc by-sa 3.0",
            "“cc by-sa 3.0” is usually written “CC BY-SA 3.0”: capitals are missing.",
            ["CC BY-SA 3.0"],
        ),
    ),
    (
        "Photo: Jane Doe, CC BY-SA-NC 4.0",
        (
            "CC BY-SA-NC 4.0",
            "“CC BY-SA-NC 4.0” is usually written “CC BY-NC-SA 4.0”: the parts are in another order.",
            ["CC BY-NC-SA 4.0"],
        ),
    ),
    (
        "Photo: Jane Doe, CCBY 4.0",
        (
            "CCBY 4.0",
            "“CCBY 4.0” is usually written “CC BY 4.0”: the parts are written as one word.",
            ["CC BY 4.0"],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 3.0",
    "Photo: Jane Doe, CC-BY-SA-3.0",
    "Photo: Jane Doe, CC BY-SA 3.0 Unported",
    "Photo: Jane Doe, Creative Commons Attribution 4.0 International",
    "Photo: Jane Doe, CC BY SA 3.O",
    "Photo: Jane Doe, CC BY 4.0 Unported",
    "Photo: Jane Doe, http://creativecommons.org/licenses/by/4.0/deed.de",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
