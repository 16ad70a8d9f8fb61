"""Calls and commands to seconds of processor time: alternating, so that what else the machine does hits all alike."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.row import ROOT

RIGHTS = (sys.executable, "-m", "rights")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of CPU and megabytes at the peak: of a process and those it waited for."""

    wall: float
    cpu: float
    memory: float


def by_turns(calls: Sequence[Callable[[], object]], repeats: int) -> list[list[float]]:
    """CPU seconds of each call, `repeats` times in turn, after one turn that is not counted.

    The garbage is collected before each turn and not during it.
    """
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        try:
            for call, found in zip(calls, times, strict=True):
                start = time.process_time()
                call()
                found.append(time.process_time() - start)
        finally:
            gc.enable()
    return times


def least(calls: Sequence[Callable[[], object]], repeats: int) -> list[float]:
    """CPU seconds of each call at its best: noise only ever adds."""
    return [min(found) for found in by_turns(calls, repeats)]


def run(
    command: Sequence[str | Path], folder: Path | str = ROOT, allowed: Sequence[int] = (0, 1), **more: str
) -> Cost:
    """Run a command in `folder` without output; an exit code that is not `allowed` is a RuntimeError.

    `more` is added to the environment, which says that nothing is remembered from one run to the next.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "RIGHTS_NO_CACHE": "1", **more}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    started = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode not in allowed:
        shown = " ".join(map(str, command[:6]))
        raise RuntimeError(f"`{shown}` in {folder} ended with {process.returncode}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(costs: Sequence[Cost]) -> Cost:
    """The least of each figure, and the most memory."""
    return Cost(
        min(cost.wall for cost in costs), min(cost.cpu for cost in costs), max(cost.memory for cost in costs)
    )


def run_by_turns(
    commands: Sequence[Sequence[str | Path]], folder: Path | str, repeats: int, *, warm: bool = True
) -> list[Cost]:
    """The best cost of each command, run in turn; a first turn, which warms the machine's caches, is not counted."""
    costs: list[list[Cost]] = [[] for _ in commands]
    for turn in range(not warm, repeats + 1):
        for command, found in zip(commands, costs, strict=True):
            cost = run(command, folder)
            if turn:
                found.append(cost)
    return [best(found) for found in costs]
