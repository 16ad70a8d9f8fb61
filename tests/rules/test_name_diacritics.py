"""name-diacritics: one name with and without its accents."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "name-diacritics"


TWO = "![](a.jpg)\n\nPhoto: {}\n\n![](b.jpg)\n\nPhoto: {}\n"


@pytest.mark.parametrize(
    ("one", "other", "plain"),
    [("Zoltan Nagy", "Zoltán Nagy", "Zoltan Nagy"), ("Jan Süßen", "Jan Suessen", "Jan Suessen")],
)
def test_the_one_without_accents_is_told(tmp_path: Path, one: str, other: str, plain: str) -> None:
    assert [quote for _, quote in said(tmp_path, RULE, TWO.format(one, other))] == [plain]


def test_the_message_quotes_both(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, TWO.format("Zoltan Nagy", "Zoltán Nagy")) == [
        (
            "“Zoltan Nagy” is written without the accents of “Zoltán Nagy” (credit line, line 7).",
            "Zoltan Nagy",
        )
    ]


@pytest.mark.parametrize("names", [("Zoltán Nagy", "Zoltán Nagy"), ("Zoltan Nagy", "Istvan Nagy")])
def test_silent_where_they_are_alike_or_others(tmp_path: Path, names: tuple[str, str]) -> None:
    assert said(tmp_path, RULE, TWO.format(*names)) == []


def test_two_people_in_the_register_are_two_people(tmp_path: Path) -> None:
    both = '[[photographer]]\nname = "Zoltan Nagy"\n[[photographer]]\nname = "Zoltán Nagy"\n'
    assert said(tmp_path, RULE, TWO.format("Zoltan Nagy", "Zoltán Nagy"), register=both) == []
