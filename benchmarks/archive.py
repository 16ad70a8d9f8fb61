"""A whole archive: by one process and by two, again with what was remembered, its memory, and whether time stays linear.

    python -m benchmarks.archive [--quick]
    python -m benchmarks.archive --to 100000

The real command as processes over 10,000 posts with 20,000 pictures (benchmarks/archive_maker.py). "By one process" is what
`--jobs` is compared with, on the clock: nothing else may run. What was remembered is compared with two processes that have
nothing to remember, on the clock, and by processor time with one. Memory is of the largest process. Linear is the processor
time of a post, without the start of the program, beside that of a tenth or, with `--to`, a hundredth as many (of one line,
and many names for one picture: the point is their number, not their weight).
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alone import alone
from benchmarks.archive_maker import write_archive
from benchmarks.measure import RIGHTS, Cost, best, run
from benchmarks.row import Options, Row, Way

FEW = 1_000
MEMORY = 350  # MB
STILL = 2.5  # seconds after which a file counts as one that does not change


def check(folder: Path, *arguments: str, cache: Path | None = None) -> Cost:
    """`rights check` of the folder, from outside of it; without a cache where none is named."""
    kept = ("--cache", str(cache)) if cache is not None else ("--no-cache",)
    command = (*RIGHTS, "check", str(folder), *kept, *arguments)
    return run(command, folder.parent, RIGHTS_NO_CACHE="0")


def whole(folder: Path, count: int, repeats: int) -> Iterator[Row]:
    archive, cache = folder / "archive", folder / "cache"
    write_archive(archive, count)
    time.sleep(STILL)
    what = f"{count} posts, {2 * count} pictures"
    one, two = check(archive, "--jobs", "1"), check(archive, "--jobs", "2")
    keeping = check(archive, "--jobs", "2", cache=cache)
    warm = best([check(archive, cache=cache) for _ in range(repeats)])
    yield Row(
        f"{what}: two processes, on the clock", two.wall, "s", "one process", one.wall, 1.6, Way.AT_LEAST
    )
    yield Row(f"{what}: two processes", two.cpu, "s", "one process", one.cpu, 1.25)
    yield Row(f"{what}: remembering all", keeping.cpu, "s", "not remembering", two.cpu, 1.15)
    yield Row(f"{what}: again, on the clock", warm.wall, "s", "two processes", two.wall, 10, Way.AT_LEAST)
    yield Row(f"{what}: again", warm.cpu, "s", "one process", one.cpu, 10, Way.AT_LEAST)
    most = max(cost.memory for cost in (one, two, keeping, warm))
    yield Row(f"{what}: memory of the largest process", most, "MB", limit=MEMORY)


def linear(folder: Path, few: int, many: int) -> Iterator[Row]:
    """What a post costs among many, beside what it costs among few."""
    start = _small(folder, 1, "2").cpu
    costs = [_small(folder, count, "2") for count in (few, many)]
    times = [1000 * (cost.cpu - start) / count for cost, count in zip(costs, (few, many), strict=True)]
    yield Row(f"one of {many} posts", times[1], "ms", f"one of {few}", times[0], 1.15)
    yield Row(f"{many} posts: memory of the largest process", costs[1].memory, "MB", limit=MEMORY)


def _small(folder: Path, count: int, jobs: str) -> Cost:
    archive = folder / f"tiny-{count}"
    if not archive.exists():
        write_archive(archive, count, tiny=True)
    return best([check(archive, "--jobs", jobs) for _ in range(1 if count > FEW else 3)])


def rows(options: Options) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        yield from whole(folder, options.pick(10_000, 100), options.pick(3, 1))
        yield from linear(folder, options.pick(FEW, 50), options.pick(10 * FEW, 100))


def main(many: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        for row in linear(Path(name).resolve(), FEW, many):
            print(
                f"{row.what}: {row.ours:.2f} {row.unit}",
                f"({row.peer}: {row.theirs:.2f})" if row.theirs else "",
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--to"]:
        main(int(sys.argv[2]))
    else:
        alone(__file__)
