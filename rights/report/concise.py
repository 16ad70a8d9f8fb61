"""A Run to one line a finding, as compilers print them: for editors, grep and logs. A clean run prints its summary."""

from rights.model.finding import Finding
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import LONG, text_line
from rights.report.summary import closing_lines


def render(run: Run) -> str:
    lines = [_line(finding) for finding in run.open()]
    return "\n".join([*lines, *closing_lines(run, lambda text, _style: text)]) + "\n"


def _line(finding: Finding) -> str:
    place = finding.issue.place
    spot = f":{place.line}:{place.column}" if place.line is not None else ""
    field = f" {visible(place.field)}:" if place.field else ""
    message = visible(finding.issue.message, LONG)
    return f"{text_line(place.path)}{spot}: {finding.severity.value} {finding.rule}:{field} {message}"
