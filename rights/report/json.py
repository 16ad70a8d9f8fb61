"""A Run to one JSON object: the report document, ASCII only, so that nothing in it can do harm."""

from rights.model.run import Run
from rights.report.document import report
from rights.report.escape import json_text


def render(run: Run) -> str:
    return json_text(report(run).model_dump(mode="python"), indent=2) + "\n"
