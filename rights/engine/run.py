"""Many files to one Run: each post with its pictures, every picture once; a fault of our own costs one file, not the run."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rights.engine.check import check_post
from rights.engine.discover import Found
from rights.engine.examine import Examiner, Job, Result
from rights.engine.project import Project
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Severity
from rights.model.post import Post
from rights.model.run import Counts, Run, Skipped
from rights.model.use import Use
from rights.rules import ignore_unused, register_invalid

Progress = Callable[[int, int], None]
WORTH_IT = 48  # fewer files than this are done before a process has started


class _Tally:
    """What a run has gathered so far."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._findings: list[Finding] = []
        self._counts = Counts()
        self._uses: list[Use] = []
        self._errors: list[str] = []
        self._checked: set[str] = set()
        self._images: set[str] = set()

    def add(self, results: Iterable[Result]) -> None:
        """Results in any order; a picture that several processes met counts once."""
        since = self._project.since
        for result in results:
            if result.is_image and result.name in self._images:
                continue
            (self._images if result.is_image else self._checked).add(result.name)
            self._findings += result.findings
            self._counts += result.counts
            self._uses += result.uses
            if result.error is not None:
                self._errors.append(result.error)
        if since is not None:
            self._checked -= {self._project.name(path) for path in since.related}

    def has_image(self, path: Path) -> bool:
        return self._project.name(path) in self._images

    def run(self, found: Found, gate: Severity | None, *, interrupted: bool, everything: bool) -> Run:
        checked = frozenset(self._checked | self._images)
        unused = self._project.ignorer.unused(sorted(checked), everything)
        self._findings += stamp(((ignore_unused.RULE, issue) for issue in unused), self._project.settings)
        faults = register_invalid.issues(self._project.register_faults)
        self._findings += stamp(((register_invalid.RULE, issue) for issue in faults), self._project.settings)
        return Run(
            findings=tuple(sorted(self._findings, key=lambda finding: finding.sort_key)),
            counts=self._counts,
            skipped=tuple(sorted(map(self._named, found.skipped), key=lambda item: item.path)),
            internal_errors=tuple(sorted(self._errors)),
            checked=checked,
            fail_on=gate,
            interrupted=interrupted,
            uses=tuple(sorted(self._uses, key=lambda use: use.place.sort_key)),
        )

    def _named(self, item: Skipped) -> Skipped:
        return Skipped(self._project.name(Path(item.path)), item.reason)


def run(
    found: Found,
    project: Project,
    fail_on: Severity | None = Severity.ERROR,
    progress: Progress | None = None,
    processes: int = 1,
) -> Run:
    """Check all that was found. The outcome is the same for any number of `processes`.

    KeyboardInterrupt ends the run early and keeps what was done.
    """
    tally = _Tally(project)
    total = len(found.posts) + len(found.images)
    interrupted = False
    try:
        for done, results in enumerate(_examined(found, project, processes, tally), 1):
            tally.add(results)
            if progress is not None:
                progress(done, total)
    except KeyboardInterrupt:
        interrupted = True
    whole = any(path == project.root or path in project.root.parents for path in found.named)
    everything = whole and project.since is None and not interrupted
    return tally.run(found, fail_on, interrupted=interrupted, everything=everything)


def _examined(found: Found, project: Project, processes: int, tally: _Tally) -> Iterator[list[Result]]:
    """The results of all posts with the pictures they show, then of the pictures that no post showed."""
    yield from _shared([Job(path, is_image=False) for path in found.posts], project, processes)
    left = [Job(path, is_image=True) for path in found.images if not tally.has_image(path)]
    yield from _shared(left, project, processes)


def _shared(jobs: list[Job], project: Project, processes: int) -> Iterator[list[Result]]:
    """By several processes where there are files enough and the system can fork; else here."""
    if processes > 1 and len(jobs) >= WORTH_IT and hasattr(os, "fork"):
        from rights.engine.parallel import examine_together

        yield from examine_together(jobs, project, processes)
        return
    examiner = Examiner(project)
    for job in jobs:
        yield list(examiner.examined(job))


def run_post(post: Post, project: Project, fail_on: Severity | None = Severity.ERROR) -> Run:
    """Check one post that is already read, and the pictures it shows."""
    tally = _Tally(project)
    examiner = Examiner(project)
    tally.add(examiner.post(project.base / post.path, lambda _path, project: [check_post(post, project)]))
    return tally.run(Found((), (), ()), fail_on, interrupted=False, everything=False)
