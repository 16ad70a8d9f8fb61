"""The baseline file as written and read: findings that were accepted when `rights` was adopted."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MAX_ENTRIES = 200_000


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class BaselineEntry(Document):
    """One accepted finding. `path` is where it stood; the fingerprint finds it again after a rename."""

    rule: str = Field(max_length=100)
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{16}(:[0-9]{1,6})?$")]
    path: str = Field(max_length=4096)
    since: date = Field(description="day on which the finding was accepted, and so was known")


class BaselineDocument(Document):
    """Findings that do not count, because they were there when the check was adopted."""

    version: Literal[1]
    findings: Annotated[tuple[BaselineEntry, ...], Field(max_length=MAX_ENTRIES)] = ()
