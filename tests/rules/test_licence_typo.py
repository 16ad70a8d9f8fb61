"""licence-typo: what it says of a credit, and where it says nothing."""

import pytest

from rights.model.finding import Issue
from rights.rules.licence_typo import check
from tests.rules.creditcase import case


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Image of city signs: CC BY SA 3.O Yurily75",
        (
            "CC BY SA 3.O",
            "“CC BY SA 3.O” is “CC BY-SA 3.0” written wrongly: the letter O stands where a zero belongs and a hyphen is missing.",
            ["CC BY-SA 3.0"],
        ),
    ),
    (
        "Jane Doe, CC BY--SA 4.0",
        (
            "CC BY--SA 4.0",
            "“CC BY--SA 4.0” is “CC BY-SA 4.0” written wrongly: a hyphen is doubled.",
            ["CC BY-SA 4.0"],
        ),
    ),
    (
        "Jane Doe, СС BY 4,0",
        (
            "СС BY 4,0",
            "“СС BY 4,0” is “CC BY 4.0” written wrongly: letters of another alphabet only look like Latin ones and a comma stands for the point.",
            ["CC BY 4.0"],
        ),
    ),
    (
        "Jane Doe, CC BY-AS 4.0",
        (
            "CC BY-AS 4.0",
            "“CC BY-AS 4.0” is “CC BY-SA 4.0” written wrongly: “AS” should read “SA”.",
            ["CC BY-SA 4.0"],
        ),
    ),
    (
        "Jane Doe, Creative Commons Atribution 4.0",
        (
            "Creative Commons Atribution 4.0",
            "“Creative Commons Atribution 4.0” is “Creative Commons Attribution 4.0 International” written wrongly: “Atribution” is misspelt (“Attribution”).",
            ["Creative Commons Attribution 4.0 International"],
        ),
    ),
    (
        "Jane Doe, CC BY-SA 40",
        (
            "CC BY-SA 40",
            "“CC BY-SA 40” is “CC BY-SA 4.0” written wrongly: the point is missing.",
            ["CC BY-SA 4.0"],
        ),
    ),
]
SILENT = [
    "Photo: Jane Doe, CC BY-SA 3.0",
    "Photo: Jane Doe, CC BY SA 3.0",
    "Photo: Jane Doe, cc-by-sa-3.0",
    "Photo: Jane Doe, CC BY 3,5",
    "Photo: Jane Doe",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_the_edit_covers_exactly_the_words_of_the_licence() -> None:
    post = case("Image of city signs: CC BY SA 3.O Yurily75", creators=["Yurily75"])
    (issue,) = check(post)
    (edit,) = issue.edits
    content = post.post.source.content

    assert content[: edit.place.start] + edit.text + content[edit.place.end :] == (
        "![](a.jpg)\nImage of city signs: CC BY-SA 3.0 Yurily75\n"
    )
