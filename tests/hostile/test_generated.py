"""Hostile files that a generator beside this repository makes, through the real command, one process each: no
traceback, nothing slow or large, nothing written, opened or asked for, every output whole and inert.
"""

import json
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rights.report import FORMATS

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = ROOT.parent / "shared" / "dev" / "hostile"
SEED = 20261123
COMMAND = f"{shlex.quote(sys.executable)} -P -m rights check {{path}}"
CHECKED = ("json", "html", "github")  # what the runner looks into; text always

pytestmark = pytest.mark.skipif(
    not (HOSTILE / "run_hostile.py").exists(),
    reason="the generator of hostile files does not lie beside this repository",
)


def generated(folder: Path, seed: int) -> Path:
    """Files that the system lets nobody read, and folders deeper than names may be long, stay until the next start."""
    corpus = folder / "corpus"
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", str(ROOT / "rights")], check=True
    )  # runs write none
    subprocess.run(
        [sys.executable, str(HOSTILE / "hostile.py"), str(corpus), "--seed", str(seed)],
        check=True,
        capture_output=True,
    )
    return corpus


def violations(corpus: Path, formats: tuple[str, ...], *options: str) -> dict[str, list[str]]:
    """What the runner found broken: the promise, and the kinds of file that broke it."""
    report = corpus.parent / "report.json"
    asked = [f"--fmt={form}={COMMAND} --format {form}" for form in formats]
    done = subprocess.run(
        [
            sys.executable,
            str(HOSTILE / "run_hostile.py"),
            str(corpus),
            f"--cmd={COMMAND}",
            *asked,
            "--jobs=1",
            "--no-strace",
            "--allow-sgr",
            "--may-cache",
            f"--report={report}",
            *options,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.exists(), done.stdout + done.stderr
    print(done.stdout)
    found: dict[str, list[str]] = json.loads(report.read_text("utf-8"))["violations"]
    return found


def test_a_sample(tmp_path: Path) -> None:
    """Some 20 seconds."""
    assert violations(generated(tmp_path, SEED), CHECKED, "--sample=16", f"--seed={SEED}") == {}


@pytest.mark.sweep
def test_all_at_the_seed_of_the_day(tmp_path: Path) -> None:
    """Every file as text, some two hundred in every other format: some twenty minutes."""
    seed = int(time.strftime("%Y%m%d"))
    print("seed", seed)
    corpus = generated(tmp_path, seed)
    assert violations(corpus, ()) == {}
    others = tuple(form for form in FORMATS if form != "text")
    assert violations(corpus, others, "--sample=200", f"--seed={seed}") == {}
