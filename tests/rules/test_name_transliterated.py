"""name-transliterated: one person in two scripts or schemes."""

from pathlib import Path

import pytest

from tests.support.said import picture, said

RULE = "name-transliterated"


TWO = "![](a.jpg)\n\nPhoto: {}\n\n![](b.jpg)\n\nPhoto: {}\n"


def test_two_romanisations_are_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, TWO.format("Alexander Schewzow", "Alexander Shevtsov")) == [
        (
            (
                "“Alexander Schewzow” and “Alexander Shevtsov” (credit line, line 7) are one name written in two ways: "
                "two ways of writing one name in Latin letters."
            ),
            "Alexander Schewzow",
        )
    ]


def test_another_script_in_the_file_is_told(tmp_path: Path) -> None:
    post = "![](a.jpg)\n\nPhoto: Alexander Shevtsov\n"
    found = said(tmp_path, RULE, post, files={"a.jpg": picture(dc__creator="Александр Шевцов")})
    assert [quote for _, quote in found] == ["Alexander Shevtsov"]


@pytest.mark.parametrize(
    "names", [("Alexander Shevtsov",) * 2, ("Hans Wagner", "Hans Vagner"), ("Ivan Orlov", "Igor Orlov")]
)
def test_silent_where_nothing_proves_it(tmp_path: Path, names: tuple[str, str]) -> None:
    assert said(tmp_path, RULE, TWO.format(*names)) == []


def test_an_alias_in_the_register_is_no_news(tmp_path: Path) -> None:
    listed = '[[photographer]]\nname = "Alexander Shevtsov"\naliases = ["Alexander Schewzow"]\n'
    assert said(tmp_path, RULE, TWO.format("Alexander Schewzow", "Alexander Shevtsov"), register=listed) == []
