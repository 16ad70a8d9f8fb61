"""One file of a run to its results: a post with the pictures it shows, or a picture; nothing in it can end the run."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rights.engine.check import Checked, check_image, check_post, check_post_file
from rights.engine.deadline import SECONDS, TooSlow, deadline
from rights.engine.project import Project
from rights.engine.result import Outcome, Result
from rights.engine.stamp import stamp
from rights.model.finding import Finding, Issue
from rights.model.place import Place
from rights.model.run import Counts
from rights.model.use import Use
from rights.model.visible import visible
from rights.rules import ALL, post_unreadable
from rights.sources.posts import Site, parse

if TYPE_CHECKING:
    from rights.engine.cache.witness import Memo

Check = Callable[[Path, Project], Iterable[Checked]]
_SAMPLE = (
    b"---\ntitle: A day\n---\n\n![A pier](a.jpg)\n*Photo: [Ana Lee](https://example.org/a), CC BY 4.0*\n"
)


class Examiner:
    """Examines file after file; a picture that several of them show is examined with the first."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._images: set[str] = set()

    def examined(self, path: str, *, is_image: bool) -> Iterator[Result]:
        return self.image(path) if is_image else self.post(path)

    def post(self, path: str, check: Check = check_post_file) -> Iterator[Result]:
        """A file of posts, then each picture it shows while what was read of it is still at hand."""
        shown: list[str] = []
        yield self._result(path, check, shown, is_image=False)
        for name in shown:
            yield from self.image(self._project.path(name))

    def image(self, path: str) -> Iterator[Result]:
        """A picture, unless it was examined already or is as it was at the base revision."""
        since = self._project.since
        if path not in self._images and (since is None or Path(path) in since.images):
            self._images.add(path)
            yield self._result(path, _one_image, [], is_image=True)

    def _result(self, path: str, check: Check, shown: list[str], *, is_image: bool) -> Result:
        """The one place that catches everything: the other files are still examined, and the run never passes."""
        project = self._project
        key, witness = project.key(path), project.witness
        name = project.named(key)
        findings: list[Finding] = []
        uses: list[Use] = []
        counts = Counts()
        error, memo = None, None
        project.ignorer.used = set()
        if witness is not None:
            witness.begin(path)
        try:
            with deadline():
                for checked in check(Path(path), project):
                    findings += checked.findings
                    counts += checked.counts
                    shown += checked.shows
                    uses += checked.uses
                if witness is not None:
                    memo = _picture_memo(path, project) if is_image else witness.end(path)
        except (TooSlow, MemoryError) as limit:
            # What was found until then depends on the machine; the same input is to give the same output.
            slow = isinstance(limit, TooSlow)
            why = f"it took more than {SECONDS:g} seconds" if slow else "there is not enough memory for it"
            counts = Counts(images=1) if is_image else Counts(posts=1)
            findings = list(unread(name, why, project, is_image=is_image))
            shown.clear()
            uses.clear()
        except Exception as fault:  # noqa: BLE001 - promised: no traceback, and the other files are done
            error = _internal(name, fault)
        outcome = Outcome(tuple(findings), counts, tuple(uses), tuple(sorted(project.ignorer.used)))
        return Result(key, name, is_image, outcome, error, memo)


def _picture_memo(path: str, project: Project) -> "Memo":
    from rights.engine.cache.witness import Memo

    seen = project.seen(path)
    return Memo(seen.signature, seen.digest)


def load_tables(project: Project) -> None:
    """Check a post of our own, so that what checking loads is there before it is shared."""
    check_post(parse(_SAMPLE, "sample.md", Site()), project)


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
