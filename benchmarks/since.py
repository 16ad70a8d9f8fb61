"""What `--since` costs on a site of 2,000 posts: three posts changed, then one picture, then one register entry.

    python -m benchmarks.since [POSTS]

Prints wall and processor seconds of whole processes, the quickest of some. The first ratio is to checking the same posts
alone, the others to the first `--since` and "one scan", a process that reads every post once and looks for one name.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
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


def cost(folder: Path, *command: str, runs: int = RUNS) -> tuple[float, float]:
    """Wall and processor seconds of a process, the quickest of `runs`."""
    wall = cpu = 1e9
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    for _ in range(runs):
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(
            [sys.executable, *command], cwd=folder, capture_output=True, env=environment, check=False
        )
        assert done.returncode in {0, 1}, done.stderr.decode()
        wall = min(wall, time.perf_counter() - started)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = min(cpu, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return wall, cpu


def shown(what: str, measured: tuple[float, float], beside: tuple[float, float] | None = None) -> None:
    ratio = f"  {measured[0] / beside[0]:.2f} of wall, {measured[1] / beside[1]:.2f} of cpu" if beside else ""
    print(f"{what:44} {measured[0]:6.3f} s wall {measured[1]:6.3f} s cpu{ratio}")


def main(count: int) -> None:
    check = ("-m", "rights", "check")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_site(folder, count)
        git(folder, "init", "-q", "-b", "main")
        commit(folder)
        git(folder, "repack", "-qad")  # as a clone is
        three = [f"content/{number // 100:03}/post-{number}.md" for number in touched(count)]
        for path in three:
            with (folder / path).open("a", encoding="utf-8") as file:
                file.write("\nOne more line.\n")
        commit(folder)
        alone = cost(folder, *check, *three)
        shown("the three posts alone", alone)
        since = cost(folder, *check, ".", "--since", "HEAD~1")
        shown("--since, three posts touched", since, alone)
        scan = cost(folder, "-c", SCAN, ".", "shot-7")
        shown("one scan of all posts", scan)
        bound = (since[0] + scan[0], since[1] + scan[1])

        (folder / "content/000/img/shot-7.jpg").open("ab").write(b"changed")
        commit(folder)
        shown("--since, a picture touched", cost(folder, *check, ".", "--since", "HEAD~1"), bound)

        register = folder / "photographers.toml"
        text = register.read_text(encoding="utf-8")
        register.write_text(
            text.replace(f'"{RARE}"', f'"{RARE}"\naliases = ["S. Nordahl"]'), encoding="utf-8"
        )
        commit(folder)
        shown("--since, a register entry touched", cost(folder, *check, ".", "--since", "HEAD~1"), bound)
        shown("everything (for comparison)", cost(folder, *check, ".", runs=1))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
