"""Pictures that a page will show to small ones, made by workers; and the day that is printed on it."""

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rights.cli.common import processors
from rights.cli.progress import Progress
from rights.errors import UsageError
from rights.model.problem import Problem
from rights.model.run import Run
from rights.report.view import View
from rights.workers.pool import Workers


def illustrated(view: View, run: Run, base: Path, progress: Progress) -> View:
    """`view` with a small picture of everything the page of `run` shows."""
    from rights.report.html import pictures

    return replace(view, thumbnails=thumbnails(pictures(run), base, progress))


def thumbnails(names: Iterable[str], base: Path, progress: Progress) -> dict[str, bytes]:
    """Names, relative to `base`, to small pictures. One that cannot be made is left out: the page says so."""
    wanted = {os.fspath(base / name): name for name in names}
    made: dict[str, bytes] = {}
    with Workers(processors()) as pool:
        for done, (path, content) in enumerate(pool.thumbnails(wanted), 1):
            if not isinstance(content, Problem):
                made[wanted[path]] = content
            progress(done, len(wanted))
    return made


def today() -> str:
    """The day of the page, ISO 8601, in UTC; that of SOURCE_DATE_EPOCH where it is set
    (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    return now().date().isoformat()


def now() -> datetime:
    """The moment of the page; see `today`. Raises UsageError where SOURCE_DATE_EPOCH is no number of seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError("SOURCE_DATE_EPOCH is no number of seconds since 1970") from None
