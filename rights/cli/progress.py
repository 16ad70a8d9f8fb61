"""Files done to one line on a terminal that is overwritten: only on long runs, only for people."""

import os
import sys
import time
from typing import Self

import click

PATIENCE = 1.0  # seconds before anything is shown
INTERVAL = 0.1


class Progress:
    """Call it with what is done and what there is; its end takes the line away before anything else is printed."""

    def __init__(self, *, quiet: bool = False) -> None:
        people = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._wanted = people and not quiet
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._wanted or now < self._next:
            return
        self._next = now + INTERVAL
        self._shown = True
        click.echo(f"\r\x1b[KChecking {done} of {total} …", err=True, nl=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
