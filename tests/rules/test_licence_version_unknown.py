"""licence-version-unknown: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_version_unknown import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 3.5",
        (
            "CC BY 3.5",
            "“CC BY 3.5”: there is no such version of this licence. There is CC BY 3.0 or CC BY 2.5.",
            [],
        ),
    ),
    ("Photo: Jane Doe, CC0 4.0", ("CC0 4.0", "“CC0 4.0”: there is no such version of this licence.", [])),
    (
        "Photo: Jane Doe, CC BY-NC 3.1",
        ("CC BY-NC 3.1", "“CC BY-NC 3.1”: there is no such version of this licence.", []),
    ),
    (
        "Photo: Jane Doe, CC BY 2.1",
        (
            "CC BY 2.1",
            "“CC BY 2.1”: there is no such version of this licence. There is CC BY 2.1 AU, CC BY 2.1 CA, CC BY 2.1 ES or CC BY 2.1 JP.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY 2.5",
    "Photo: Jane Doe, CC BY 2.1 JP",
    "Photo: Jane Doe, CC BY-XA 4.0",
    "Photo: Jane Doe, [licence](https://creativecommons.org/licenses/by/3.5/)",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
