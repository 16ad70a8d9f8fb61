"""All benchmarks to one table of ratios beside others, measured in the same run, and to benchmarks/RESULTS.md.

    python -m benchmarks [--quick] [--peers FOLDER] [--output FILE] [NAME...]

Needed are the packages of `pip install . --group dev`; `python -m benchmarks.peers` installs whom we are measured beside,
as far as they are not the system's (exiftool, exiv2). NAME is one of the modules in MODULES; each also runs alone:
`python -m benchmarks.images`. RESULTS.md is written by a whole run that is not quick; `--output` writes any run.
The exit code is 1 if a limit is not met. Leave the machine alone meanwhile: a whole run takes a quarter of an hour.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import machine, peers, table
from benchmarks.row import ROOT, Options, Row

# In the order of the table; a new benchmark is a module with `rows(options)` and a name here.
MODULES = (
    "start",
    "linters",
    "posts",
    "whole",
    "images",
    "licences",
    "people",
    "engine",
    "since",
    "pages",
    "archive",
)
RESULTS = ROOT / "benchmarks" / "RESULTS.md"


def measured(name: str, options: Options) -> Iterator[Row]:
    """The rows of one benchmark; one that fails is told of, is a row, and ends no other."""
    started = time.monotonic()
    sys.stderr.write(f"{name} ... ")
    sys.stderr.flush()
    try:
        yield from importlib.import_module(f"benchmarks.{name}").rows(options)
    except Exception as error:  # noqa: BLE001  the others are still wanted
        yield Row(f"FAILED: {error!r}"[:200], None, "")
    sys.stderr.write(f"{time.monotonic() - started:.0f} s\n")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MODULES))
    parser.add_argument("--quick", action="store_true", help="small numbers: to see that all of it runs")
    parser.add_argument(
        "--peers", type=Path, default=Options().peers, help="folder of the peers' environment"
    )
    parser.add_argument("--output", type=Path, help="write the table in Markdown to this file")
    given = parser.parse_args(arguments)
    unknown = set(given.names) - set(MODULES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(MODULES)}")
    options = Options(quick=given.quick, peers=given.peers.absolute())
    facts = machine.facts()  # of the code that is measured, not of what came meanwhile
    named = [(name, row) for name in given.names or MODULES for row in measured(name, options)]
    sys.stdout.write(f"{table.plain(named)}\n{table.summary(named)}\n")
    output = given.output or (None if given.quick or given.names else RESULTS)
    if output:
        text = table.markdown(named, facts, peers.versions(options))
        output.write_text(text, encoding="utf-8")
    return int(any(row.met is False or row.ours is None for _, row in named))


if __name__ == "__main__":
    sys.exit(main())
