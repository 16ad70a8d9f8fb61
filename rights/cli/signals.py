"""Signals that ask a run to end, to the same orderly end as Ctrl-C: what was done is printed, files are whole."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from rights.model.values import dataclass

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@dataclass(slots=True)
class Stop:
    """`signal` is the first of ENDING that came, or None."""

    signal: int | None = None

    @property
    def exit_code(self) -> int | None:
        return None if self.signal is None else 128 + self.signal


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Inside, a signal to end raises KeyboardInterrupt once; later ones are ignored while the report is written."""
    stop = Stop()

    def ask(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the shape of a signal handler
        if stop.signal is None:
            stop.signal = number
            raise KeyboardInterrupt

    before = {number: signal.signal(number, ask) for number in ENDING}
    try:
        yield stop
    except KeyboardInterrupt:
        if stop.exit_code is None:
            raise
        sys.exit(stop.exit_code)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
