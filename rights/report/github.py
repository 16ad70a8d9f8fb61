"""A Run to GitHub workflow commands: annotations in the diff, then the summary. A clean run prints its summary.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
"""

from collections.abc import Iterator

from rights.model.finding import Finding
from rights.model.place import Place
from rights.model.run import Run
from rights.report.escape import github_data, github_property
from rights.report.levels import LEVELS
from rights.report.summary import closing_lines
from rights.report.troubles import troubles


def render(run: Run) -> str:
    lines = [_annotation(finding) for finding in run.open()]
    lines += [f"::error title={trouble.code}::{github_data(trouble.message)}" for trouble in troubles(run)]
    return "\n".join([*lines, *closing_lines(run, lambda text, _style: text)]) + "\n"


def _annotation(finding: Finding) -> str:
    issue = finding.issue
    properties = ",".join(f"{key}={github_property(value)}" for key, value in _properties(issue.place))
    field = f" ({issue.place.field})" if issue.place.field else ""
    parts = [github_data(issue.message + field)]
    if issue.advice:
        parts.append(github_data(issue.advice))
    level = LEVELS["github"][finding.severity]
    return f"::{level} {properties},title={github_property(finding.rule)}::{'%0A'.join(parts)}"


def _properties(place: Place) -> Iterator[tuple[str, str]]:
    yield "file", place.path
    if place.line is None:
        return
    yield "line", str(place.line)
    yield "endLine", str(place.end_line or place.line)
    # "col" and "endColumn" are refused for spans of several lines (GitHub's checks API, annotations).
    if place.end_line == place.line:
        yield "col", str(place.column)
        yield "endColumn", str(place.end_column)
