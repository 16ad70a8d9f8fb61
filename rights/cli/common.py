"""What every command shares: exit codes, one place for errors, when to use colour."""

import errno
import functools
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from rights.errors import RightsError, UsageError
from rights.model.run import Run
from rights.model.visible import visible

P = ParamSpec("P")
R = TypeVar("R")


class ExitCode(IntEnum):
    CLEAN = 0
    FOUND = 1
    UNUSABLE = 2  # wrong use, broken set-up, nothing to check, or a fault of our own
    INTERRUPTED = 130  # 128 and the number of the signal, as shells have it; others likewise


def settle(run: Run) -> ExitCode:
    """The exit code of a finished run; the format never changes it."""
    if run.interrupted:
        return ExitCode.INTERRUPTED
    if run.internal_errors:
        return ExitCode.UNUSABLE
    return ExitCode.FOUND if run.failed else ExitCode.CLEAN


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """A command whose set-up errors, and faults of our own, become a line on stderr and exit code 2; no traceback."""

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except RightsError as error:
            for line in str(error).splitlines():
                click.echo(f"rights: {line}", err=True)
            sys.exit(ExitCode.UNUSABLE)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - what no layer below expected: told
            sys.exit(ended_by(error))

    return wrapper


def ended_by(error: BaseException) -> ExitCode:
    """The exit code for what ended a command, after it was told on standard error; a reader who has gone
    (`| head`) is no fault.
    """
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    said = fault(error)
    if isinstance(error, OSError):
        printing = _was_printing(error)
        if printing:
            discard_stdout()
        if isinstance(error, BrokenPipeError):
            return ExitCode.CLEAN
        said = UNWRITTEN.format(error.strerror) if printing else surroundings(error) or said
    elif isinstance(error, MemoryError):
        said = "there is not enough memory"
    click.echo(f"rights: {said}", err=True)
    return ExitCode.UNUSABLE


def _was_printing(error: OSError) -> bool:
    """Whether it was raised by Click's `echo`: a second flush does not fail again, so it cannot be asked."""
    from traceback import walk_tb  # late: a run without faults has no use for it

    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return bool(frames) and frames[-1].f_globals.get("__name__") == "click.utils"


def discard_stdout() -> None:
    """Give standard output up, so that the interpreter does not flush once more at its end, and complain then."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


UNWRITTEN = "standard output could not be written: {}"
_SYSTEM = frozenset(
    (
        errno.EMFILE,
        errno.ENFILE,
        errno.ENOMEM,
        errno.EAGAIN,
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EIO,
        errno.EROFS,
    )
)


def surroundings(error: OSError) -> str | None:
    """What about the system ended a command, in one line, or None where the fault is ours."""
    if error.errno in _SYSTEM:
        return f"the system refused: {error.strerror}"
    try:
        Path.cwd()
    except OSError:
        return "the working folder is gone: change into another"
    return None


def fault(error: BaseException) -> str:
    """A fault of our own in one line: what and where, without a path of this machine or a value of the user's."""
    import traceback  # late: a run without faults has no use for it

    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).stem}:{frames[-1].lineno}" if frames else ""
    return f"internal error ({type(error).__name__}{where}); please report it"


def colour_wanted(choice: str) -> bool:
    """`choice` is auto, always or never; auto follows the terminal, NO_COLOR and FORCE_COLOR."""
    if choice != "auto":
        return choice == "always"
    environment = os.environ
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and environment.get("TERM") != "dumb"


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def create(path: Path, text: str) -> None:
    """Write a new file. Raises UsageError where something of that name is there already."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"{visible(str(path))} is there already; it was not changed") from None
    except OSError as error:
        raise UsageError(f"{visible(str(path))} cannot be written: {error.strerror}") from None
