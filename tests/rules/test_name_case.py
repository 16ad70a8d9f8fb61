"""name-case: capitals throughout, or family name first."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.said import said

RULE = "name-case"


def test_capitals_are_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, "![](a.jpg)\n\nPhoto: GENYA SAVILOV / AFP\n") == [
        ("“GENYA SAVILOV” is in capitals throughout.", "GENYA SAVILOV")
    ]


@pytest.mark.parametrize("credit", ["Photo: Genya Savilov", "Photo: J B", "Photo: AFP", "Photo: @GENYA_S"])
def test_silent(tmp_path: Path, credit: str) -> None:
    assert said(tmp_path, RULE, f"![](a.jpg)\n\n{credit}\n") == []


def test_the_register_may_want_capitals(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            RULE,
            "![](a.jpg)\n\nPhoto: GENYA SAVILOV\n",
            register='[[photographer]]\nname = "GENYA SAVILOV"\n',
        )
        == []
    )


def test_off_unless_asked_for(tmp_path: Path) -> None:
    found = findings(tmp_path, "![](a.jpg)\n\nPhoto: GENYA SAVILOV / AFP\n")
    assert [each.rule for each in found if each.rule == RULE] == []
