"""A register of 100,000 made-up photographers: what reading it costs, and what it costs to know who is meant.

    python -m benchmarks.people [--quick]

Each measure runs in a process of its own, so that memory is its own; each is run some times and the least is shown.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alone import alone
from benchmarks.row import ROOT, Options, Row


def people(count: int) -> list[tuple[str, str]]:
    """Made-up names, each with an account; the same for the same count."""
    chance = random.Random(7)
    first, last = (
        ["ka", "lo", "mi", "ra", "ne", "so", "ti", "vu", "el", "an", "jo", "be"],
        ["berg", "son", "ov", "sky", "ini", "dal", "mann", "ez", "ard", "wick"],
    )
    found: dict[str, str] = {}
    while len(found) < count:
        given = "".join(chance.choices(first, k=chance.choice((2, 3)))).title()
        family = "".join((*chance.choices(first, k=chance.choice((2, 3))), chance.choice(last))).title()
        name = f"{given} {family}"
        found.setdefault(name, f"{name.lower().replace(' ', '_')}_{len(found)}")
    return list(found.items())


def write(folder: Path, count: int) -> None:
    listed = people(count)
    with (folder / "photographers.csv").open("w", encoding="utf-8") as sheet:
        sheet.write("name,aliases,handle_instagram,licence\n")
        sheet.writelines(
            f"{name},{name[0]}. {name.split()[1]} {at},{handle},CC-BY-4.0\n"
            for at, (name, handle) in enumerate(listed)
        )
    with (folder / "photographers.toml").open("w", encoding="utf-8") as tables:
        tables.writelines(
            f'[[photographer]]\nname = "{name}"\naliases = ["{name[0]}. {name.split()[1]} {at}"]\n'
            f'handles = {{ instagram = "{handle}" }}\nlicence = "CC-BY-4.0"\n\n'
            for at, (name, handle) in enumerate(listed)
        )


def measure(what: str, folder: Path) -> dict[str, float]:
    from rights.resolve.people import People
    from rights.resolve.register import load

    if what == "tomllib":
        text = (folder / "photographers.toml").read_text("utf-8")
        start = time.process_time()
        tomllib.loads(text)
        return {"seconds": time.process_time() - start}
    start = time.process_time()
    register = load(folder / f"photographers.{'toml' if what == 'toml' else 'csv'}")
    told = {"seconds": time.process_time() - start}
    if what == "resolve":
        known = People.build(register)
        start = time.process_time()
        known.identify("Nobody Inparticular")
        told["index"] = time.process_time() - start
        names = asked([person.name for person in register.photographers])
        start = time.process_time()
        hits = sum(known.identify(name).person is not None for name in names)
        told["microseconds"] = (time.process_time() - start) / len(names) * 1e6
        told["found"] = hits / len(names)
    told["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


def asked(names: list[str]) -> list[str]:
    """Names as posts write them: half as listed, the others in capitals, filed, with an agency, a handle, unknown."""
    chance = random.Random(11)
    shapes = (
        str, str, str, str, str.upper, lambda name: ", ".join(reversed(name.split())), lambda name: f"{name}/AFP",
        lambda name: f"@{name.lower().replace(' ', '_')}", lambda name: name[::-1].title(), lambda name: f"{name}er",
    )  # fmt: skip
    return [chance.choice(shapes)(name) for name in chance.sample(names, min(20_000, len(names)))]


def apart(what: str, folder: str) -> dict[str, float]:
    """`measure` in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.people", "--measure", what, folder]
    found: dict[str, float] = json.loads(subprocess.check_output(command, cwd=ROOT))
    return found


def rows(options: Options) -> Iterator[Row]:
    entries = options.pick(100_000, 2_000)
    best: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), entries)
        for _ in range(options.pick(2, 1)):
            for what in ("csv", "tomllib", "toml", "resolve"):
                found = apart(what, folder)
                kept = best.setdefault(what, found)
                best[what] = {key: min(value, kept[key]) for key, value in found.items()}
    register = f"a register of {entries:,} people"
    yield Row(f"{register}: read from CSV", best["csv"]["seconds"], "s", limit=1.5)
    toml, tomllib_ = best["toml"]["seconds"], best["tomllib"]["seconds"]
    yield Row(f"{register}: read from TOML", toml, "s", "tomllib.loads", tomllib_, 1.6)
    yield Row(f"{register}: who is meant by a name", best["resolve"]["microseconds"], "µs", limit=150)
    memory = max(each.get("megabytes", 0.0) for each in best.values())
    yield Row(f"{register}: peak memory", memory, "MB", limit=250)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(sys.argv[2], Path(sys.argv[3]))))
    else:
        alone(__file__)
