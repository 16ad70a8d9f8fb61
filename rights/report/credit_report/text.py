"""Reports on people to text for a terminal: a list of people, or every use of one person's work."""

from collections.abc import Iterator

from rights.model.visible import visible
from rights.report.credit_report.rows import PersonReport, Row
from rights.report.escape import text_line


def render(reports: tuple[PersonReport, ...], *, one: bool) -> str:
    """`one`: all uses of each person; otherwise a line a person."""
    lines: list[str] = []
    for report in reports:
        lines.append(f"{text_line(report.person.name)}  {_totals(report)}")
        others = [text for text in report.person.spellings if text != report.person.name]
        if others:
            lines.append(f"  also written: {', '.join(map(visible, others))}")
        if one:
            for row in report.rows:
                lines += _row(row)
    return "\n".join(lines) + "\n" if lines else "Nobody is named.\n"


def _totals(report: PersonReport) -> str:
    said = ", ".join(f"{count} {verdict}" for verdict, count in report.totals)
    return (
        f"{len(report.rows)} use{'' if len(report.rows) == 1 else 's'}: {said}"
        if report.rows
        else "no use was found"
    )


def _row(row: Row) -> Iterator[str]:
    use = row.use
    yield f"  {row.number:>3}  {row.verdict.value:<13}  {visible(use.post, None)}:{use.place.line}  {visible(use.reference)}"
    for words in use.credit:
        yield f"{'':7}published  “{visible(words)}”"
    if use.required:
        yield f"{'':7}required   “{visible(use.required)}”"
    if row.why:
        yield f"{'':7}{visible(row.why)}"
