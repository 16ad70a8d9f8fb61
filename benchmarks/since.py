"""What `--since` costs on a site of 2,000 posts: three posts changed, then one picture, then one register entry.

    python -m benchmarks.since [--quick]

Seconds of CPU of whole processes and of git below them, the least of some. The first ratio is to checking the same posts alone, the
others to the first `--since` and "one scan", a process that reads every post once and looks for one name.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from benchmarks.alone import alone
from benchmarks.measure import run
from benchmarks.row import Options, Row

RUNS = 5
BOUND = "three posts touched, and one scan of all"
RARE = "Solveig Nordahl"  # the one whose entry changes: three posts name her
PEOPLE = ("Ana Ruiz", "Bo Lindqvist", "Chidi Okafor", "Dana Fischer", "Emre Aydın")
BODY = "The road follows the river for a day, then leaves it, and the hills begin. " * 12
SCAN = """
import pathlib, sys
needle = sys.argv[2].encode()
print(sum(needle in path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.md'))))
"""


def touched(count: int) -> tuple[int, ...]:
    return (1, count // 2, count - 1)


def write_site(folder: Path, count: int) -> None:
    """Posts with one picture each in folders of a hundred; every fifth picture of one of PEOPLE."""
    people = "".join(f'[[photographer]]\nname = "{name}"\n\n' for name in (*PEOPLE, RARE))
    (folder / "photographers.toml").write_text(people, encoding="utf-8")
    (folder / "rights.toml").write_text('register = "photographers.toml"\n', encoding="utf-8")
    picture = folder / "picture.jpg"
    Image.effect_noise((320, 240), 60).save(picture, quality=80)
    content = picture.read_bytes()
    picture.unlink()
    for number in range(count):
        month = folder / "content" / f"{number // 100:03}"
        (month / "img").mkdir(parents=True, exist_ok=True)
        (month / "img" / f"shot-{number}.jpg").write_bytes(content + str(number).encode())
        name = RARE if number in touched(count) else PEOPLE[number % len(PEOPLE)]
        text = f"---\ntitle: Day {number}\n---\n\n{BODY}\n\n![Hills](img/shot-{number}.jpg)\n\n*Photo: {name}, CC BY 4.0*\n\n{BODY}\n"
        (month / f"post-{number}.md").write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "gc.auto=0")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "x")


def cost(folder: Path, *command: str, runs: int = RUNS) -> float:
    """Seconds of CPU of a process of this Python, the quickest of `runs`."""
    return min(run((sys.executable, *command), folder).cpu for _ in range(runs))


def touch(folder: Path, path: str, old: bytes, new: bytes) -> None:
    """Commit a change of one file."""
    file = folder / path
    file.write_bytes(file.read_bytes().replace(old, new) if old else file.read_bytes() + new)
    git(folder, "commit", "-aqm", "x")


def rows(options: Options) -> Iterator[Row]:
    check = ("-m", "rights", "check")
    since = (*check, ".", "--since", "HEAD~1")
    count, runs = options.pick(2000, 100), options.pick(RUNS, 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_site(folder, count)
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "x")
        git(folder, "repack", "-qad")  # as a clone is
        three = [f"content/{number // 100:03}/post-{number}.md" for number in touched(count)]
        for path in three:
            with (folder / path).open("a", encoding="utf-8") as file:
                file.write("\nOne more line.\n")
        git(folder, "commit", "-aqm", "x")
        beside = cost(folder, *check, *three, runs=runs)
        changed = cost(folder, *since, runs=runs)
        yield Row(
            f"--since, three of {count} posts touched",
            changed,
            "s",
            "those posts alone",
            beside,
            1.5,
        )
        bound = changed + cost(folder, "-c", SCAN, ".", "shot-7", runs=runs)
        touch(folder, "content/000/img/shot-7.jpg", b"", b"changed")
        yield Row("--since, a picture touched", cost(folder, *since, runs=runs), "s", BOUND, bound, 1)
        entry = f'"{RARE}"'.encode()
        touch(folder, "photographers.toml", entry, entry + b'\naliases = ["S. Nordahl"]')
        yield Row("--since, a register entry touched", cost(folder, *since, runs=runs), "s", BOUND, bound, 1)


if __name__ == "__main__":
    alone(__file__)
