"""Files to results by several processes of our own; a process that is late or dies costs one file."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rights.engine.deadline import SECONDS
from rights.engine.examine import Examiner, Job, Result, unread
from rights.engine.project import Project
from rights.model.values import dataclass

CHUNK = 24  # files handed out at once: enough to keep a process busy, few enough to share the end evenly
PATIENCE = SECONDS + 4  # a process that has not answered for so long cannot even obey its own deadline


@dataclass(slots=True)
class _Process:
    """One of our processes: what it was given, and since when it owes the next answer."""

    process: BaseProcess
    channel: Connection
    todo: list[int] = field(default_factory=list)
    since: float = 0.0

    def give(self, todo: list[int]) -> None:
        self.todo, self.since = todo, time.monotonic()
        self.channel.send((todo[0], todo[-1] + 1))


def examine_together(jobs: Sequence[Job], project: Project, processes: int) -> Iterator[list[Result]]:
    """The results of every job, as they come from `processes` of ours."""
    crew = _Crew(jobs, project)
    try:
        yield from crew.work(min(processes, len(jobs) // CHUNK + 1))
    finally:
        crew.dismiss()


class _Crew:
    """The processes of one run."""

    def __init__(self, jobs: Sequence[Job], project: Project) -> None:
        self._jobs = jobs
        self._project = project
        self._crew: list[_Process] = []
        self._left = [
            list(range(start, min(start + CHUNK, len(jobs)))) for start in range(0, len(jobs), CHUNK)
        ][::-1]

    def work(self, processes: int) -> Iterator[list[Result]]:
        for _ in range(processes):
            self._start()
        while self._crew:
            ready = wait([one.channel for one in self._crew], timeout=1.0)
            for one in [one for one in self._crew if one.channel in ready]:
                yield from self._answer(one)
            now = time.monotonic()
            for late in [one for one in self._crew if now - one.since > PATIENCE]:
                yield self._lost(late, f"it took more than {PATIENCE:g} seconds")

    def dismiss(self) -> None:
        for one in list(self._crew):
            self._end(one)

    def _start(self) -> None:
        if not self._left:
            return
        ours, theirs = get_context("fork").Pipe()
        process = get_context("fork").Process(
            target=_serve,
            args=(theirs, [ours, *(one.channel for one in self._crew)], self._jobs, self._project),
        )
        process.start()
        theirs.close()
        one = _Process(process, ours)
        self._crew.append(one)
        one.give(self._left.pop())

    def _answer(self, one: _Process) -> Iterator[list[Result]]:
        """One message: the results of a file, or the list of ignore entries that were of use."""
        try:
            index, results, used = one.channel.recv()
        except (EOFError, OSError):
            yield self._lost(one, "the reader died over it")
            return
        one.since = time.monotonic()
        one.todo.remove(index)
        self._project.ignorer.used |= used
        yield results
        if not one.todo:
            if self._left:
                one.give(self._left.pop())
            else:
                self._end(one)

    def _lost(self, one: _Process, why: str) -> list[Result]:
        """End a process that failed; the file it was at is given up, the rest goes to a new one."""
        self._end(one)
        index, *rest = one.todo
        if rest:
            self._left.append(rest)
        self._start()
        job = self._jobs[index]
        name = self._project.name(job.path)
        return [Result(name, job.is_image, unread(name, why, self._project, is_image=job.is_image))]

    def _end(self, one: _Process) -> None:
        self._crew.remove(one)
        one.channel.close()
        one.process.kill()
        one.process.join()


def _serve(channel: Connection, others: list[Connection], jobs: Sequence[Job], project: Project) -> None:
    """The life of a process: ranges of jobs in, results out, until the channel closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
    for number in (signal.SIGTERM, signal.SIGHUP):  # not the parent's handlers, which write reports
        signal.signal(number, signal.SIG_DFL)
    for other in others:
        other.close()
    examiner = Examiner(project)
    try:
        while True:
            start, end = channel.recv()
            for index in range(start, end):
                results = list(examiner.examined(jobs[index]))
                channel.send((index, results, project.ignorer.used))
    except (EOFError, OSError):
        os._exit(0)
