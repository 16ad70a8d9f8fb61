"""Many files to one Run: each post with its pictures, every picture once; a fault of our own costs one file, not the run."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rights.engine.check import Checked, check_post
from rights.engine.discover import Found
from rights.engine.examine import Examiner
from rights.engine.project import Project
from rights.engine.result import Result
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Severity
from rights.model.run import Counts, Run, Skipped
from rights.model.use import Use
from rights.rules import ignore_unused, register_invalid
from rights.sources import posts

Progress = Callable[[int, int], None]
WORTH_IT = 48  # fewer files than this are done before a process has started


class _Tally:
    """What a run has gathered so far."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._findings: list[Finding] = []
        self._counts = Counts()
        self._uses: list[Use] = []
        self._used: set[int] = set()
        self._errors: list[str] = []
        self._posts: set[str] = set()
        self._images: set[str] = set()

    def add(self, results: Iterable[Result]) -> None:
        """Results in any order; a picture that several processes met counts once."""
        for result in results:
            if result.is_image and result.key in self._images:
                continue
            (self._images if result.is_image else self._posts).add(result.key)
            outcome = result.outcome
            self._findings += outcome.findings
            self._counts += outcome.counts
            self._uses += outcome.uses
            self._used.update(outcome.used)
            if result.error is not None:
                self._errors.append(result.error)

    def has_image(self, key: str) -> bool:
        return key in self._images

    @property
    def keys(self) -> frozenset[str]:
        """All files there are a result for."""
        return frozenset(self._posts | self._images)

    def run(self, found: Found, gate: Severity | None, *, interrupted: bool, everything: bool) -> Run:
        project = self._project
        checked = frozenset(project.named(key) for keys in (self._posts, self._images) for key in keys)
        if project.since is not None:
            checked -= {project.name(path) for path in project.since.related}
        project.ignorer.used = self._used
        unused = project.ignorer.unused(checked, everything)
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
    """Check all that was found. The outcome is the same for any number of `processes`, and whatever `project.recall`
    remembers.

    KeyboardInterrupt ends the run early and keeps what was done.
    """
    tally = _Tally(project)
    total = len(found.posts) + len(found.images)
    interrupted = False
    recall = project.recall
    try:
        for done, results in enumerate(_examined(found, project, processes, tally), 1):
            tally.add(results)
            if recall is not None:
                recall.keep(results)
            if progress is not None:
                progress(done, total)
    except KeyboardInterrupt:
        interrupted = True
    whole = any(path == project.root or path in project.root.parents for path in found.named)
    everything = whole and project.since is None and not interrupted
    if recall is not None:
        recall.close(tally.keys if everything else None)
    return tally.run(found, fail_on, interrupted=interrupted, everything=everything)


def _examined(found: Found, project: Project, processes: int, tally: _Tally) -> Iterator[list[Result]]:
    """The results of all posts with the pictures they show, then of the pictures that no post showed."""
    recall = project.recall
    new: Sequence[str] = found.posts.texts
    if recall is not None:
        new = []
        for path, known in zip(
            found.posts.texts, recall.posts(found.posts.texts, tally.has_image), strict=True
        ):
            if known is None:
                new.append(path)
            else:
                yield known
    yield from _shared(new, project, processes, is_image=False)
    new = [path for path in found.images.texts if not tally.has_image(project.key(path))]
    if recall is not None:
        left, new = new, []
        for path, image in zip(left, recall.images(left), strict=True):
            if image is None:
                new.append(path)
            else:
                yield [image]
    yield from _shared(new, project, processes, is_image=True)


def _shared(
    paths: Sequence[str], project: Project, processes: int, *, is_image: bool
) -> Iterator[list[Result]]:
    """By several processes where there are files enough and the system can fork; else here."""
    if processes > 1 and len(paths) >= WORTH_IT and hasattr(os, "fork"):
        from rights.engine.parallel import examine_together

        if project.recall is not None:
            project.recall.pause()
        yield from examine_together(paths, project, processes, is_image=is_image)
        return
    examiner = Examiner(project)
    for path in paths:
        yield list(examiner.examined(path, is_image=is_image))


def run_post(content: bytes, path: Path, project: Project, fail_on: Severity | None = Severity.ERROR) -> Run:
    """Check one post that is already at hand, as if it stood at `path`, and the pictures it shows."""
    tally = _Tally(project)

    def check(path: Path, project: Project) -> Iterator[Checked]:
        yield check_post(posts.parse(content, project.name(path), project.site), project)

    tally.add(Examiner(project).post(str(path), check))
    return tally.run(Found(), fail_on, interrupted=False, everything=False)
