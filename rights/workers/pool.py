"""Paths to answers of workers: a supervisor of a few persistent processes, each with a deadline for every job.

A worker that is late, dies or talks nonsense is killed; its job becomes a problem and is not tried again, all others
go on. Workers are replaced after that, and after some hundred jobs.
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from rights.model.place import Place
from rights.model.problem import Problem
from rights.sources.files import Unreadable, open_regular
from rights.workers import wire

DEADLINES = {"thumbnail": 10.0, "camera": 3.0}  # seconds from the request to the whole answer
START_UP = 20.0  # seconds that a new worker's first job may take longer
MAX_JOBS = 500
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys; sys.path.insert(0, {root!r}); from rights.workers.child import main; main({fd})  # ours, where others use multiprocessing"


class Workers:
    """Some workers, started when first needed. Use it with `with`; it is not for several threads."""

    def __init__(self, count: int = 1) -> None:
        self._workers = [_Worker() for _ in range(max(1, count))]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.stop()

    def thumbnail(self, path: str | os.PathLike[str], name: str | None = None) -> bytes | Problem:
        """A small WebP of the image at `path`, or why there is none. `name` is how findings call it."""
        return self._one("thumbnail", path, name)

    def camera(self, path: str | os.PathLike[str], name: str | None = None) -> dict[str, str] | Problem:
        """What the camera noted: any of "taken", "camera", "lens", "exposure", "software", "position", "pixels"."""
        made = self._one("camera", path, name)
        if isinstance(made, Problem):
            return made
        try:
            return {str(fact): str(text) for fact, text in json.loads(made).items()}
        except (ValueError, AttributeError):
            return _problem(os.fspath(path), name, "reader-died", "the reader's answer made no sense")

    def thumbnails(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Problem]]:
        """(path, thumbnail or problem) in the order given, all workers busy at once."""
        count = 0
        for count, path in enumerate(paths, 1):
            worker = self._workers[(count - 1) % len(self._workers)]
            if worker.busy:
                yield worker.finish()
            worker.start("thumbnail", path, None)
        for number in range(count, count + len(self._workers)):
            worker = self._workers[number % len(self._workers)]
            if worker.busy:
                yield worker.finish()

    def _one(self, job: str, path: str | os.PathLike[str], name: str | None) -> bytes | Problem:
        worker = self._workers[0]
        worker.start(job, os.fspath(path), name)
        return worker.finish()[1]


class _Worker:
    """One process, or the place for one."""

    def __init__(self) -> None:
        self.busy = False
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._jobs = 0
        self._until = 0.0
        self._path, self._name, self._seconds = "", "", 0.0
        self._failed: Problem | None = None

    def start(self, job: str, path: str, name: str | None) -> None:
        """Hand over the file; the answer is fetched by `finish`."""
        self.busy, self._failed = True, None
        self._path, self._name = path, name or path
        self._seconds = DEADLINES[job]
        opened = open_regular(path)
        if isinstance(opened, Unreadable):
            self._failed = _problem(path, name, opened.code, opened.reason)
            return
        try:
            if self._process is None or self._jobs >= MAX_JOBS:
                self._spawn()
            assert self._channel is not None
            self._until = time.monotonic() + self._seconds + (START_UP if not self._jobs else 0)
            self._jobs += 1
            socket.send_fds(self._channel, [job.encode()], [opened.fd])
        except OSError as error:
            self.stop()
            self._failed = _problem(
                path, name, "reader-died", f"no reader could be started: {error.strerror}"
            )
        finally:
            os.close(opened.fd)

    def finish(self) -> tuple[str, bytes | Problem]:
        """(path, answer) of the job that was started; waits no longer than its deadline."""
        self.busy = False
        return self._path, self._failed or self._answer()

    def _answer(self) -> bytes | Problem:
        assert self._channel is not None
        try:
            answer = wire.receive(self._channel, self._until)
            if answer[:1] == b"+":
                return answer[1:]
            return _problem(self._path, self._name, *wire.parse_failure(answer))
        except TimeoutError:
            why = ("too-slow", f"it took more than {self._seconds:g} s")
        except (wire.Garbled, OSError):
            why = ("reader-died", "the reader died over it")
        self.stop()
        return _problem(self._path, self._name, *why)

    def _spawn(self) -> None:
        self.stop()
        ours, theirs = socket.socketpair()
        with theirs:
            program = PROGRAM.format(root=str(ROOT), fd=theirs.fileno())
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own program
                [sys.executable, "-P", "-c", program],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
            )
        self._channel, self._jobs = ours, 0

    def stop(self) -> None:
        """End the process, if there is one, whatever it is doing."""
        if self._channel is not None:
            self._channel.close()
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.kill()
            self._process.wait()
        self._process = self._channel = None


def _problem(path: str, name: str | None, code: str, reason: str) -> Problem:
    return Problem(code, reason, Place(name or path), lost=False)
