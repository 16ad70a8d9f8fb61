"""The gate of a run: by severity, and by how many findings there may be."""

from dataclasses import replace

from rights.model.finding import Finding, Issue, Severity, Status
from rights.model.place import Place
from rights.model.run import Counts, Run

WARNING = Finding("name-case", Severity.WARNING, Issue("m", Place("p.md", 1, 1, 1, 2)), "f")


def failed(*findings: Finding, gate: Severity | None = Severity.ERROR, most: int | None = None) -> bool:
    return Run(findings, Counts(posts=1), fail_on=gate, max_findings=most).failed


def test_the_gate_is_a_severity() -> None:
    assert not failed(WARNING)
    assert failed(WARNING, gate=Severity.WARNING)
    assert failed(replace(WARNING, severity=Severity.ERROR))
    assert not failed(replace(WARNING, severity=Severity.ERROR), gate=None)


def test_more_findings_than_allowed_fail_whatever_their_severity() -> None:
    assert not failed(WARNING, most=1)
    assert failed(WARNING, WARNING, most=1)
    assert failed(WARNING, gate=None, most=0)


def test_what_is_ignored_or_accepted_never_fails() -> None:
    ignored = replace(WARNING, severity=Severity.ERROR, status=Status.IGNORED)
    assert not failed(ignored, ignored, gate=Severity.NOTE, most=0)
