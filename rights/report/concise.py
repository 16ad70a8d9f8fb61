"""A Run to one line a finding, as compilers print them: for editors, grep and logs. A clean run prints its summary."""

from collections.abc import Iterator

from rights.model.finding import Finding
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import LONG, text_line
from rights.report.summary import closing_lines


def render(run: Run) -> str:
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """What `render` gives, line by line."""
    for finding in run.open():
        yield f"{_line(finding)}\n"
    for line in closing_lines(run, lambda text, _style: text):
        yield f"{line}\n"


def _line(finding: Finding) -> str:
    place = finding.issue.place
    spot = f":{place.line}:{place.column}" if place.line is not None else ""
    field = f" {visible(place.field)}:" if place.field else ""
    message = visible(finding.issue.message, LONG)
    return f"{text_line(place.path)}{spot}: {finding.severity.value} {finding.rule}:{field} {message}"
