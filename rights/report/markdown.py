"""A Run to Markdown, for a comment on a pull request. A clean run prints its summary."""

from collections.abc import Iterator
from itertools import groupby

from rights.model.finding import Finding
from rights.model.place import Place
from rights.model.run import Run
from rights.report.escape import code_span, markdown
from rights.report.levels import LEVELS
from rights.report.summary import closing_lines


def render(run: Run) -> str:
    return "\n".join([*head(run), "", *(line for part in parts(run) for line in part)]).rstrip("\n") + "\n"


def head(run: Run) -> list[str]:
    """The verdict, and what was looked at."""
    said = [markdown(line) for line in closing_lines(run, lambda text, _style: text)]
    verdict = "incomplete" if run.internal_errors or run.interrupted else "failed" if run.failed else "passed"
    return [f"## Image rights: {verdict}", "", *(f"{line}  " for line in said[:-1]), *said[-1:]]


def parts(run: Run) -> Iterator[list[str]]:
    """The lines of one finding after the other; the first of a file brings the heading along."""
    for path, findings in groupby(run.open(), key=lambda finding: finding.issue.place.path):
        heading = [f"### {code_span(path)}", ""]
        for finding in findings:
            yield [*heading, *_finding(finding)]
            heading = []
        yield [""]


def _finding(finding: Finding) -> Iterator[str]:
    issue = finding.issue
    word = LEVELS["words"][finding.severity]
    yield f"- **{word}** {_spot(issue.place)}{markdown(issue.message)} ({code_span(finding.rule)})"
    for related in issue.related:
        quote = f" says {code_span(related.quote)}" if related.quote else ""
        path = "" if related.place.path == issue.place.path else f" {code_span(related.place.path)}"
        yield f"  - {markdown(related.label)}{path} {_spot(related.place).rstrip(' :')}{quote}".rstrip()
    if issue.advice:
        yield f"  - do: {markdown(issue.advice)}"


def _spot(place: Place) -> str:
    if place.line is not None:
        return f"line {place.line}, column {place.column}: "
    return f"{code_span(place.field)}: " if place.field else ""
