"""licence-cc0-wording: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_cc0_wording import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, licensed under CC0 1.0",
        (
            "CC0 1.0",
            "CC0 1.0 is no licence: it says that no rights are kept, so nothing is “licensed under” it.",
            [],
        ),
    ),
    (
        "Bild von Jane Doe, lizenziert unter CC0",
        (
            "CC0",
            "CC0 1.0 is no licence: it says that no rights are kept, so nothing is “licensed under” it.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC0 1.0",
    "Photo: Jane Doe, licensed under CC BY 4.0",
    "Photo: Jane Doe, public domain",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
