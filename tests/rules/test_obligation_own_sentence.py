"""obligation-own-sentence: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.obligation_own_sentence import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, OGL v3.0",
        (
            "Photo: Jane Doe, OGL v3.0",
            "“Photo: Jane Doe, OGL v3.0” is not all that OGL v3.0 asks for: Give the provider's statement, or else: “Contains public sector information licensed under the Open Government Licence v3.0.”.",
            [],
        ),
    ),
    (
        "Photo: Jane Doe, GFDL 1.3",
        (
            "Photo: Jane Doe, GFDL 1.3",
            "“Photo: Jane Doe, GFDL 1.3” is not all that GFDL 1.3 asks for: Give the full text of the licence with every copy; a link alone is not enough by the letter.",
            [],
        ),
    ),
]
SILENT = [
    "Contains public sector information licensed under the Open Government Licence v3.0.",
    "Photo © Crown copyright 2023, OGL v3.0",
    "Photo: Jane Doe, dl-de/by-2-0",
    "Photo: Jane Doe, [GFDL 1.3](https://example.org/fdl.txt)",
    "Photo: Jane Doe, CC BY 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
