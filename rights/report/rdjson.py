"""A Run to the Reviewdog Diagnostic Format. Columns count UTF-8 bytes from 1, ends are exclusive. A clean run has no
diagnostics.

https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
"""

from typing import Any

from rights.model.finding import Finding
from rights.model.place import Place
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import LONG, harmless, json_text, spelt
from rights.report.levels import LEVELS
from rights.report.troubles import Trouble, troubles


def render(run: Run) -> str:
    diagnostics = [_diagnostic(finding) for finding in run.open()]
    diagnostics += [_trouble(trouble) for trouble in troubles(run)]
    return json_text({"source": {"name": "rights"}, "diagnostics": diagnostics}, indent=2) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    issue = finding.issue
    columns = finding.byte_columns or (None,) * (1 + len(issue.edits))
    location: dict[str, Any] = {"path": spelt(issue.place.path)}
    if issue.place.line is not None:
        location["range"] = _range(issue.place, columns[0])
    suggestions = [
        {"range": _range(edit.place, span), "text": edit.text}
        for edit, span in zip(issue.edits, columns[1:], strict=True)
        if span is not None and edit.place.path == issue.place.path and harmless(edit.text)
    ]
    diagnostic = {
        "message": visible(issue.message, LONG),
        "location": location,
        "severity": LEVELS["rdjson"][finding.severity],
        "code": {"value": finding.rule},
    }
    return diagnostic | ({"suggestions": suggestions} if suggestions else {})


def _range(place: Place, columns: tuple[int, int] | None) -> dict[str, Any]:
    """Whole lines where the columns in bytes are not known: never a column in another unit."""
    start: dict[str, int] = {"line": place.line or 1}
    end: dict[str, int] = {"line": place.end_line or place.line or 1}
    if columns is not None:
        start["column"], end["column"] = columns
    return {"start": start, "end": end}


def _trouble(trouble: Trouble) -> dict[str, Any]:
    return {
        "message": visible(trouble.message, LONG),
        "location": {"path": "."},
        "severity": "ERROR",
        "code": {"value": trouble.code},
    }
