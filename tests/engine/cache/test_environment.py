"""Whatever all files of a run share, and a result may depend on, is told apart."""

import ast
import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest

from rights.engine.cache import environment as module
from rights.engine.cache.environment import LIBRARIES, OPTIONAL, environment, versions
from rights.rules import ALL
from tests.support.posts import project

RULES = Path(module.__file__).resolve().parents[2] / "rules"


def test_versions_are_those_that_are_installed() -> None:
    found = versions(sys.path)
    assert {name: found[name] for name in LIBRARIES} == {name: metadata.version(name) for name in LIBRARIES}
    assert set(found) <= {*LIBRARIES, *OPTIONAL}


def test_where_versions_cannot_be_told_there_is_no_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = project(tmp_path)
    monkeypatch.setattr(module, "versions", lambda folders: {"click": "8"})
    assert environment(made) is None


def test_every_setting_makes_another_environment(tmp_path: Path) -> None:
    digests = [environment(project(tmp_path)), environment(project(tmp_path))]
    assert digests[0] == digests[1]
    configs = (
        '[severity]\nlicence-form = "off"\n', 'profile = "strict"\n', '[site]\nowners = ["Ana Ruiz"]\n',
        '[[ignore]]\nrule = "licence-typo"\ntext = "x"\nreason = "so"\n', 'image_roots = ["pictures"]\n',
    )  # fmt: skip
    digests += [environment(project(tmp_path, config)) for config in configs]
    (tmp_path / "photographers.toml").write_text('[[photographer]]\nname = "Ana Ruiz"\n', "utf-8")
    digests.append(environment(project(tmp_path)))
    (tmp_path / "static").mkdir()
    digests.append(environment(project(tmp_path)))
    made = project(tmp_path)
    made.gathers_uses = True
    digests.append(environment(made))
    made.base = tmp_path.parent
    digests.append(environment(made))
    assert len(set(digests)) == len(digests) - 1


def test_another_day_is_the_same_until_an_entry_expires(tmp_path: Path) -> None:
    made = project(
        tmp_path, '[[ignore]]\nrule = "licence-typo"\ntext = "x"\nreason = "so"\nuntil = 2030-01-01\n'
    )
    known = environment(made)
    for day in ("2029-01-01", "2031-01-01"):
        made.settings = replace(made.settings, today=day)
        made.ignorer = type(made.ignorer)(made.settings, day)
        assert (environment(made) == known) is (day < "2030")


def test_another_program_is_another_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project(tmp_path)
    known = environment(made)
    real = list(module._program())
    assert ("rules/terms_expired.py", (RULES / "terms_expired.py").read_bytes()) in real
    assert any(name.startswith("knowledge/data/") for name, _ in real)
    monkeypatch.setattr(module, "_program", lambda: iter([*real, ("more.py", b"")]))
    assert environment(made) != known


def test_a_rule_that_asks_for_the_day_says_when_it_matters() -> None:
    asking = {
        path.stem
        for path in RULES.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "today"
    }
    assert {rule.id.replace("-", "_") for rule in ALL if rule.dated is not None} == asking
