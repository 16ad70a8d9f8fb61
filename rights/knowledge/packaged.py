"""Turns the name of a data file that ships with the package into what it holds.

The files are JSON because that is the only format the standard library reads fast enough for the start-up budget.
Their shape is fixed by `rights.knowledge.licence_schema`, and the tests validate every file against it: what ships cannot
change afterwards, so a run does not pay for Pydantic again.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def packaged(name: str) -> dict[str, Any]:
    """The content of `data/<name>`, read once a run; `name` uses "/"."""
    content: dict[str, Any] = json.loads((DATA / name).read_bytes())
    return content
