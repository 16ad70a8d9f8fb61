"""obligation-attribution-removal: a name its owner asked to have removed."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "obligation-attribution-removal"


REGISTER = '[[photographer]]\nname = "Jane Doe"\nunnamed = {}\n'


def test_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, "![](a.jpg)\n\nPhoto: Jane Doe\n", register=REGISTER.format("true")) == [
        ("The register says that “Jane Doe” asked not to be named; the post names “Jane Doe”.", "Jane Doe")
    ]


@pytest.mark.parametrize("name", ["Jane Doe", "Bo Lin"])
def test_silent(tmp_path: Path, name: str) -> None:
    assert said(tmp_path, RULE, f"![](a.jpg)\n\nPhoto: {name}\n", register=REGISTER.format("false")) == []
