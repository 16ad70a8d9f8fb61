"""The options that make an old archive bearable: a base revision to narrow a run to, a baseline of what is known."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from rights.cli.session import Session
from rights.engine.accept import Acceptance
from rights.engine.baseline import Baseline, read_baseline, write_baseline
from rights.engine.git import revision
from rights.engine.paths import Paths
from rights.engine.register_changes import changed_names
from rights.engine.roots import absolute, name_in
from rights.engine.since import RegisterFile, since
from rights.errors import UsageError
from rights.model.run import Run
from rights.model.values import dataclass
from rights.sources.files import read_regular


@dataclass(frozen=True, slots=True)
class Adoption:
    """`path` is the baseline's file; None where there is none."""

    session: Session
    path: Path | None
    acceptance: Acceptance
    update: bool

    def settle(self, run: Run) -> Run:
        """Write the baseline anew where that was asked for, then mark what it accepts."""
        acceptance = self.acceptance
        if self.path is not None and self.update and not run.internal_errors and not run.interrupted:
            entries = acceptance.updated(run, self.session.today)
            write_baseline(self.path, entries)
            shown = acceptance.baseline.shown
            click.echo(f"rights: {shown} now accepts {len(entries)} findings", err=True)
            project = self.session.project
            acceptance = Acceptance(Baseline(entries, shown), project.root, project.in_root)
        return (
            acceptance.apply(run, self.session.project.settings, self.session.today)
            if self.path is not None
            else run
        )


def adopt(session: Session, baseline: Path | None, *, update: bool) -> Adoption:
    """The baseline of a run: that of `--baseline`, else the one the set-up file names. Raises RightsError."""
    path = absolute(baseline) if baseline is not None else session.loaded.baseline
    if update and path is None:
        raise UsageError("--update-baseline needs --baseline FILE, or baseline = in rights.toml")
    if update and session.project.since is not None:
        raise UsageError("--update-baseline needs a whole run: leave out --since")
    project = session.project
    known = Baseline()
    if path is not None:
        shown = name_in(path, project.base)
        known = read_baseline(path, shown) if path.exists() or not update else Baseline((), shown)
    return Adoption(session, path, Acceptance(known, project.root, project.in_root), update)


def narrowed(session: Session, name: str) -> Session:
    """The session with only what changed since the revision `name`, and with what that touches."""
    project, found, loaded = session.project, session.found, session.loaded
    base = revision(project.root, name)
    # A set-up from elsewhere (the base revision's own, in a pipeline) has no history here: it did not change.
    set_up = [
        path for path in (loaded.path, loaded.lock, loaded.register) if path is not None and path.exists()
    ]
    inside = [path for path in set_up if base.top in path.resolve().parents]
    files = [path for path in inside if path != loaded.register]
    register = _register(loaded.register if loaded.register in inside else None)
    looked = since(base, found.posts, found.images, files, register)
    told = f"{len(looked.posts)} of {len(found.posts)} posts and {len(looked.images)} of {len(found.images)} pictures"
    why = f"everything, because {looked.because}" if looked.because else f"{told} touched"
    click.echo(f"rights: since {base.commit[:12]}: {why}", err=True)
    project.since = looked
    narrow = replace(found, posts=Paths(looked.posts), images=Paths(looked.images))
    return replace(session, found=narrow)


def _register(path: Path | None) -> RegisterFile | None:
    if path is None:
        return None

    def names(before: bytes | None) -> Sequence[str]:
        now = read_regular(path, 1 << 22)
        texts = [
            content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
            for content in (before, now)
        ]
        return changed_names(texts[0], texts[1], table=path.suffix.lower() == ".csv")

    return RegisterFile(path, names)
