"""A Run to CSV (RFC 4180), one record a finding, the ignored ones too. A clean run prints the header alone."""

import csv
import io

from rights.model.finding import Finding, Status
from rights.model.run import Run
from rights.report.escape import csv_cell
from rights.report.troubles import troubles

COLUMNS = (
    "status",
    "severity",
    "confidence",
    "rule",
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "field",
    "message",
    "quote",
    "advice",
    "clause",
    "reason",
    "fingerprint",
)


def render(run: Run) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([csv_cell(cell) for cell in _record(finding)] for finding in run.findings)
    for trouble in troubles(run):
        cells = {
            "status": Status.OPEN.value,
            "severity": "error",
            "rule": trouble.code,
            "message": trouble.message,
        }
        writer.writerow([csv_cell(cells.get(column, "")) for column in COLUMNS])
    return text.getvalue()


def _record(finding: Finding) -> tuple[str, ...]:
    issue, place = finding.issue, finding.issue.place
    numbers = (place.line, place.column, place.end_line, place.end_column)
    return (
        finding.status.value,
        finding.severity.value,
        issue.confidence.value,
        finding.rule,
        place.path,
        *("" if number is None else str(number) for number in numbers),
        place.field or "",
        issue.message,
        issue.quote,
        issue.advice or "",
        issue.clause or "",
        finding.reason or "",
        finding.fingerprint,
    )
