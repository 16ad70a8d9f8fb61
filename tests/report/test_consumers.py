"""Programs of others read our reports, where they are installed: Microsoft's SARIF validator, sarif-tools."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from rights.report import render
from tests.report.cases import CASES


@pytest.mark.parametrize("case", CASES)
def test_the_sarif_multitool_finds_no_error(case: str, tmp_path: Path) -> None:
    """Its rules of kind Sarif and Ghas (what GitHub asks). npm: @microsoft/sarif-multitool-linux."""
    tool = shutil.which("Sarif.Multitool")
    if tool is None:
        pytest.skip("Sarif.Multitool is not on PATH")
    (tmp_path / "r.sarif").write_text(render("sarif", CASES[case]))
    asked = ["--rule-kind", "Sarif;Ghas", "--level", "Error", "-o", "found.sarif"]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    subprocess.run(
        [tool, "validate", "r.sarif", *asked], cwd=tmp_path, check=True, capture_output=True, env=environment
    )
    found = json.loads((tmp_path / "found.sarif").read_text("utf-8-sig"))
    assert [result["message"] for result in found["runs"][0]["results"]] == []


@pytest.mark.parametrize("case", ["one", "many", "unreadable"])
def test_sarif_tools_lists_the_open_findings(case: str, tmp_path: Path) -> None:
    tool = shutil.which("sarif")
    if tool is None:
        pytest.skip("sarif (of sarif-tools) is not on PATH")
    (tmp_path / "r.sarif").write_text(render("sarif", CASES[case]))
    subprocess.run(
        [tool, "csv", "--output", "r.csv", "r.sarif"], cwd=tmp_path, check=True, capture_output=True
    )
    with (tmp_path / "r.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    findings = CASES[case].findings
    assert sorted((row["Severity"], row["Location"], int(row["Line"])) for row in rows) == sorted(
        (finding.severity.value, finding.issue.place.path, finding.issue.place.line or 1)
        for finding in findings
    )
