"""A Run to a GitLab Code Quality report. A clean run is `[]`.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from hashlib import blake2b
from typing import Any

from rights.model.finding import Finding
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import LONG, json_text, spelt
from rights.report.levels import LEVELS
from rights.report.troubles import Trouble, troubles


def render(run: Run) -> str:
    entries = [_entry(finding) for finding in run.open()]
    entries += [_trouble(trouble) for trouble in troubles(run)]
    return json_text(entries, indent=2) + "\n"


def _entry(finding: Finding) -> dict[str, Any]:
    place = finding.issue.place
    first = place.line or 1  # GitLab asks for a line, also of a picture
    return {
        "description": visible(finding.issue.message, LONG),
        "check_name": finding.rule,
        "fingerprint": _unique(place.path, finding.fingerprint),
        "severity": LEVELS["gitlab"][finding.severity],
        "location": {"path": spelt(place.path), "lines": {"begin": first, "end": place.end_line or first}},
    }


def _trouble(trouble: Trouble) -> dict[str, Any]:
    return {
        "description": visible(trouble.message, LONG),
        "check_name": trouble.code,
        "fingerprint": _unique("", trouble.message),
        "severity": "blocker",
        "location": {"path": ".", "lines": {"begin": 1}},
    }


def _unique(path: str, fingerprint: str) -> str:
    """Ours tells findings of one file apart; GitLab drops the second of two equal ones in the whole report."""
    return blake2b(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
