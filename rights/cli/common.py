"""What every command shares: exit codes, one place for errors, when to use colour."""

import functools
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import ParamSpec, TypeVar

import click

from rights.errors import RightsError
from rights.model.run import Run

P = ParamSpec("P")
R = TypeVar("R")


class ExitCode(IntEnum):
    CLEAN = 0
    FOUND = 1
    UNUSABLE = 2  # wrong use, broken set-up, nothing to check, or a fault of our own
    INTERRUPTED = 130


def settle(run: Run) -> ExitCode:
    """The exit code of a finished run; the format never changes it."""
    if run.interrupted:
        return ExitCode.INTERRUPTED
    if run.internal_errors:
        return ExitCode.UNUSABLE
    return ExitCode.FOUND if run.failed else ExitCode.CLEAN


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """A command whose set-up errors become one line on stderr and exit code 2, never a traceback."""

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except RightsError as error:
            for line in str(error).splitlines():
                click.echo(f"rights: {line}", err=True)
            sys.exit(ExitCode.UNUSABLE)
        except BrokenPipeError:
            # The reader has gone (`| head`): that is no fault. Keep the interpreter from flushing once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(ExitCode.CLEAN)

    return wrapper


def colour_wanted(choice: str) -> bool:
    """`choice` is auto, always or never; auto follows the terminal, NO_COLOR and FORCE_COLOR."""
    if choice != "auto":
        return choice == "always"
    environment = os.environ
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and environment.get("TERM") != "dumb"
