"""Files to results by several processes of our own; a process that is late or dies costs one file.

They are forked when all tables are loaded, so that they share them; results come as packed text, some at a time. Which file
a process is at, and since when, stands in memory that it shares with the parent: nothing need be sent for that.
"""

import gc
import mmap
import os
import signal
import struct
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rights.engine.deadline import WAITING
from rights.engine.examine import Examiner, load_tables, unread
from rights.engine.project import Project
from rights.engine.result import Outcome, Result, Sent, received, sent
from rights.model.values import dataclass

CHUNK = 24  # files handed out at once: enough to keep a process busy, few enough to share the end evenly
PATIENCE = WAITING + 4  # a process that is at a file for so long cannot even obey its own deadline
OFTEN = 0.2  # seconds after which results are sent though the chunk is not done
# Since when (time.monotonic, one clock for all processes), and the index of the file.
_AT = struct.Struct("=dq")


@dataclass(slots=True)
class _Process:
    """One of our processes, and the indexes of the files whose results it owes."""

    process: BaseProcess
    channel: Connection
    board: mmap.mmap
    todo: list[int] = field(default_factory=list)

    def give(self, todo: list[int]) -> None:
        self.todo = todo
        _AT.pack_into(self.board, 0, time.monotonic(), todo[0])
        with suppress(OSError):  # one that has died meanwhile is met where its answer is awaited
            self.channel.send((todo[0], todo[-1] + 1))

    def is_on_time(self) -> None:
        struct.pack_into("=d", self.board, 0, time.monotonic())

    def at(self) -> tuple[float, int]:
        since, index = _AT.unpack_from(self.board)
        return since, index


def examine_together(
    paths: Sequence[str], project: Project, processes: int, *, is_image: bool
) -> Iterator[list[Result]]:
    """The results of every file, as they come from `processes` of ours."""
    crew = _Crew(paths, project, is_image=is_image)
    if not is_image:
        load_tables(project)
    gc.freeze()  # what there is now is no garbage: looking through it would copy every page of it
    try:
        yield from crew.work(min(processes, len(paths) // CHUNK + 1))
    finally:
        crew.dismiss()
        gc.unfreeze()


class _Crew:
    """The processes of one run."""

    def __init__(self, paths: Sequence[str], project: Project, *, is_image: bool) -> None:
        self._paths = paths
        self._project = project
        self._is_image = is_image
        self._crew: list[_Process] = []
        self._tried: set[int] = set()
        self._left = [
            list(range(start, min(start + CHUNK, len(paths)))) for start in range(0, len(paths), CHUNK)
        ][::-1]

    def work(self, processes: int) -> Iterator[list[Result]]:
        for _ in range(processes):
            self._start()
        while self._crew:
            ready = wait([one.channel for one in self._crew], timeout=1.0)
            for one in [one for one in self._crew if one.channel in ready]:
                yield from self._answer(one)
            now = time.monotonic()
            for late in [one for one in self._crew if now - one.at()[0] > PATIENCE]:
                yield from self._lost(late, f"it took more than {PATIENCE:g} seconds")
        yield from self._alone()

    def _alone(self) -> Iterator[list[Result]]:
        """What is left because the system would give no further process."""
        examiner = Examiner(self._project)
        while self._left:
            for index in self._left.pop():
                yield list(examiner.examined(self._paths[index], is_image=self._is_image))

    def dismiss(self) -> None:
        for one in list(self._crew):
            self._end(one)

    def _start(self) -> None:
        """One more process, if there is something to do for it and the system gives us one."""
        if not self._left:
            return
        try:
            ours, theirs = get_context("fork").Pipe()
            board = mmap.mmap(-1, mmap.PAGESIZE)
        except OSError:
            return
        process = get_context("fork").Process(
            target=self._serve, args=(theirs, [ours, *(one.channel for one in self._crew)], board)
        )
        try:
            process.start()
        except OSError:
            ours.close()
            return
        finally:
            theirs.close()
        one = _Process(process, ours, board)
        self._crew.append(one)
        one.give(self._left.pop())

    def _answer(self, one: _Process) -> Iterator[list[Result]]:
        """One message: the results of some files."""
        try:
            message: list[tuple[int, list[Sent]]] = one.channel.recv()
        except (EOFError, OSError):
            yield from self._lost(one, None)
            return
        for index, results in message:
            one.todo.remove(index)
            yield [received(each) for each in results]
        if one.todo:
            one.is_on_time()  # it may have waited for us
        elif self._left:
            one.give(self._left.pop())
        else:
            self._end(one)

    def _lost(self, one: _Process, why: str | None) -> Iterator[list[Result]]:
        """End a process that failed. The file it was at is given up, or tried once more where there is no `why` yet;
        what it did not answer for goes to a new one.
        """
        self._end(one)
        _, index = one.at()
        index = index if index in one.todo else one.todo[0]
        rest = [other for other in one.todo if other != index]
        again = why is None and index not in self._tried  # the system may have killed it for another's hunger
        self._tried.add(index)
        # A chunk is a range: what lies before the file, itself, and what comes after it are three.
        parts = ([x for x in rest if x > index], [x for x in rest if x < index], [index] if again else [])
        self._left += [part for part in parts if part]
        self._start()
        if not again:
            path, project, is_image = self._paths[index], self._project, self._is_image
            key = project.key(path)
            name = project.named(key)
            outcome = Outcome(unread(name, why or "the reader died over it", project, is_image=is_image))
            yield [Result(key, name, is_image, outcome)]

    def _end(self, one: _Process) -> None:
        self._crew.remove(one)
        one.channel.close()
        one.process.kill()
        one.process.join()

    def _serve(self, channel: Connection, others: list[Connection], board: mmap.mmap) -> None:
        """The life of a process: ranges of files in, results out, until the channel closes."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
        for number in (signal.SIGTERM, signal.SIGHUP):  # not the parent's handlers, which write reports
            signal.signal(number, signal.SIG_DFL)
        for other in others:
            other.close()
        examiner = Examiner(self._project)
        try:
            while True:
                start, end = channel.recv()
                done: list[tuple[int, list[Sent]]] = []
                before = time.monotonic()
                for index in range(start, end):
                    now = time.monotonic()
                    if done and now - before > OFTEN:
                        channel.send(done)
                        done, before = [], time.monotonic()
                    _AT.pack_into(board, 0, time.monotonic(), index)
                    results = examiner.examined(self._paths[index], is_image=self._is_image)
                    done.append((index, [sent(each) for each in results]))
                channel.send(done)
        except (EOFError, OSError):
            os._exit(0)
