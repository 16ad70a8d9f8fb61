"""What a rule yields (Issue) and what a run reports (Finding)."""

from enum import StrEnum

from rights.model.credit import Confidence
from rights.model.place import Place
from rights.model.values import dataclass


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that speaks in the matter. `label` names the side: "credit line", "file", "register"."""

    place: Place
    label: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands at `place` by `text`. Only for changes that are certain."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What a rule has to say. The engine adds the id and the severity.

    `message` stands alone and quotes every side; `quote` is what stands at `place`; `claim` is what makes this
    the same issue next week, when lines have moved (see engine.fingerprint); `advice` is what to write or do.
    """

    message: str
    place: Place
    quote: str = ""
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    advice: str | None = None
    confidence: Confidence = Confidence.CERTAIN
    matched_by: str | None = None
    clause: str | None = None
    claim: tuple[str, ...] = ()
    images: tuple[str, ...] = ()  # paths or references of the pictures concerned
    cure: str | None = None  # clause by which mending this within 30 days restores the licence
    severity: Severity | None = None  # where the rule itself says note here, error there


class Status(StrEnum):
    OPEN = "open"
    IGNORED = "ignored"
    BASELINED = "baselined"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The source line of a finding, or a stretch of it: `start` and `end` mark the span in `text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    severity: Severity
    issue: Issue
    fingerprint: str
    status: Status = Status.OPEN
    reason: str | None = None  # why it is ignored
    excerpt: Excerpt | None = None
    # Start and end columns in UTF-8 bytes, from 1, of the issue's place and then of each of its edits; None where
    # the text is not at hand. Empty: as none of them. Some formats count columns in bytes, and only here is the line.
    byte_columns: tuple[tuple[int, int] | None, ...] = ()

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (self.issue.place.sort_key, self.rule, self.issue.message)
