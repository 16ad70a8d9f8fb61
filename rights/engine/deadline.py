"""A limit of seconds for a stretch of code, so that no file, however it is made, holds up the others."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 8.0


class TooSlow(BaseException):
    """The time is over. No Exception, so that no `except Exception` on the way can swallow it."""


@contextmanager
def deadline(seconds: float = SECONDS) -> Iterator[None]:
    """Raise TooSlow inside the block after `seconds`.

    Where there is no interval timer (Windows), or outside the main thread, the block runs without a limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    # Again every second: the first may come where Python only prints exceptions (a destructor, a collector's callback).
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
