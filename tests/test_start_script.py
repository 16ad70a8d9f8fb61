"""start.py and the locks: a fresh machine gets a set-up that works, or one plain sentence."""

import ast
import importlib.util
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = (".ci/core.lock", ".ci/dev.lock")


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as a module whose project folder is an empty one with a pyproject.toml and the locks."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path / "my rightß é"
    for name in ("pyproject.toml", *LOCKS):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("one", encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", str(folder))
    monkeypatch.setattr(module, "VENV", str(folder / ".venv"))
    monkeypatch.setattr(module, "PYTHON", sys.executable)
    monkeypatch.setattr(module, "READY", str(folder / ".venv" / "ready"))
    return module


def fake_way(start: ModuleType, monkeypatch: pytest.MonkeyPatch, *, make: str, install: str) -> None:
    def ways() -> Iterator[tuple[str, list[str], list[str]]]:
        yield "fake", [sys.executable, "-c", make], [sys.executable, "-c", install]

    monkeypatch.setattr(start, "ways", ways)


MAKES = "import os; os.makedirs('.venv/lib/python3/site-packages')"
INSTALLS = "open('.venv/lib/python3/site-packages/_x_rights.pth', 'w').write('/somewhere')"


def test_it_is_written_for_old_pythons_too() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_finished_set_up_is_ready_until_what_it_depends_on_changes(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_way(start, monkeypatch, make=MAKES, install=INSTALLS)
    assert not start.is_ready(LOCKS)
    start.set_up(".ci/dev.lock")
    assert start.is_ready(LOCKS)
    assert not start.is_ready([".ci/core.lock"])
    (Path(start.ROOT) / "pyproject.toml").write_text("other", encoding="utf-8")
    assert not start.is_ready(LOCKS)


def test_the_path_to_the_project_is_relative_for_the_c_locale(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_way(start, monkeypatch, make=MAKES, install=INSTALLS)
    start.set_up(".ci/core.lock")
    link = Path(start.VENV) / "lib/python3/site-packages/_x_rights.pth"
    assert link.read_text(encoding="ascii").strip() == str(Path("../../../.."))


def test_an_interrupted_set_up_is_done_again(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    left = Path(start.VENV) / "half"
    left.mkdir(parents=True)
    assert not start.is_ready(LOCKS)
    fake_way(start, monkeypatch, make=MAKES, install=INSTALLS)
    start.set_up(".ci/core.lock")
    assert not left.exists()
    assert start.is_ready(LOCKS)


@pytest.mark.parametrize(
    ("make", "install", "said"),
    [
        ("raise SystemExit('no ensurepip')", "", "neither venv nor pip works"),
        ("", "raise SystemExit('Temporary failure: unreachable')", "is this machine offline?"),
        ("", "raise SystemExit('certificate verify failed')", "set SSL_CERT_FILE"),
        ("", "raise SystemExit('hashes differ')", "the reason"),
    ],
    ids=["nothing works", "offline", "certificate", "other"],
)
def test_a_failed_set_up_ends_in_one_plain_sentence(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    make: str,
    install: str,
    said: str,
) -> None:
    fake_way(start, monkeypatch, make=make, install=install)
    with pytest.raises(SystemExit) as stopped:
        start.set_up(".ci/core.lock")
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert said in told.splitlines()[-1] or said in told.splitlines()[-2]
    assert "Traceback" not in told
    assert not Path(start.VENV).exists()


def test_a_folder_that_cannot_be_written_is_told_first(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "VENV", str(Path(start.ROOT) / "pyproject.toml" / ".venv"))
    with pytest.raises(SystemExit) as stopped:
        start.set_up(".ci/core.lock")
    assert stopped.value.code == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_old_python_without_a_newer_one_says_so(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 18))
    monkeypatch.setattr(start, "python_on_path", lambda: None)
    with pytest.raises(SystemExit) as stopped:
        start.main(["check", "x"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err == (
        "This needs Python 3.11 or newer; this is Python 3.9, and no newer one is on PATH.\n"
    )


def test_the_newest_python_on_path_is_asked_not_trusted(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken, good = tmp_path / "broken", tmp_path / "good"
    for folder, code in ((broken, 127), (good, 0)):
        folder.mkdir()
        script = folder / "python3.12"
        script.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{broken}:{good}")
    assert start.python_on_path() == str(good / "python3.12")


@pytest.mark.parametrize("name", ["start.py", ".ci/run", *LOCKS])
def test_no_address_stands_in_the_set_up(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """Package to its entry, hashes included."""
    entries = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    return {entry.partition("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_hold_every_declared_package_with_hashes(name: str) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*declared["project"]["dependencies"], *declared["dependency-groups"]["build"]]
    if name == ".ci/dev.lock":
        asked += declared["dependency-groups"]["dev"]
    entries = locked(name)
    assert {requirement.partition(">")[0] for requirement in asked} <= set(entries)
    assert all("--hash=sha256:" in entry for entry in entries.values())


def test_the_core_lock_is_a_part_of_the_other() -> None:
    assert locked(".ci/core.lock").items() <= locked(".ci/dev.lock").items()


def test_ci_runs_the_command_that_the_readme_tells() -> None:
    command = "python3 start.py test"
    assert f"    {command}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{command} " in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
