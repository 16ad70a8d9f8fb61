"""What stands in `rights.lock`: sources on record, as a document that programs write and people read in a diff."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1, max_length=2000)]


class Document(BaseModel):
    """A table of the lock file. Keys it does not know are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class StateEntry(Document):
    """What the source page said on one day."""

    date: date
    creator: tuple[Text, ...] = Field(
        default=(), max_length=100, description="Creators as the page names them."
    )
    handle: Text | None = Field(default=None, description="The creator's account, without @.")
    licence: Text | None = Field(default=None, description="The licence as the page names it.")
    licence_url: Text | None = None
    title: Text | None = None
    credit_line: Text | None = Field(default=None, description="The credit the page asks for.")
    said_by: Literal["typed", "attribution text", "API"] = Field(
        default="typed", description="How the statement came here."
    )


class SourceEntry(Document):
    """One work at its source, with all that was recorded of it, oldest first."""

    url: Text
    states: Annotated[tuple[StateEntry, ...], Field(min_length=1, max_length=1000)]


class LockDocument(Document):
    """Sources on record: what the pages pictures were taken from said, and on which day."""

    model_config = ConfigDict(title="rights.lock")

    schema_version: Literal[1] = Field(default=1, alias="schema")
    sources: Annotated[tuple[SourceEntry, ...], Field(max_length=1_000_000)] = ()
