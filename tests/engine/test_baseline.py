"""The baseline: one entry accepts one finding, survives moved lines and renamed files, and says when it is stale."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rights.engine.baseline import (
    Baseline,
    Entry,
    compare,
    read_baseline,
    stale_issues,
    updated,
    write_baseline,
)
from rights.errors import SetupError
from rights.model.finding import Finding, Issue, Severity, Status
from rights.model.place import Place

A, B = "a" * 16, "b" * 16


def at(path: str, fingerprint: str = A, line: int = 1) -> Finding:
    place = Place(path, line, 1, line, 2, 0, 1)
    return Finding("licence-typo", Severity.WARNING, Issue("A message.", place), fingerprint)


def entry(path: str, fingerprint: str = A) -> Entry:
    return Entry("licence-typo", fingerprint, path, "2026-11-01")


def everything_exists(path: str) -> bool:
    return True


def statuses(findings: tuple[Finding, ...]) -> list[Status]:
    return [finding.status for finding in findings]


def test_an_entry_accepts_one_finding_of_its_file_wherever_it_moved_to() -> None:
    compared = compare(
        [at("x.md", line=9), at("x.md", line=12), at("y.md")], Baseline((entry("x.md"),)), everything_exists
    )
    assert statuses(compared.findings) == [Status.BASELINED, Status.OPEN, Status.OPEN]
    assert compared.findings[0].reason == "accepted in rights-baseline.json"
    assert compared.stale == ()


def test_a_renamed_file_keeps_its_entries_but_a_copy_does_not() -> None:
    baseline = Baseline((entry("old.md"), entry("old.md", B)))
    renamed = compare([at("new.md"), at("new.md", B)], baseline, lambda path: path != "old.md")
    assert statuses(renamed.findings) == [Status.BASELINED, Status.BASELINED]
    copied = compare([at("new.md"), at("old.md"), at("old.md", B)], baseline, everything_exists)
    assert statuses(copied.findings) == [Status.OPEN, Status.BASELINED, Status.BASELINED]


def test_the_same_file_comes_before_a_renamed_one() -> None:
    baseline = Baseline((entry("gone.md"), entry("z.md")))
    compared = compare([at("a.md"), at("z.md")], baseline, lambda path: path != "gone.md")
    assert compared.matched == {0: baseline.entries[0], 1: baseline.entries[1]}


def test_ignored_findings_need_no_entry() -> None:
    ignored = replace(at("x.md"), status=Status.IGNORED)
    compared = compare([ignored], Baseline((entry("x.md"),)), everything_exists)
    assert (statuses(compared.findings), compared.stale) == ([Status.IGNORED], (0,))


def test_stale_entries_are_told_only_where_one_looked() -> None:
    baseline = Baseline((entry("x.md"), entry("unseen.md"), entry("gone.md")))
    compared = compare([], baseline, everything_exists)
    issues = list(stale_issues(compared, baseline, {"x.md"}, lambda path: path != "gone.md"))
    assert [(issue.message, issue.place.field) for issue in issues] == [
        ("The baseline entry for licence-typo in x.md matches no finding any more.", "findings[0]"),
        ("The baseline entry for licence-typo in gone.md matches no finding any more.", "findings[2]"),
    ]


def test_written_and_read_again_it_is_the_same_and_sorted(tmp_path: Path) -> None:
    old = Baseline((entry("x.md"), entry("x.md", B), entry("unseen.md")))
    findings = [at("y.md"), at("x.md"), replace(at("z.md"), status=Status.IGNORED)]
    compared = compare(findings, old, everything_exists)
    entries = updated(findings, old, compared, {"x.md", "y.md", "z.md"}, "2026-11-23")
    assert entries == (entry("unseen.md"), entry("x.md"), Entry("licence-typo", A, "y.md", "2026-11-23"))
    path = tmp_path / "rights-baseline.json"
    write_baseline(path, entries)
    assert read_baseline(path, "b.json") == Baseline(entries, "b.json")
    assert json.loads(path.read_text("utf-8"))["version"] == 1
    assert [each.name for each in tmp_path.iterdir()] == ["rights-baseline.json"]
    write_baseline(path, ())
    assert read_baseline(path, "b.json").entries == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "b.json: not a baseline: version: is missing"),
        ('{"version": 1, "findings": [{"rule": "r", "fingerprint": "x", "path": "p", "since": "2026-01-01"}]}',
         "b.json: not a baseline: findings[0].fingerprint = 'x': string should match"),
        ('{"version": 2}', "b.json: not a baseline: version = 2: input should be 1"),
        ("[" * 100_000, "b.json: not a baseline: "),
    ],
)  # fmt: skip
def test_another_file_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SetupError) as raised:
        read_baseline(path, "b.json")
    assert str(raised.value).startswith(message)


def test_a_missing_baseline_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be used as baseline: there is no such file"):
        read_baseline(tmp_path / "b.json", "b.json")
