"""Regular expressions hold on every Python that is promised, the first 3.11 included."""

import ast
import copy
import importlib
import re
from pathlib import Path

import pytest

from rights.model.pattern import pattern

ROOT = Path(__file__).resolve().parents[1] / "rights"
# Asked so often that even the look for the method counts; read only where there is a picture.
HOT = {"usual.py"}
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


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_compiled_when_first_used_can_be_compiled(path: Path) -> None:
    if path.name == "__main__.py":
        return
    name = ".".join(("rights", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for value in vars(importlib.import_module(name)).values():
        for each in value.values() if isinstance(value, dict) else (value,):
            if isinstance(each, pattern):  # type: ignore[arg-type]  # a class, unless types are checked
                assert each.groups >= 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_expression_is_compiled_when_a_module_is_imported(path: Path) -> None:
    found = [
        f"line {call.lineno}: pattern() of rights.model.pattern compiles it when it is first used"
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr)
        for call in ast.walk(statement)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile"
    ]
    assert found == [] or path.name in HOT


def test_an_expression_that_was_not_used_behaves_as_one_that_was() -> None:
    made = pattern(r"(?P<word>[a-z]+)\d", re.IGNORECASE)
    assert copy.copy(made).sub("-", "Ab1 2") == "- 2"
    for _ in "first", "again":
        found = made.search(" Ab1")
        assert found is not None
        assert (found["word"], made.pattern, made.groups) == ("Ab", r"(?P<word>[a-z]+)\d", 1)
        assert made.flags & re.IGNORECASE
