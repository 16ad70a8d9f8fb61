"""obligation-licence-link: what it says of a credit, and where it says nothing."""

from pathlib import Path

import pytest

from rights.model.finding import Issue, Severity
from rights.rules.obligation_licence_link import check
from tests.rules.creditcase import case
from tests.support.said import said


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, CC BY 4.0",
        (
            "Photo: Jane Doe, CC BY 4.0",
            "“Photo: Jane Doe, CC BY 4.0” gives neither the address nor the text of CC BY 4.0.",
            [],
        ),
    ),
    (
        "Image of city signs: CC BY SA 3.O Jane Doe",
        (
            "Image of city signs: CC BY SA 3.O Jane Doe",
            "“Image of city signs: CC BY SA 3.O Jane Doe” gives neither the address nor the text of CC BY-SA 3.0.",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
    "Photo: Jane Doe, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    "Photo: Jane Doe, CC BY",
    "Photo: Jane Doe, CC0",
    "Photo: Jane Doe on Unsplash",
    "Photo: Jane Doe, CC BY 4.0 DE",
    "Jane Doe, [CC BY 4.0](https://creativecommons.org/)",
    "Jane Doe, [CC BY 4.0](https://creativecommons.com/licenses/by/4.0/)",
    "Photo: Jane Doe, CC BY 4.0, all rights reserved",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_a_link_elsewhere_on_the_page_will_do() -> None:
    page = "Pictures are under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) where it says so."

    assert list(check(case("Photo: Jane Doe, CC BY 4.0", page=page))) == []
    assert len(list(check(case("Photo: Jane Doe, CC BY 3.0", page=page)))) == 1


def test_what_is_asked_where_possible_is_a_warning() -> None:
    (issue,) = check(case("Photo: Jane Doe, OGL v3.0"))

    assert issue.severity is Severity.WARNING


def test_silent_where_the_licence_has_a_key_of_its_own(tmp_path: Path) -> None:
    """Themes link what such a key says; nobody can write a link there."""
    post = "---\nbanner: x.jpg\nbannerCredit:\n  name: Jane Doe\n  license: CC BY-NC 2.0\n---\n\nText.\n"
    in_text = '---\nbanner: x.jpg\nbannerCredit: "Jane Doe, CC BY-NC 2.0"\n---\n\nText.\n'

    assert said(tmp_path, "obligation-licence-link", post) == []
    assert [quote for _, quote in said(tmp_path, "obligation-licence-link", in_text)] == [
        "Jane Doe, CC BY-NC 2.0"
    ]
