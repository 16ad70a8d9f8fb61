"""A Run to one JSON object: the report document, ASCII only, so that nothing in it can do harm."""

import json

from rights.model.run import Run
from rights.report.document import report


def render(run: Run) -> str:
    # ensure_ascii writes control characters and lone surrogates as \u escapes: inert in any terminal.
    return (
        json.dumps(report(run).model_dump(mode="python"), indent=2, ensure_ascii=True, allow_nan=False) + "\n"
    )
