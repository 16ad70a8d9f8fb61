"""A finished run and a baseline to the same run with accepted findings marked, and to the entries of a new baseline."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from rights.engine.baseline import Baseline, Compared, Entry, compare, stale_issues, updated
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Issue
from rights.model.run import Run
from rights.model.settings import Settings
from rights.rules import Rule, cure_clock, ignore_unused


class Acceptance:
    """Baselines name files relative to the root, reports relative to the working directory: `in_root` tells how."""

    def __init__(self, baseline: Baseline, root: Path, in_root: Callable[[str], str]) -> None:
        self.baseline = baseline
        self._root = root
        self._in_root = in_root

    def apply(self, run: Run, settings: Settings, today: str) -> Run:
        """`run` with what the baseline accepts marked, and findings for entries that accept nothing and for those
        whose licence can still be restored, or no longer.
        """
        compared = self._compared(run.findings)
        stale = stale_issues(compared, self.baseline, self._checked(run), self._exists)
        judged: list[tuple[Rule, Issue]] = [(ignore_unused.RULE, issue) for issue in stale]
        for index, entry in compared.matched.items():
            issue = cure_clock.clock(run.findings[index], entry.since, today)
            judged += [(cure_clock.RULE, issue)] if issue is not None else []
        told = stamp(judged, settings)
        findings = tuple(
            replace(finding, status=marked.status, reason=marked.reason)
            for finding, marked in zip(run.findings, compared.findings, strict=True)
        )
        ordered = sorted((*findings, *told), key=lambda finding: finding.sort_key) if told else findings
        return replace(run, findings=tuple(ordered))

    def updated(self, run: Run, today: str) -> tuple[Entry, ...]:
        """The entries of a new baseline for `run`, which must not have been marked by `apply`."""
        findings = self._rooted(run.findings)
        compared = compare(findings, self.baseline, self._exists)
        return updated(findings, self.baseline, compared, self._checked(run), today)

    def _compared(self, findings: Sequence[Finding]) -> Compared:
        return compare(self._rooted(findings), self.baseline, self._exists)

    def _rooted(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings with the paths of their places relative to the root."""
        if self._in_root is str:
            return list(findings)
        return [
            replace(
                finding,
                issue=replace(
                    finding.issue,
                    place=replace(finding.issue.place, path=self._in_root(finding.issue.place.path)),
                ),
            )
            for finding in findings
        ]

    def _checked(self, run: Run) -> set[str]:
        return set(map(self._in_root, run.checked))

    def _exists(self, name: str) -> bool:
        return os.path.lexists(self._root / name)
