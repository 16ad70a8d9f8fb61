"""obligation-non-commercial: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.model.settings import Settings
from rights.rules.obligation_non_commercial import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY-NC 4.0",
        (
            "Photo: Jane Doe, CC BY-NC 4.0",
            "CC BY-NC 4.0 allows no commercial use, and this site is set up as commercial: “Photo: Jane Doe, CC BY-NC 4.0”.",
            [],
        ),
    ),
    (
        "Photo: Jane Doe, KOGL Type 2",
        (
            "Photo: Jane Doe, KOGL Type 2",
            "KOGL Type 2 allows no commercial use, and this site is set up as commercial: “Photo: Jane Doe, KOGL Type 2”.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY 4.0",
    "Photo: Jane Doe, CC BY-NC",
    "Photo: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line, settings=Settings(commercial=True)))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line, settings=Settings(commercial=True)))) == []


@pytest.mark.parametrize("commercial", [None, False])
def test_silent_unless_the_house_says_that_it_is_commercial(commercial: bool | None) -> None:
    assert list(check(case("Photo: Jane Doe, CC BY-NC 4.0", settings=Settings(commercial=commercial)))) == []
