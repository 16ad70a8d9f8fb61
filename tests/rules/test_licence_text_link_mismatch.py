"""licence-text-link-mismatch: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_text_link_mismatch import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Photo: Jane Doe, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/3.0/)",
        (
            "CC BY-SA 4.0",
            "The words say “CC BY-SA 4.0”; the link leads to “CC BY-SA 3.0” (https://creativecommons.org/licenses/by-sa/3.0/).",
            [],
        ),
    ),
    (
        "Photo: Jane Doe, [CC BY](https://creativecommons.org/licenses/by-sa/3.0/)",
        (
            "CC BY",
            "The words say “CC BY”; the link leads to “CC BY-SA 3.0” (https://creativecommons.org/licenses/by-sa/3.0/).",
            [],
        ),
    ),
    (
        "Photo: Jane Doe, [CC BY-SA 3.0 Unported](https://creativecommons.org/licenses/by-sa/3.0/de/)",
        (
            "CC BY-SA 3.0 Unported",
            "The words say “CC BY-SA 3.0 Unported”; the link leads to “CC BY-SA 3.0 DE” (https://creativecommons.org/licenses/by-sa/3.0/de/).",
            [],
        ),
    ),
    (
        "Photo: Jane Doe, CC BY 2.0, https://creativecommons.org/licenses/by/4.0/",
        (
            "CC BY 2.0",
            "The words say “CC BY 2.0”; the link leads to “CC BY 4.0” (https://creativecommons.org/licenses/by/4.0/).",
            [],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, [CC BY-SA 3.0 de](https://creativecommons.org/licenses/by-sa/3.0/de/deed.en)",
    "Jane Doe, [[GFDL](https://www.gnu.org/copyleft/fdl.html) or [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)]",
    "Photo: Jane Doe, [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)",
    "Photo: Jane Doe, [CC BY-SA](https://creativecommons.org/licenses/by-sa/3.0/deed.de)",
    "Photo: Jane Doe, [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/de/)",
    "Photo: [Jane Doe](https://unsplash.com/photos/a), CC BY 4.0",
    "A [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), B [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)",
    "Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/)",
    "Photo: Jane Doe, CC BY 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_the_other_place_is_the_address() -> None:
    (issue,) = check(case("Photo: Jane Doe, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/3.0/)"))

    assert [(one.label, one.quote) for one in issue.related] == [
        ("link", "https://creativecommons.org/licenses/by-sa/3.0/")
    ]
