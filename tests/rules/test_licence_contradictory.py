"""licence-contradictory: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_contradictory import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY-SA-ND 4.0",
        ("CC BY-SA-ND 4.0", "“CC BY-SA-ND 4.0” contradicts itself: no licence has all of these parts.", []),
    ),
    (
        "Photo: Jane Doe, CC0-BY 4.0",
        ("CC0-BY", "“CC0-BY” contradicts itself: no licence has all of these parts.", []),
    ),
    (
        "Photo: Jane Doe, [CC BY-NC-ND-SA 4.0](https://creativecommons.org/licenses/by-nc-nd/4.0/)",
        (
            "CC BY-NC-ND-SA 4.0",
            "“CC BY-NC-ND-SA 4.0” contradicts itself: no licence has all of these parts.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-ND 4.0",
    "Photo: Jane Doe, CC0",
    "Photo: Jane Doe, CC BY-SA 4.0, GFDL",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_a_link_says_which_of_the_two_was_meant() -> None:
    line = "Photo: Jane Doe, [CC BY-NC-ND-SA 4.0](https://creativecommons.org/licenses/by-nc-nd/4.0/)"
    (issue,) = check(case(line))

    assert issue.advice == "The link says “CC BY-NC-ND 4.0”; write that if the source page agrees."
