"""obligation-title: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.obligation_title import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 3.0",
        (
            "Photo: Jane Doe, CC BY 3.0",
            "CC BY 3.0 asks for the title “Evening in the harbour”, which the file carries and the credit lacks.",
            [],
        ),
    ),
]
SILENT = [
    "“Evening in the harbour” by Jane Doe, CC BY 3.0",
    "Photo: Jane Doe, CC BY 4.0",
    "Photo: Jane Doe, CC BY",
    "Photo: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [
        told(issue) for issue in check(case(line, fields={"xmp.dc:title": "Evening in the harbour"}))
    ] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line, fields={"xmp.dc:title": "Evening in the harbour"}))) == []


@pytest.mark.parametrize("title", ["DSC_0042", "IMG 1234", "harbour.jpg", "20190304", " "])
def test_a_file_name_is_no_title(title: str) -> None:
    assert list(check(case("Photo: Jane Doe, CC BY 3.0", fields={"xmp.dc:title": title}))) == []


def test_the_file_is_the_other_place() -> None:
    (issue,) = check(case("Photo: Jane Doe, CC BY 3.0", fields={"xmp.dc:title": "Evening in the harbour"}))

    assert issue.clause == "CC BY 3.0, section 4(b)"
    assert [(one.label, one.place.field, one.quote) for one in issue.related][1:] == [
        ("file", "xmp.dc:title", "Evening in the harbour")
    ]
