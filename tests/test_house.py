"""The house rules that a test can hold: sizes, one id everywhere, nothing outside its home."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from rights.rules import ALL
from rights.rules.base import Rule

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = sorted(path for path in (ROOT / "rights").rglob("*.py"))
NAMES = {path: path.relative_to(ROOT).as_posix() for path in PACKAGE}
RULES = sorted(
    path
    for path in (ROOT / "rights" / "rules").glob("*.py")
    if path.stem not in {"__init__", "base", "manual"} and "RULE = Rule(" in path.read_text("utf-8")
)
# Where what is forbidden elsewhere has its home.
HOMES = {
    "print": (),
    "open": ("rights/sources/", "rights/config/", "rights/workers/", "rights/fix/"),
    "sys.exit": ("rights/cli/", "rights/workers/", "rights/__main__.py"),
    "os.environ": ("rights/cli/", "rights/workers/"),
    "cast": (),
}
# Longer than the measure, with the reason. Empty is the aim.
LONG_FILES: dict[str, str] = {}


def length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_is_longer_than_200_lines_and_no_rule_than_110() -> None:
    limits = {path: 110 if path in RULES else 200 for path in PACKAGE}
    long = {NAMES[path] for path, limit in limits.items() if length(path) > limit}
    assert long - LONG_FILES.keys() == set()
    assert LONG_FILES.keys() - long == set(), "no longer too long: take it off the list"


def test_the_median_file_has_fewer_than_90_lines() -> None:
    assert median(length(path) for path in PACKAGE) < 90


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def statements(node: ast.AST) -> int:
    return sum(isinstance(inner, ast.stmt) for inner in ast.walk(node)) - 1


def arguments(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return len([name for name in names if name.arg not in {"self", "cls"}])


def is_command(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A click command has one parameter for each option: that is its interface."""
    return any("click" in ast.dump(decorator) for decorator in node.decorator_list)


@pytest.mark.parametrize("path", PACKAGE, ids=NAMES.get)
def test_functions_have_at_most_40_statements_and_five_parameters(path: Path) -> None:
    big = {
        node.name: (statements(node), arguments(node))
        for node in functions(path)
        if statements(node) > 40 or (arguments(node) > 5 and not is_command(node))
    }
    assert big == {}


def uses(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


@pytest.mark.parametrize("path", PACKAGE, ids=NAMES.get)
def test_what_has_a_home_is_used_only_there(path: Path) -> None:
    used = set(uses(ast.parse(path.read_text("utf-8"))))
    stray = {what for what, homes in HOMES.items() if what in used and not NAMES[path].startswith(homes)}
    assert stray == set()


def test_every_rule_is_listed_once_and_every_rule_module_is_listed() -> None:
    assert [rule.id for rule in ALL] == list(dict.fromkeys(rule.id for rule in ALL))
    assert sorted(rule.id.replace("-", "_") for rule in ALL) == [path.stem for path in RULES]


def test_a_rule_is_named_in_two_modules_of_the_package_only() -> None:
    """Its module and the tuple: adding a rule touches these and its test."""
    listed = (ROOT / "rights" / "rules" / "__init__.py").read_text("utf-8")
    for rule in ALL:
        assert len(re.findall(rf"\b{rule.id.replace('-', '_')}\.RULE\b", listed)) == 1, rule.id


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_one_id_everywhere(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.id)
    module = rule.id.replace("-", "_")
    assert f'"{rule.id}"' in (ROOT / "rights" / "rules" / f"{module}.py").read_text("utf-8")
    assert (ROOT / "tests" / "rules" / f"test_{module}.py").exists()
    assert rule.summary
    assert not rule.summary.endswith(".")


@pytest.mark.parametrize("path", PACKAGE, ids=NAMES.get)
def test_nothing_runs_at_import(path: Path) -> None:
    """Calls at the top of a module only make values: no file is read, no heavy table built."""
    calls = {
        ast.unparse(node.func)
        for statement in ast.parse(path.read_text("utf-8")).body
        if isinstance(statement, ast.Expr)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call)
    }
    assert calls == set()
