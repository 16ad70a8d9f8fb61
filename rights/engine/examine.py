"""One file of a run to its results: a post with the pictures it shows, or a picture; nothing in it can end the run."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from pathlib import Path

from rights.engine.check import Checked, check_image, check_post_file
from rights.engine.deadline import SECONDS, TooSlow, deadline
from rights.engine.project import Project
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Issue
from rights.model.place import Place
from rights.model.run import Counts
from rights.model.use import Use
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.rules import ALL, post_unreadable

Check = Callable[[Path, Project], Iterable[Checked]]


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one file. `error` is a fault of our own, one line."""

    name: str
    is_image: bool
    findings: tuple[Finding, ...] = ()
    counts: Counts = field(default_factory=Counts)
    error: str | None = None
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    path: Path
    is_image: bool


class Examiner:
    """Examines file after file; a picture that several of them show is examined with the first."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._images: set[str] = set()

    def examined(self, job: Job) -> Iterator[Result]:
        return self.image(job.path) if job.is_image else self.post(job.path)

    def post(self, path: Path, check: Check = check_post_file) -> Iterator[Result]:
        """A file of posts, then each picture it shows while what was read of it is still at hand."""
        shown: list[str] = []
        yield self._result(path, check, shown, is_image=False)
        for name in shown:
            yield from self.image(self._project.root / name)

    def image(self, path: Path) -> Iterator[Result]:
        """A picture, unless it was examined already or is as it was at the base revision."""
        name = self._project.name(path)
        since = self._project.since
        if name not in self._images and (since is None or path in since.images):
            self._images.add(name)
            yield self._result(path, _one_image, [], is_image=True)

    def _result(self, path: Path, check: Check, shown: list[str], *, is_image: bool) -> Result:
        """The one place that catches everything: the other files are still examined, and the run never passes."""
        name = self._project.name(path)
        findings: list[Finding] = []
        uses: list[Use] = []
        counts = Counts()
        error = None
        try:
            with deadline():
                for checked in check(path, self._project):
                    findings += checked.findings
                    counts += checked.counts
                    shown += checked.shows
                    uses += checked.uses
        except TooSlow:
            # What was found until then depends on the machine; the same input is to give the same output.
            findings = list(
                unread(name, f"it took more than {SECONDS:g} seconds", self._project, is_image=is_image)
            )
            counts = Counts(images=1) if is_image else Counts(posts=1)
            shown.clear()
            uses.clear()
        except Exception as fault:  # noqa: BLE001 - promised: no traceback, and the other files are done
            error = _internal(name, fault)
        return Result(name, is_image, tuple(findings), counts, error, tuple(uses))


def unread(name: str, why: str, project: Project, *, is_image: bool) -> tuple[Finding, ...]:
    """The finding for a file that was given up on."""
    wanted = "file-unreadable" if is_image else "post-unreadable"
    rule = next((one for one in ALL if one.id == wanted), post_unreadable.RULE)
    issue = Issue(
        f"{visible(name, None)} was not read: {why}.",
        Place(name),
        advice="Look at the file: it may be damaged, or far larger than it should be.",
        claim=("given-up",),
    )
    return stamp([(rule, issue)], project.settings_at(name))


def _one_image(path: Path, project: Project) -> Iterator[Checked]:
    yield check_image(path, project)


def _internal(name: str, error: BaseException) -> str:
    import traceback  # late: a run without faults has no use for it

    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).stem}:{frames[-1].lineno}" if frames else "?"
    return f"rights: internal error in {visible(name, None)} ({type(error).__name__} at {where}); please report it"
