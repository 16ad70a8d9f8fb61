"""Requests on a channel to answers on it: the loop that runs inside a worker."""

import os
import socket

from rights.workers import guard, jobs, wire


def main(channel_fd: int) -> None:
    """Serve until the supervisor closes the channel."""
    channel = socket.socket(fileno=channel_fd)
    jobs.load()  # all imports before the guard closes
    guard.close_off()
    while True:
        name, fds, _, _ = socket.recv_fds(channel, 64, 1)
        if not name or not fds:
            return
        try:
            answer = _answer(name.decode("ascii", "replace"), fds[0])
        finally:
            os.close(fds[0])
        wire.send(channel, answer)


def _answer(name: str, fd: int) -> bytes:
    try:
        return wire.success(jobs.JOBS[name](fd))
    except jobs.Refused as refused:
        return wire.failure(refused.code, str(refused))
    except MemoryError:
        return wire.failure("too-large", "it needs more memory than a reader is given")
    except Exception as error:  # noqa: BLE001 - foreign decoders raise anything; their text may quote the file
        return wire.failure("undecodable", f"the decoder gave up ({type(error).__name__})")
