"""Every folder in samples/ against its expected.json: the whole report, nothing more and nothing less.

`pytest tests/test_samples.py --regenerate` writes what came out; read the difference before it is committed.
"""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.is_dir())


def outcome(sample: Path) -> dict[str, object]:
    """Exit code and report of `rights check samples/NAME --format json`, without the tool's version; where there is
    no report, what is said instead.
    """
    arguments = ["check", f"samples/{sample.name}", "--format", "json"]
    result = CliRunner().invoke(cli, arguments, prog_name="rights")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    if not result.stdout:
        return {"exit": result.exit_code, "said": result.stderr.splitlines()}
    report: dict[str, object] = json.loads(result.stdout)
    del report["tool"]
    return {"exit": result.exit_code, "report": report}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_exactly_its_expected_report(
    sample: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    expected = sample / "expected.json"
    found = outcome(sample)
    if request.config.getoption("--regenerate"):
        text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
        expected.write_text(text, encoding="utf-8")
    assert expected.is_file(), f"{sample.name} has no expected result: run with --regenerate, then read it"
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_no_sample_is_lost() -> None:
    assert len(SAMPLES) == 22


def test_the_overview_names_each_sample_and_its_rules() -> None:
    overview = (ROOT / "samples" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([a-z-]+)\]\(\1\) \| .+ \| (.+) \|$", overview, re.MULTILINE)
    found = []
    for sample in SAMPLES:
        report = json.loads((sample / "expected.json").read_text(encoding="utf-8")).get(
            "report", {"findings": []}
        )
        said = {
            f["rule"] + ("" if f["status"] == "open" else f" ({f['status']})") for f in report["findings"]
        }
        found.append((sample.name, ", ".join(sorted(said)) or "none"))
    assert rows == found
