"""Regular expressions hold on every Python that is promised, the first 3.11 included."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "rights"
MODULES = sorted(ROOT.rglob("*.py"))
# A group repeated possessively loses its way when a part of it fails (https://github.com/python/cpython/issues/106052,
# https://github.com/python/cpython/issues/100061; Debian 12 has 3.11.2). An atomic group says the same: (?>(?:…)*).
GROUP_TAKEN_POSSESSIVELY = re.compile(r"(?<!\\)\)[*+?]\+|(?<!\\)\)\{[0-9,]+\}\+")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_group_is_repeated_possessively(path: Path) -> None:
    found = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if "frozenset" not in line and GROUP_TAKEN_POSSESSIVELY.search(line)
    ]
    assert found == []
