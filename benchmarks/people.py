"""A register of 100,000 made-up photographers: what reading it costs, and what it costs to know who is meant.

Run: python benchmarks/people.py [--entries N]. Each measure runs in a process of its own, so that memory is its own.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

LIMITS = {"csv": 1.5, "toml": 1.6, "microseconds": 150.0, "megabytes": 250.0}


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure[0], Path(options.measure[1]))))
        return
    with tempfile.TemporaryDirectory() as name:
        write(Path(name), options.entries)
        found = {}
        for what in ("csv", "tomllib", "toml", "resolve"):
            command = [sys.executable, __file__, "--measure", what, name]
            found[what] = json.loads(
                subprocess.run(command, capture_output=True, text=True, check=True).stdout
            )
    ratio = found["toml"]["seconds"] / found["tomllib"]["seconds"]
    memory = max(each.get("megabytes", 0.0) for each in found.values())
    rows = (
        ("read from CSV", found["csv"]["seconds"], LIMITS["csv"], "s"),
        ("read from TOML, against tomllib.loads", ratio, LIMITS["toml"], "x"),
        ("say who is meant, a name", found["resolve"]["microseconds"], LIMITS["microseconds"], "µs"),
        ("memory, the most of all", memory, LIMITS["megabytes"], "MB"),
    )
    print({what: round(each["megabytes"]) for what, each in found.items() if "megabytes" in each}, "MB")
    print(f"{options.entries} entries; {found['resolve']['found']:.0%} of the names asked for are known")
    for label, value, limit, unit in rows:
        print(
            f"{label:<40} {value:>8.2f} {unit:<3} (at most {limit:g}) {'ok' if value <= limit else 'TOO MUCH'}"
        )
    sys.exit(any(value > limit for _, value, limit, _ in rows))


if __name__ == "__main__":
    main()
