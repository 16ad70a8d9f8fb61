"""licence-retired: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_retired import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC SA 1.0",
        (
            "CC SA 1.0",
            "CC SA 1.0 was withdrawn by its publisher; it holds only for works put under it before.",
            [],
        ),
    ),
    (
        "[Jane Doe](https://creativecommons.org/licenses/sampling/1.0/)",
        (
            "https://creativecommons.org/licenses/sampling/1.0/",
            "CC SAMPLING 1.0 was withdrawn by its publisher; it holds only for works put under it before.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 1.0",
    "Photo: Jane Doe, CC BY-SA 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
