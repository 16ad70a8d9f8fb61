"""obligation-notice: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.obligation_notice import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 4.0",
        (
            "Photo: Jane Doe, CC BY 4.0",
            "CC BY 4.0 asks to keep “© 2020 Jane Doe”, which the file carries and the credit lacks.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: © 2020 Jane Doe, CC BY 4.0",
    "Photo: Jane Doe, CC0",
    "Photo: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line, fields={"exif.Copyright": "© 2020 Jane Doe"}))] == [
        expected
    ]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line, fields={"exif.Copyright": "© 2020 Jane Doe"}))) == []


def test_silent_where_the_field_holds_no_notice() -> None:
    assert list(check(case("Photo: Jane Doe, CC BY 4.0", fields={"exif.Copyright": "see website"}))) == []
