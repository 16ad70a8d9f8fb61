"""The hot path: a check of made posts to what it spends, by layer and by function of ours.

    python -m benchmarks.profile [--posts 300] [--top 10] [--one]

By cProfile, which makes small functions look dearer than they are: look here where to look, and measure elsewhere. Time
in built-in functions and in the standard library counts for who of us called them, as far as one step shows it.
`--one` profiles a whole process that checks one post, imports included, and shows them by layer as well.
"""

import argparse
import cProfile
import pstats
import subprocess
import sys
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.illustrated import KINDS
from benchmarks.linters import write
from benchmarks.row import ROOT

Function = tuple[str, int, str]  # file, line, name
OURS = str(ROOT / "rights") + "/"
FOLDERS = ((sysconfig.get_path("purelib") + "/", ""), (sysconfig.get_path("stdlib") + "/", "Python's "))
BUILT_IN = "Python's built-ins"


def place(function: Function) -> str:
    """`sources/posts/parse.py:120 parse` for ours, the package for another's, "" for what is built in."""
    file, line, name = function
    if file.startswith(OURS):
        return f"{file.removeprefix(OURS)}:{line} {name}"
    if "importlib" in file:
        return "Python's import"
    for folder, whose in FOLDERS:
        if file.startswith(folder):
            return whose + file.removeprefix(folder).split("/")[0].removesuffix(".py")
    return ""


def layer(where: str) -> str:
    """The layer of ours, or the package."""
    parts = where.partition(":")[0].split("/")
    return "/".join(parts[: 2 if parts[0] == "sources" and len(parts) > 2 else 1])


def spent(stats: Mapping[Function, Any]) -> Iterator[tuple[str, float]]:
    """Place and seconds of its own; a built-in's seconds go to those who called it."""
    for function, (_, _, own, _, callers) in stats.items():
        where = place(function)
        if where:
            yield where, own
            continue
        told = 0.0
        for caller, (_, _, seconds, _) in callers.items():
            told += seconds
            yield place(caller) or BUILT_IN, seconds
        yield BUILT_IN, own - told


def profiled(folder: Path, *, one: bool) -> pstats.Stats:
    if one:
        output = folder / "profile.out"
        command = [
            sys.executable,
            "-m",
            "cProfile",
            "-o",
            output,
            "-m",
            "rights",
            "check",
            f"posts/{KINDS[0]}-0/post.md",
        ]
        subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
        return pstats.Stats(str(output))
    from rights.cli.session import open_project
    from rights.engine.run import run

    session = open_project([folder / "posts"], None)
    profile = cProfile.Profile()
    profile.enable()
    run(session.found, session.project)
    profile.disable()
    return pstats.Stats(profile)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.profile",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--posts", type=int, default=300)
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--one", action="store_true", help="one post, in a process of its own")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        write(folder, 2 if options.one else options.posts)
        stats = profiled(folder, one=options.one)
    functions: Counter[str] = Counter()
    for where, seconds in spent(stats.stats):
        functions[where] += seconds
    layers: Counter[str] = Counter()
    for where, seconds in functions.items():
        layers[layer(where)] += seconds
    whole = functions.total()
    within = {place(function): found[3] for function, found in stats.stats.items()}
    print(f"{whole:.2f} s under the profiler\n\n     s     %  layer or package")
    for what, seconds in layers.most_common(options.top):
        print(f"{seconds:6.2f} {100 * seconds / whole:5.1f}  {what}")
    print("\n     s     %  with what it calls  function")
    ours = [(what, seconds) for what, seconds in functions.most_common() if ":" in what]
    for what, seconds in ours[: options.top]:
        print(f"{seconds:6.2f} {100 * seconds / whole:5.1f}  {within[what]:16.2f} s  {what}")


if __name__ == "__main__":
    main()
