"""Reports on people to CSV (RFC 4180), one record a use, that opens in a spreadsheet without acting."""

import csv
import io

from rights.report.credit_report.rows import PersonReport, Row
from rights.report.escape import csv_cell

COLUMNS = (
    "person", "person_id", "use", "verdict", "why", "post", "title", "line", "picture", "file", "sha256",
    "credit_as_published", "credit_as_required", "spellings", "licence", "file_says", "first_seen_utc", "last_seen_utc",
)  # fmt: skip


def render(reports: tuple[PersonReport, ...]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        for row in report.rows:
            writer.writerow([csv_cell(cell) for cell in _record(report, row)])
    return text.getvalue()


def _record(report: PersonReport, row: Row) -> tuple[str, ...]:
    use = row.use
    return (
        report.person.name,
        report.person.key,
        str(row.number),
        row.verdict.value,
        row.why,
        use.post,
        use.title or "",
        "" if use.place.line is None else str(use.place.line),
        use.reference,
        use.image or "",
        row.sha256 or "",
        " / ".join(use.credit),
        use.required or "",
        "; ".join(f"{text} ({how})" for text, how in row.spellings),
        use.licence or "",
        "; ".join(f"{one.label}: {one.text}" for one in row.file_says),
        row.seen.first or "",
        row.seen.last or "",
    )
