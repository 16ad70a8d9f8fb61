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

from benchmarks import peers
from benchmarks.alone import alone
from benchmarks.measure import RIGHTS, run_by_turns
from benchmarks.posts import made
from benchmarks.row import ROOT, Options, Row
from benchmarks.start import POST
from tests import made_images as make

KINDS = ("prose", "travel", "gallery", "table", "links")
PICTURES = 40
NAIVE = "naive regular expressions"
# Command, what stands before its paths, and which files are its.
PEERS = (
    ("yamllint", (), "front"),
    ("markdownlint", (), "posts"),
    ("proselint", ("check",), "posts"),
)


def write(folder: Path, count: int) -> None:
    """Posts of about 5 KB below posts/, their front matter below front/, and the pictures they share."""
    for name in ("posts/img", "front"):
        (folder / name).mkdir(parents=True)
    (folder / "posts/rights.toml").write_text('image_roots = ["."]\n', encoding="utf-8")
    for number in range(PICTURES):
        creator = make.xmp_segment(make.xmp({"dc:creator": make.seq("Ann Lee")}, {}))
        (folder / f"posts/img/{number or 'lead'}.jpg").write_bytes(make.jpeg(creator))
    for number in range(count):
        text = made(5_000, KINDS[number % len(KINDS)], number)
        (folder / f"posts/post-{number}.md").write_bytes(text)
        (folder / f"front/post-{number}.yaml").write_bytes(text.split(b"---\n")[1])


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
    commands = [(*RIGHTS, "check", f"posts/{one}.md" if one else "posts")]
    for _, command, where in known:
        ending = "yaml" if where == "front" else "md"
        commands += [(*command, f"{where}/{one}.{ending}" if one else where)] if command else []
    ours, *costs = run_by_turns(commands, folder, options.pick(8 if one else 2, 1))
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
        yield from compare(folder, "post-1", options)
        yield from compare(folder, "", options)


if __name__ == "__main__":
    alone(__file__)
