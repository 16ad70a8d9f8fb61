"""licence-link-broken-form: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_link_broken_form import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Jane Doe, [CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-sa-nc/4.0/)",
        (
            "https://creativecommons.org/licenses/by-sa-nc/4.0/",
            "The publisher has no licence at the address “https://creativecommons.org/licenses/by-sa-nc/4.0/”.",
            ["https://creativecommons.org/licenses/by-nc-sa/4.0/"],
        ),
    ),
    (
        "Jane Doe, [CC BY 4.0](https://creativecommons.com/licenses/by/4.0/)",
        (
            "https://creativecommons.com/licenses/by/4.0/",
            "The publisher has no licence at the address “https://creativecommons.com/licenses/by/4.0/”.",
            ["https://creativecommons.org/licenses/by/4.0/"],
        ),
    ),
    (
        "Jane Doe, [CC BY 4.0](https://creativecommons.org/)",
        (
            "https://creativecommons.org/",
            "The link leads to “https://creativecommons.org/”, the publisher’s home page, and not to a licence.",
            ["https://creativecommons.org/licenses/by/4.0/"],
        ),
    ),
    (
        "Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/de/)",
        (
            "https://creativecommons.org/licenses/by/4.0/de/",
            "The publisher has no licence at the address “https://creativecommons.org/licenses/by/4.0/de/”.",
            ["https://creativecommons.org/licenses/by/4.0/"],
        ),
    ),
    (
        "Jane Doe, [licence](https://creativecommons.org/licenses/by/7.0/)",
        (
            "https://creativecommons.org/licenses/by/7.0/",
            "The publisher has no licence at the address “https://creativecommons.org/licenses/by/7.0/”.",
            [],
        ),
    ),
]
SILENT = [
    "Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
    "Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.de)",
    "Jane Doe, [CC BY-ND-NC 1.0](https://creativecommons.org/licenses/by-nc-nd/1.0/)",
    "[Jane Doe](https://example.org/licenses/by-sa-nc/), CC BY 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []
