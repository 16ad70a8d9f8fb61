"""obligation-source-link: what it says of a credit, and where it says nothing."""

from dataclasses import replace

import pytest

from rights.model.credit import Binding
from rights.model.finding import Issue
from rights.rules.obligation_source_link import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
        (
            "Photo: Jane Doe, CC BY 4.0",
            "“Photo: Jane Doe, CC BY 4.0” has no link to the work; CC BY 4.0 asks for its address if the author gave one.",
            [],
        ),
    ),
    (
        "Image of city signs: CC BY SA 3.O Jane Doe",
        (
            "Image of city signs: CC BY SA 3.O Jane Doe",
            "“Image of city signs: CC BY SA 3.O Jane Doe” has no link to the work; CC BY-SA 3.0 asks for its address if the author gave one.",
            [],
        ),
    ),
]
SILENT = [
    "[Photo](https://example.org/1): Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
    "Photo: Jane Doe, flickr.com/photos/janedoe/123, CC BY 4.0",
    "Photo: Jane Doe, CC BY 1.0",
    "Photo: Jane Doe, CC BY",
    "Photo: Jane Doe, CC0",
    "Photo: Jane Doe on Unsplash",
    "Photo: Jane Doe, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/3.0/)",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


@pytest.mark.parametrize(("version", "clause"), [("2.0", "4(b)"), ("3.0", "4(b)"), ("4.0", "3(a)(1)(A)(v)")])
def test_the_clause_is_that_of_the_version(version: str, clause: str) -> None:
    (issue,) = check(case(f"Photo: Jane Doe, CC BY {version}"))

    assert issue.clause == f"CC BY {version}, section {clause}"


def test_silent_where_one_line_speaks_of_all_pictures() -> None:
    asked = case("Photo: Jane Doe, CC BY 4.0")
    (credit,) = asked.credits
    blanket = replace(credit, binding=Binding("all"))

    assert list(check(replace(asked, credits=(blanket,)))) == []
