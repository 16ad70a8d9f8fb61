"""The report as other programs read it: a versioned document, made from a Run."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rights import __version__
from rights.model.finding import Edit, Finding, Related, Severity, Status
from rights.model.place import Place
from rights.model.run import Run


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class PlaceDocument(Document):
    """Where something stands. Lines and columns count from 1, in Unicode code points, the end is exclusive.

    `field` is a metadata field or a key path; `offset` the byte offset of a field's value in its file.
    """

    path: str = Field(description="relative to the folder the report was made in, '/' between its parts")
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    field: str | None = None
    offset: int | None = None


class RelatedDocument(Document):
    """Another place that speaks in the matter, which side it is, and what it says."""

    place: PlaceDocument
    label: str
    quote: str


class EditDocument(Document):
    """Replace what stands at `place` by `text`."""

    place: PlaceDocument
    text: str


class FindingDocument(Document):
    """One finding. `message` can be read without its place; `advice` says what to do."""

    rule: str
    severity: Severity
    confidence: Literal["certain", "likely", "possible"]
    status: Status
    reason: str | None = Field(description="why it is ignored, in the words of whoever ignored it")
    message: str
    quote: str
    place: PlaceDocument
    related: tuple[RelatedDocument, ...]
    edits: tuple[EditDocument, ...]
    advice: str | None
    clause: str | None = Field(description="the clause or source of the duty")
    matched_by: str | None
    images: tuple[str, ...]
    fingerprint: str = Field(description="stable when lines move or the file is renamed")


class SummaryDocument(Document):
    """What was looked at, what was found, and what was not looked at."""

    posts: int
    images: int
    credits: int
    errors: int
    warnings: int
    notes: int
    ignored: int
    baselined: int
    remote_images: int = Field(description="shown by a post, but on another site: not checked")
    skipped: int
    internal_errors: int
    interrupted: bool = Field(description="stopped before everything was checked")
    failed: bool = Field(description="whether a finding reached the gate")


class SkippedDocument(Document):
    """Something that was found but not looked into."""

    path: str
    reason: str


class ReportDocument(Document):
    """The outcome of `rights check`."""

    version: Literal[1] = 1
    tool: str
    summary: SummaryDocument
    findings: tuple[FindingDocument, ...]
    skipped: tuple[SkippedDocument, ...]
    internal_errors: tuple[str, ...]


def summary(run: Run) -> SummaryDocument:
    return SummaryDocument(
        posts=run.counts.posts,
        images=run.counts.images,
        credits=run.counts.credits,
        errors=run.count(Severity.ERROR),
        warnings=run.count(Severity.WARNING),
        notes=run.count(Severity.NOTE),
        ignored=run.count_status(Status.IGNORED),
        baselined=run.count_status(Status.BASELINED),
        remote_images=run.counts.remote_images,
        skipped=len(run.skipped),
        internal_errors=len(run.internal_errors),
        interrupted=run.interrupted,
        failed=run.failed,
    )


def report(run: Run) -> ReportDocument:
    return ReportDocument(
        tool=f"rights {__version__}",
        summary=summary(run),
        findings=tuple(finding_document(finding) for finding in run.findings),
        skipped=tuple(SkippedDocument(path=item.path, reason=item.reason) for item in run.skipped),
        internal_errors=run.internal_errors,
    )


def finding_document(finding: Finding) -> FindingDocument:
    issue = finding.issue
    return FindingDocument(
        rule=finding.rule,
        severity=finding.severity,
        confidence=issue.confidence.value,
        status=finding.status,
        reason=finding.reason,
        message=issue.message,
        quote=issue.quote,
        place=place_document(issue.place),
        related=tuple(map(_related, issue.related)),
        edits=tuple(map(_edit, issue.edits)),
        advice=issue.advice,
        clause=issue.clause,
        matched_by=issue.matched_by,
        images=issue.images,
        fingerprint=finding.fingerprint,
    )


def place_document(place: Place) -> PlaceDocument:
    return PlaceDocument(
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        field=place.field,
        offset=place.offset,
    )


def _related(related: Related) -> RelatedDocument:
    return RelatedDocument(place=place_document(related.place), label=related.label, quote=related.quote)


def _edit(edit: Edit) -> EditDocument:
    return EditDocument(place=place_document(edit.place), text=edit.text)
