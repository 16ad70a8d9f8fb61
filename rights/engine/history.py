"""A post and the picture it shows to the days git knows: when it came in, and up to when it is there."""

from datetime import UTC, datetime
from pathlib import Path

from rights.engine.git import ask


class History:
    """Asks git about files below `folder`; knows nothing where there is no repository or no git."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._head: str | None = None
        self._asked = False

    def dates(self, post: Path, reference: str) -> tuple[str | None, str | None]:
        """First and last, ISO 8601 in UTC: the oldest commit that put `reference` into `post`, and the newest
        commit of all, which still has it. Renames are not followed.
        """
        head = self._newest()
        if head is None or "\0" in reference:
            return None, None
        done = ask(
            self._folder,
            (
                "log",
                "--no-textconv",
                "--no-ext-diff",
                "--no-renames",
                "--format=%ct",
                f"-S{reference}",
                "--",
                str(post),
            ),
        )
        stamps = done.split() if done else []
        return (_utc(stamps[-1]), head) if stamps else (None, None)

    def _newest(self) -> str | None:
        if not self._asked:
            self._asked = True
            self._head = _utc(ask(self._folder, ("log", "-1", "--format=%ct")).strip())
        return self._head


def _utc(seconds: str) -> str | None:
    """None for a day that no calendar has: whoever commits writes the time."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None
