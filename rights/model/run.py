"""The outcome of a whole run: findings and what was, and was not, looked at."""

from rights.model.finding import Finding, Severity, Status
from rights.model.use import Use
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something found but not looked into, and why ("build output", "symbolic link", "not a post")."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Counts:
    posts: int = 0
    images: int = 0
    credits: int = 0
    placements: int = 0
    remote_images: int = 0  # shown by a post but on another site: not checked

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.posts + other.posts,
            self.images + other.images,
            self.credits + other.credits,
            self.placements + other.placements,
            self.remote_images + other.remote_images,
        )


@dataclass(frozen=True, slots=True)
class Run:
    """`findings` are sorted and hold the ignored ones too; `internal_errors` are faults of our own, one line each."""

    findings: tuple[Finding, ...]
    counts: Counts
    skipped: tuple[Skipped, ...] = ()
    internal_errors: tuple[str, ...] = ()
    checked: frozenset[str] = frozenset()  # names of the files looked into
    fail_on: Severity | None = Severity.ERROR
    interrupted: bool = False
    uses: tuple[Use, ...] = ()  # gathered only for reports that show pictures
    max_findings: int | None = None  # more open findings than this reach the gate whatever their severity

    def open(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.status is Status.OPEN)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.open())

    def count_status(self, status: Status) -> int:
        return sum(finding.status is status for finding in self.findings)

    @property
    def failed(self) -> bool:
        """Whether an open finding reaches the gate, or there are more of them than the house allows."""
        found = self.open()
        too_many = self.max_findings is not None and len(found) > self.max_findings
        return too_many or any(self.gates(finding) for finding in found)

    def gates(self, finding: Finding) -> bool:
        """Whether `finding` by itself makes the run fail."""
        gate = self.fail_on
        return gate is not None and finding.status is Status.OPEN and finding.severity.rank >= gate.rank
