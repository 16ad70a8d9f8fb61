"""What a whole run costs beside other checkers of texts: on one post, and on a folder of 1,000.

    python -m benchmarks.linters [--quick] [--peers FOLDER]

Whole processes, their start included: markdownlint and proselint on the same posts, yamllint on their front matter as
files, and the naive checker of benchmarks/naive.py, which is what one has without `rights`. They do less, or something
else; none reads a picture. All take turns.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import illustrated, peers
from benchmarks.alone import alone
from benchmarks.illustrated import KINDS
from benchmarks.measure import RIGHTS, run_by_turns
from benchmarks.row import ROOT, Options, Row
from benchmarks.start import POST

NAIVE = "naive regular expressions"
# Command, what stands before its paths, and which files are its.
PEERS = (
    ("yamllint", (), "front"),
    ("markdownlint", (), "posts"),
    ("proselint", ("check",), "posts"),
)


def write(folder: Path, count: int) -> None:
    """Posts of about 5 KB below posts/, each with two pictures beside it, and their front matter below front/."""
    for name in ("posts", "front"):
        (folder / name).mkdir()
    for number in range(count):
        post = illustrated.write(folder / "posts", KINDS[number % len(KINDS)], number)
        _, head, _ = post.read_text("utf-8").split("---\n", 2)
        (folder / f"front/{post.parent.name}.yaml").write_text(head, "utf-8")


def others(options: Options) -> Iterator[tuple[str, tuple[str | Path, ...], str]]:
    """Who stands beside us, by what command (nothing if not installed), in which folder."""
    yield NAIVE, (sys.executable, ROOT / "benchmarks" / "naive.py"), "posts"
    for name, arguments, where in PEERS:
        path = peers.command(name, options)
        yield name, (path, *arguments) if path else (), where


def compare(folder: Path, one: str, options: Options) -> Iterator[Row]:
    """A row for each other: of one post, or of all where `one` is empty."""
    what = "check a post of 5 KB" if one else f"check {len(list(folder.glob('front/*'))):,} posts"
    known = list(others(options))
    paths = {"posts": f"posts/{one}/post.md", "front": f"front/{one}.yaml"} if one else {}
    commands = [(*RIGHTS, "check", paths.get("posts", "posts"))]
    commands += [(*command, paths.get(where, where)) for _, command, where in known if command]
    ours, *costs = run_by_turns(commands, folder, options.pick(8, 1) if one else 1, warm=bool(one))
    for name, command, _ in known:
        theirs = 1e3 * costs.pop(0).cpu if command else None
        yield Row(what, 1e3 * ours.cpu, "ms", name, theirs)


def short(folder: Path, options: Options) -> Row:
    """One short post beside yamllint on a small file, on the clock."""
    (folder / "post.md").write_text(POST, encoding="utf-8")
    (folder / "post.yaml").write_text("---\ntitle: Trees\ntags: [a, b]\n", encoding="utf-8")
    name, path = "yamllint, a small file", peers.command("yamllint", options)
    commands = [(*RIGHTS, "check", "post.md"), *([(path, "post.yaml")] if path else [])]
    ours, *theirs = run_by_turns(commands, folder, options.pick(12, 1))
    instead = Row("CPU", 1e3 * ours.cpu, "ms", limit=300)
    what, clock = "check one short post, on the clock", 1e3 * theirs[0].wall if theirs else None
    return Row(what, 1e3 * ours.wall, "ms", name, clock, 1.3, instead=instead)


def rows(options: Options) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield short(folder, options)
        write(folder, options.pick(1000, 10))
        yield from compare(folder, f"{KINDS[0]}-0", options)
        yield from compare(folder, "", options)


if __name__ == "__main__":
    alone(__file__)
