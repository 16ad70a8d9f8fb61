"""A Run to JSON Lines: one document a line, each with its `kind`. The last line is always the summary, so that a
reader can tell a whole report from one that was cut off; a clean run has only the first and the last line.
"""

from collections.abc import Iterator
from typing import Any

from rights.model.run import Run
from rights.report.document import report
from rights.report.escape import json_text


def render(run: Run) -> str:
    return "".join(f"{json_text(line)}\n" for line in _lines(run))


def _lines(run: Run) -> Iterator[dict[str, Any]]:
    document = report(run).model_dump(mode="python")
    yield {"kind": "report", "version": document["version"], "tool": document["tool"]}
    for finding in document["findings"]:
        yield {"kind": "finding", **finding}
    for skipped in document["skipped"]:
        yield {"kind": "skipped", **skipped}
    for message in document["internal_errors"]:
        yield {"kind": "internal-error", "message": message}
    yield {"kind": "summary", **document["summary"]}
