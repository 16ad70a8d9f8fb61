"""A limit of seconds for a stretch of code, so that no file, however it is made, holds up the others.

What counts is processor time: on a machine that is busy with other things, or whose disks are far away, a sound file
takes long on the clock and must not be called unreadable for it. The clock only ends what waits without working.
"""

import signal
import threading
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

    def ring(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        raise TooSlow

    before = signal.signal(signal.SIGPROF, ring), signal.signal(signal.SIGALRM, ring)
    # Again every second: the first may come where Python only prints exceptions (a destructor, a collector's callback).
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    signal.setitimer(signal.ITIMER_REAL, waiting, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGPROF, before[0])
        signal.signal(signal.SIGALRM, before[1])
