"""obligation-share-alike: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.obligation_share_alike import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY-SA 4.0, colours changed",
        (
            "Photo: Jane Doe, CC BY-SA 4.0, colours changed",
            "“Photo: Jane Doe, CC BY-SA 4.0, colours changed” is adapted from a work under CC BY-SA 4.0; the page is under CC BY-NC-ND 4.0.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 4.0",
    "Photo: Jane Doe, CC BY 4.0, colours changed",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [
        told(issue) for issue in check(case(line, page="All content is licensed under CC BY-NC-ND 4.0."))
    ] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line, page="All content is licensed under CC BY-NC-ND 4.0."))) == []


@pytest.mark.parametrize("terms", ["CC BY-SA 4.0", "all rights reserved", "FAL 1.3"])
def test_silent_where_the_terms_of_the_page_fit(terms: str) -> None:
    line = "Photo: Jane Doe, CC BY-SA 4.0, colours changed"

    assert list(check(case(line, page=f"All content: {terms}"))) == []


def test_1_0_cannot_be_upgraded() -> None:
    line = "Photo: Jane Doe, CC BY-SA 1.0, colours changed"

    assert len(list(check(case(line, page="All content: CC BY-SA 4.0")))) == 1
