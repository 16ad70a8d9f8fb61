"""Many files to one Run: each post with its pictures, every picture once; a fault of our own costs one file, not the run."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rights.engine.check import Checked, check_image, check_post, check_post_file
from rights.engine.discover import Found
from rights.engine.project import Project
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Severity
from rights.model.post import Post
from rights.model.run import Counts, Run, Skipped
from rights.model.visible import visible
from rights.rules import ignore_unused, register_invalid

Progress = Callable[[int, int], None]
Check = Callable[[Path, Project], Iterable[Checked]]


class _Tally:
    """What a run has gathered so far."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.findings: list[Finding] = []
        self.counts = Counts()
        self.errors: list[str] = []
        self.names: list[str] = []
        self.images: set[str] = set()

    def post(self, path: Path, check: Check = check_post_file) -> None:
        """Check a file of posts, then each picture it shows while what was read of it is still at hand."""
        for name in list(self._add(check, path)):
            self.image(self.project.root / name)

    def image(self, path: Path) -> None:
        """Check a picture, unless it was checked already or is as it was at the base revision."""
        name = self.project.name(path)
        since = self.project.since
        if name not in self.images and (since is None or path in since.images):
            self.images.add(name)
            list(self._add(_one_image, path))

    def _add(self, check: Check, path: Path) -> Iterator[str]:
        """Check one file; the pictures it shows. The one place that catches everything, so that the other
        files are still checked and the run never passes.
        """
        since = self.project.since
        if since is None or path not in since.related:
            self.names.append(self.project.name(path))
        try:
            for checked in check(path, self.project):
                self.findings += checked.findings
                self.counts += checked.counts
                yield from checked.shows
        except Exception as error:  # noqa: BLE001 - promised: no traceback, and the other files are done
            self.errors.append(_internal(self.project.name(path), error))

    def _named(self, item: Skipped) -> Skipped:
        return Skipped(self.project.name(Path(item.path)), item.reason)

    def run(self, found: Found, gate: Severity | None, *, interrupted: bool, everything: bool) -> Run:
        unused = self.project.ignorer.unused(self.names, everything)
        self.findings += stamp(((ignore_unused.RULE, issue) for issue in unused), self.project.settings)
        faults = register_invalid.issues(self.project.register_faults)
        self.findings += stamp(((register_invalid.RULE, issue) for issue in faults), self.project.settings)
        return Run(
            findings=tuple(sorted(self.findings, key=lambda finding: finding.sort_key)),
            counts=self.counts,
            skipped=tuple(sorted(map(self._named, found.skipped), key=lambda item: item.path)),
            internal_errors=tuple(self.errors),
            checked=frozenset(self.names),
            fail_on=gate,
            interrupted=interrupted,
        )


def run(
    found: Found,
    project: Project,
    fail_on: Severity | None = Severity.ERROR,
    progress: Progress | None = None,
) -> Run:
    """Check all that was found. KeyboardInterrupt ends the run early and keeps what was done."""
    tally = _Tally(project)
    total = len(found.posts) + len(found.images)
    interrupted = False
    try:
        for done, path in enumerate((*found.posts, *found.images), 1):
            if done <= len(found.posts):
                tally.post(path)
            else:
                tally.image(path)
            if progress is not None:
                progress(done, total)
    except KeyboardInterrupt:
        interrupted = True
    whole = any(path == project.root or path in project.root.parents for path in found.named)
    everything = whole and project.since is None and not interrupted
    return tally.run(found, fail_on, interrupted=interrupted, everything=everything)


def run_post(post: Post, project: Project, fail_on: Severity | None = Severity.ERROR) -> Run:
    """Check one post that is already read, and the pictures it shows."""
    tally = _Tally(project)
    tally.post(project.base / post.path, lambda _path, project: [check_post(post, project)])
    return tally.run(Found((), (), ()), fail_on, interrupted=False, everything=False)


def _one_image(path: Path, project: Project) -> Iterator[Checked]:
    yield check_image(path, project)


def _internal(name: str, error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).stem}:{frames[-1].lineno}" if frames else "?"
    return f"rights: internal error in {visible(name, None)} ({type(error).__name__} at {where}); please report it"
