"""licence-version-missing: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue, Severity
from rights.model.settings import Settings
from rights.rules.licence_version_missing import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY-SA",
        ("CC BY-SA", "“CC BY-SA” does not say which version; what has to be given differs between them.", []),
    ),
    (
        "Photo: Jane Doe, https://creativecommons.org/licenses/by/",
        (
            "https://creativecommons.org/licenses/by/",
            "“https://creativecommons.org/licenses/by/” does not say which version; what has to be given differs between them.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 4.0",
    "Photo: Jane Doe, [CC BY-SA](https://creativecommons.org/licenses/by-sa/3.0/)",
    "Photo: Jane Doe, Creative Commons",
    "Photo: Jane Doe, GFDL",
    "Photo: Jane Doe, CC0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_only_a_note_for_the_house_s_own_pictures() -> None:
    own = case("Photo: Jane Doe, CC BY-SA", settings=Settings(owners=("jane doe",)))
    other = case("Photo: Jane Doe, CC BY-SA", settings=Settings(owners=("Ana Lima",)))

    assert [issue.severity for issue in check(own)] == [Severity.NOTE]
    assert [issue.severity for issue in check(other)] == [None]
