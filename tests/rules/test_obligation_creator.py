"""obligation-creator: what it says of a credit, and where it says nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from rights.model.finding import Issue
from rights.rules.obligation_creator import check
from tests.rules.creditcase import case
from tests.support.said import said


def told(issue: Issue) -> tuple[str, str, list[str]]:
    return issue.quote, issue.message, [edit.text for edit in issue.edits]


FAILS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "Picture: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        (
            "Picture: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
            "“Picture: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/” names the licence “CC BY 4.0” and nobody as its author.",
            [],
        ),
    ),
]
SILENT = [
    "Picture: Jane Doe, CC BY 4.0",
    "Picture: CC0",
    "Picture: the Ones who went before, CC BY 4.0",
    "Picture: CC BY",
    "Picture: Unsplash",
    "Figure from Smith and Jones 2020, CC BY 4.0",
]


@pytest.mark.parametrize(("line", "expected"), FAILS)
def test_fails(line: str, expected: tuple[str, str, list[str]]) -> None:
    assert [told(issue) for issue in check(case(line))] == [expected]


@pytest.mark.parametrize("line", SILENT)
def test_silent(line: str) -> None:
    assert list(check(case(line))) == []


def test_a_name_in_another_credit_of_the_picture_will_do() -> None:
    assert list(check(case("Picture: CC BY 4.0", "Photographer: Jane Doe"))) == []


def test_silent_where_one_linked_word_could_be_the_maker_or_the_title(tmp_path: Path) -> None:
    post = "![](a.jpg)\n\nImage: [{}](https://example.org/heron.jpg), CC BY 4.0\n"

    assert said(tmp_path, "obligation-creator", post.format("Heron")) == []
    assert len(said(tmp_path, "obligation-creator", "![](a.jpg)\n\nImage: CC BY 4.0\n")) == 1


def test_silent_where_names_stand_before_the_licence() -> None:
    (bare,) = case("CC BY 4.0").post.blocks
    asked = case("Evening on the Bay, Jane Doe, 2019 (CC BY 4.0)")
    credit = replace(asked.credits[0], text="CC BY 4.0", creators=(), lead_word=None)

    assert bare.text == "CC BY 4.0"
    assert list(check(replace(asked, credits=(credit,)))) == []


def test_silent_where_it_is_not_known_which_picture_is_meant() -> None:
    assert list(check(replace(case("All pictures: CC BY 4.0"), placements=()))) == []
