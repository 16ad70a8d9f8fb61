"""A limit of seconds for a stretch of code, so that no file, however it is made, holds up the others.

What counts is processor time: on a machine that is busy with other things, or whose disks are far away, a sound file
takes long on the clock and must not be called unreadable for it. The clock only ends what waits without working.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 8.0  # of processor time
WAITING = 60.0  # on the clock


class TooSlow(BaseException):
    """The time is over. No Exception, so that no `except Exception` on the way can swallow it."""


@contextmanager
def deadline(seconds: float = SECONDS, waiting: float = WAITING) -> Iterator[None]:
    """Raise TooSlow inside the block after `seconds` of this process's processor time, or `waiting` on the clock.

    Where there is no interval timer (Windows), or outside the main thread, the block runs without a limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    start, worked = time.monotonic(), time.process_time()

    def ring(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        left = seconds - (time.process_time() - worked)
        if left <= 0 or time.monotonic() - start >= waiting:
            raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    # A timer of processor time (ITIMER_PROF) would make that of the whole process coarse while it runs; the clock's asks.
    # It rings again and again, also because Python only prints an exception that comes in a destructor.
    signal.setitimer(signal.ITIMER_REAL, min(seconds, waiting), min(seconds, waiting, 1.0))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
