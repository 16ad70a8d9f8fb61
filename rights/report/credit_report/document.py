"""Reports on people to the document other programs read."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rights import __version__
from rights.report.credit_report.rows import PersonReport, Row
from rights.report.escape import json_text


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class SaidDocument(Document):
    """What a field of the picture's file says."""

    kind: str
    label: str
    text: str


class SpellingDocument(Document):
    """One way the person is named, and how it was found to be theirs."""

    text: str
    matched_by: str


class UseDocument(Document):
    """One use of one picture. Facts only: what was published, and how it differs from what was to be written."""

    number: int
    post: str
    title: str | None
    line: int | None
    column: int | None
    reference: str = Field(description="the picture as the post names it")
    image: str | None = Field(description="path of the picture's file; null where it is not at hand")
    sha256: str | None = Field(description="of the picture's file")
    verdict: Literal["correct", "misspelt", "incomplete", "wrong person", "missing", "terms expired"]
    why: str
    spellings: tuple[SpellingDocument, ...]
    credit: tuple[str, ...] = Field(description="the words of the credit, as published")
    required: str | None = Field(description="the line to write instead, where it is certain")
    licence: str | None
    file_says: tuple[SaidDocument, ...]
    first_seen: str | None = Field(description="ISO 8601, UTC, by git")
    last_seen: str | None


class PersonDocument(Document):
    """One person and every use of their work."""

    id: str
    name: str
    in_register: bool
    spellings: tuple[str, ...]
    totals: dict[str, int]
    uses: tuple[UseDocument, ...]


class CreditsDocument(Document):
    """The outcome of `rights credits`."""

    version: Literal[1] = 1
    tool: str
    people: tuple[PersonDocument, ...]


def document(reports: tuple[PersonReport, ...]) -> CreditsDocument:
    return CreditsDocument(tool=f"rights {__version__}", people=tuple(map(_person, reports)))


def render(reports: tuple[PersonReport, ...]) -> str:
    return json_text(document(reports).model_dump(mode="python"), indent=2) + "\n"


def _person(report: PersonReport) -> PersonDocument:
    return PersonDocument(
        id=report.person.key,
        name=report.person.name,
        in_register=report.person.entry is not None,
        spellings=report.person.spellings,
        totals=dict(report.totals),
        uses=tuple(map(_use, report.rows)),
    )


def _use(row: Row) -> UseDocument:
    use = row.use
    return UseDocument(
        number=row.number,
        post=use.post,
        title=use.title,
        line=use.place.line,
        column=use.place.column,
        reference=use.reference,
        image=use.image,
        sha256=row.sha256,
        verdict=row.verdict.value,
        why=row.why,
        spellings=tuple(SpellingDocument(text=text, matched_by=how) for text, how in row.spellings),
        credit=use.credit,
        required=use.required,
        licence=use.licence,
        file_says=tuple(SaidDocument(kind=one.kind, label=one.label, text=one.text) for one in row.file_says),
        first_seen=row.seen.first,
        last_seen=row.seen.last,
    )
