"""name-inconsistent: two spellings a slip apart, one against one."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "name-inconsistent"


TWO = "![](a.jpg)\n\nPhoto: {}\n\n![](b.jpg)\n\nPhoto: {}\n"


def test_one_against_one_is_undecided(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, TWO.format("Alexander Shevstov", "Alexander Shevtsov")) == [
        (
            (
                "One name in two spellings, and nothing says which is right: “Alexander Shevstov” and "
                "“Alexander Shevtsov”, one swap of letters apart."
            ),
            "Alexander Shevtsov",
        )
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Jon Smith", "Joan Smith"),
        ("Zoltan Nagy", "Zoltán Nagy"),
        ("Ivan Orlov", "Ivan Orlov"),
        ("@yurily75", "@yuriy75"),
    ],
)
def test_silent_where_they_are_two_people_or_one(tmp_path: Path, names: tuple[str, str]) -> None:
    assert said(tmp_path, RULE, TWO.format(*names)) == []


def test_silent_where_the_register_lists_both(tmp_path: Path) -> None:
    both = '[[photographer]]\nname = "Alexander Shevtsov"\n[[photographer]]\nname = "Alexander Shevstov"\n'
    assert said(tmp_path, RULE, TWO.format("Alexander Shevstov", "Alexander Shevtsov"), register=both) == []
