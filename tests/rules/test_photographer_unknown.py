"""photographer-unknown: nobody the register does not know, where the house is strict."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "photographer-unknown"


POST = "![](a.jpg)\n\nPhoto: {}\n"
REGISTER = '[[photographer]]\nname = "Jane Doe"\naliases = ["Janie"]\nhandles = { x = "jane_d" }\n'
STRICT = 'strict_register = true\n[site]\nowners = ["Bo Lin"]\n'


def test_a_stranger_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST.format("Cy Roe"), STRICT, register=REGISTER) == [
        ("“Cy Roe” is not in the register photographers.toml.", "Cy Roe")
    ]


@pytest.mark.parametrize("name", ["Jane Doe", "JANE DOE", "@jane_d", "Bo Lin"])
def test_the_known_and_the_owners_are_not(tmp_path: Path, name: str) -> None:
    assert said(tmp_path, RULE, POST.format(name), STRICT, register=REGISTER) == []


def test_silent_where_the_house_is_not_strict_or_has_no_register(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST.format("Cy Roe"), STRICT) == []
    assert said(tmp_path, RULE, POST.format("Cy Roe"), register=REGISTER) == []


def test_a_misspelling_is_only_that(tmp_path: Path) -> None:
    register = '[[photographer]]\nname = "Alexander Shevtsov"\n'
    assert said(tmp_path, RULE, POST.format("Alexander Shevstov"), STRICT, register=register) == []
