"""name-is-role: a job or a misspelt agency where a name should stand."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "name-is-role"


@pytest.mark.parametrize(
    ("credit", "told"),
    [
        ("Photo: Rueters", ("“Rueters” looks like Reuters, misspelt.", "Rueters")),
        ("© unplash / chris ralston", ("“unplash” looks like Unsplash, misspelt.", "unplash")),
        (
            "Photo: Press office",
            ("“Press office” is a job, not a name: the credit names nobody.", "Press office"),
        ),
    ],
)
def test_told(tmp_path: Path, credit: str, told: tuple[str, str]) -> None:
    assert said(tmp_path, RULE, f"![](a.jpg)\n\n{credit}\n") == [told]


@pytest.mark.parametrize(
    "credit", ["Photo: Jane Doe/Reuters", "Photo: Jane Doe", "Photo: Reuters", "Photo: A fine editor at work"]
)
def test_silent(tmp_path: Path, credit: str) -> None:
    assert said(tmp_path, RULE, f"![](a.jpg)\n\n{credit}\n") == []
