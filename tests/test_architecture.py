"""The layers import one way only, and the house rules of size hold."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "rights"
# From low to high. A module may import from its own layer and from those before it.
LAYERS = (
    ("model", "errors"),
    ("knowledge",),
    ("sources",),
    ("credits",),
    ("resolve",),
    ("rules",),
    ("config",),
    ("engine",),
    ("report", "fix"),
    ("archive",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# Run in a process of their own or are the way in: known to the layer named, knowing only those below it.
LEVEL["workers"] = LEVEL["sources"]
MODULES = sorted(path for path in ROOT.rglob("*.py") if path.name != "__main__.py")


def layer(parts: tuple[str, ...]) -> int | None:
    name = parts[0].removesuffix(".py") if parts else ""
    return LEVEL.get(name)


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {name for name in found if name == "rights" or name.startswith("rights.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_lower_layer_never_imports_a_higher_one(path: Path) -> None:
    parts = path.relative_to(ROOT).parts
    own = layer(parts)
    if own is None:
        assert parts == ("__init__.py",), f"{path} belongs to no layer: name it in LAYERS"
        return
    for name in imports(path):
        other = layer(tuple(name.split(".")[1:]))
        assert other is None or other <= own, f"{'/'.join(parts)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_turns_into_what(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
