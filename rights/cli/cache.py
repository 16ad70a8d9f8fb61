"""Options and environment to whether a run remembers what it finds, and where."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from rights.cli.session import Session
from rights.engine.discover import Found
from rights.model.visible import visible

WORTH_IT = 48  # posts, or sixteen times as many pictures; fewer are checked before a cache is open
UNASKED = 500  # about a second's work: for less no file is put into a home that did not ask for one


@contextmanager
def remembering(session: Session, chosen: Path | None, config: Path | None, *, off: bool) -> Iterator[None]:
    """Inside, what was found before is not looked for again: in a large run, unless it is `off`.

    It is kept in the folder `chosen`, else in the user's own where changes of strangers are not to be expected. Says on
    standard error why a chosen folder is not used, or that what was in it was damaged.
    """
    least = UNASKED if chosen is None else WORTH_IT
    if off or _size(session.found) < least or session.project.since is not None:
        yield
        return
    refusal = _remember(session, chosen, config)
    if refusal is not None and chosen is not None:
        click.echo(f"rights: --cache {visible(str(chosen), None)}: {refusal}; checked without", err=True)
    yield
    trouble = session.project.recall.trouble if session.project.recall is not None else None
    if trouble is not None:
        click.echo(f"rights: the cache was damaged and is made anew: {visible(trouble)}", err=True)


def _size(found: Found) -> int:
    return len(found.posts) + len(found.images) // 16


def _remember(session: Session, chosen: Path | None, config: Path | None) -> str | None:
    """Give the project its memory; why it has none."""
    project = session.project
    folder = chosen
    if folder is None and not _is_untrusted(session, config, os.environ):
        folder = user_folder(os.environ)
    if folder is None:
        return "there is no folder for it"
    from rights.engine.cache.environment import environment
    from rights.engine.cache.place import file_for, prepare

    refusal = prepare(folder, project.root)
    if refusal is not None:
        return refusal
    known = environment(project)
    if known is None:
        return "which versions of its libraries it has cannot be told"
    from rights.engine.cache.recall import Recall
    from rights.engine.cache.store import Store

    store = Store(file_for(folder, project.root), known, session.today)
    project.recall = Recall(store, project, project.watch())
    return None


def user_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder for caches of this user, by the XDG Base Directory Specification; None where there is no home."""
    named, home = Path(environment.get("XDG_CACHE_HOME", "")), Path(environment.get("HOME", ""))
    if named.is_absolute():  # "all paths must be absolute; a relative one is to be ignored"
        return named / "rights"
    return home / ".cache" / "rights" if home.is_absolute() and home.is_dir() else None


def _is_untrusted(session: Session, config: Path | None, environment: Mapping[str, str]) -> bool:
    """Whether this may be a pipeline, or a check of somebody else's changes: by a set-up from outside the tree."""
    if environment.get("CI", "").lower() not in {"", "0", "false"}:
        return True
    path = session.loaded.path
    return config is not None and path is not None and session.project.root not in path.resolve().parents
