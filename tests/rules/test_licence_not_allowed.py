"""licence-not-allowed: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.model.settings import Settings
from rights.rules.licence_not_allowed import check
from tests.rules.creditcase import case

ALLOWED = Settings(allowed_licences=("CC0-*", "CC-BY-[0-9]*"))


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY-NC 4.0",
        (
            "CC BY-NC 4.0",
            "“CC BY-NC 4.0” (cc-by-nc-4.0) is not among the licences that rights.toml allows.",
            [],
        ),
    ),
    (
        "Photo: Jane Doe on Pexels",
        ("Pexels", "“Pexels” (pexels) is not among the licences that rights.toml allows.", []),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY 4.0",
    "Photo: Jane Doe, CC0",
    "Photo: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line, settings=ALLOWED))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line, settings=ALLOWED))) == []


def test_without_a_list_everything_is_allowed() -> None:
    assert list(check(case("Photo: Jane Doe, CC BY-NC 4.0"))) == []
