"""What reading a post costs beside markdown-it-py alone, whether it grows linearly, whether memory stays.

    python -m benchmarks.posts [--quick]
    python -m benchmarks.posts --folder FOLDER

CPU time of this process. The whole reading is parsing, finding the credits and binding them; markdown-it-py alone
is `MarkdownIt("commonmark")` with tables. Both take turns on the same post in the same run, with the garbage
collector off for both, and the shortest of their times are compared. The posts are of several kinds and made here,
or are the Markdown files of FOLDER between 7 and 14 KB.
"""

import json
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks import table
from benchmarks.alone import alone
from benchmarks.measure import least
from benchmarks.row import ROOT, Options, Row
from rights.credits.find import find
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

WORDS = ("the","harbour","lies","an","hour","from","city","where","boats","wait","for","wind","and","people","mend","nets","under","old","trees")  # fmt: skip
REPEATS = 15
MANY = 5_000
SIZES = (10, 100, 1000)
PEER = "markdown-it-py alone"
KINDS = ("prose", "travel", "gallery", "table", "keys", "code", "links")
HEAD = "---\ntitle: A day out\ndate: 2024-05-01\nimage:\n  path: /img/lead.jpg\n  credit: Jo Doe\ntags: [a, b]\n---\n"


class Maker:
    """Parts of a post of one kind, made up from few words."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def words(self, count: int) -> str:
        return " ".join(self.chance.choice(WORDS) for _ in range(count))

    def credit(self, number: int) -> str:
        by = "[Ann Lee](https://unsplash.com/@ann)"
        return f"*Photo by {by} on [Unsplash](https://unsplash.com/photos/{number})*\n\n"

    def prose(self, number: int) -> str:
        return f"## {self.words(3)}\n\n{self.words(70)} *{self.words(3)}* {self.words(60)}.\n\n{self.words(90)}.\n\n"

    def travel(self, number: int) -> str:
        picture = f"![{self.words(4)}](img/{number}.jpg)\n{self.credit(number)}"
        link = f"[{self.words(2)}](https://example.org/{number})"
        rest = f"- {self.words(8)}\n- {self.words(9)}\n\n> {self.words(20)}\n\n"
        text = f"{self.words(40)} {link} {self.words(20)} *{self.words(3)}* {self.words(30)}."
        return f"## {self.words(3)}\n\n{text}\n\n{picture}{self.words(60)} `code` {self.words(30)}.\n\n{rest}"

    def gallery(self, number: int) -> str:
        return (
            f"![{self.words(4)}](img/{number}.jpg)\n\nPhoto: Jane Doe, CC BY-SA 4.0\n\n{self.words(50)}.\n\n"
        )

    def table(self, number: int) -> str:
        rows = "".join(f"| {self.words(2)} | {self.words(3)} | {line} |\n" for line in range(9))
        return f"{self.words(60)}.\n\n| a | b | c |\n|---|---|---|\n{rows}\n"

    def keys(self, number: int) -> str:
        return f"{self.words(90)}.\n\n{self.words(50)} {number}.\n\n"

    def code(self, number: int) -> str:
        lines = "\n".join(f"    value_{line} = call({line}, '{self.words(2)}')" for line in range(12))
        return f"{self.words(40)} `name_{number}` {self.words(20)}:\n\n```python\n{lines}\n```\n\n"

    def links(self, number: int) -> str:
        link = f"[{self.words(3)}](https://example.org/{number})"
        return "".join(f"- {link}: {self.words(9)}\n" for _ in range(8)) + f"\n{self.words(40)}.\n\n"


def made(size: int, kind: str = "travel", seed: int = 1) -> bytes:
    """A post of about `size` bytes: "keys" has long front matter, "travel" something of everything."""
    maker = Maker(seed)
    parts = [HEAD]
    if kind == "keys":
        keys = "".join(f"photo{n}:\n  src: img/{n}.jpg\n  alt: {maker.words(5)}\n" for n in range(25))
        parts = [HEAD.replace("tags:", f"{keys}tags:")]
    length = len(parts[0])
    number = 0
    while length < size:
        number += 1
        part = getattr(maker, kind)(number)
        parts.append(part)
        length += len(part)
    return "".join(parts).encode()


def whole(content: bytes) -> object:
    """Parse, find credits, bind them: all that rules get to see."""
    post = parse(content, "post.md", Site())
    found, _ = find(post)
    return bind(post, found)


def compare(posts: dict[str, bytes], repeats: int) -> Iterator[Row]:
    """Each post, and all by their sum, for which the limit is."""
    plain = MarkdownIt("commonmark").enable("table")
    ours = theirs = 0.0
    for name, content in posts.items():
        text = content.decode(errors="replace")
        peer, own = least(
            [lambda text=text: plain.parse(text), lambda content=content: whole(content)], repeats
        )
        ours, theirs = ours + own, theirs + peer
        yield Row(f"{name}, {len(content) // 1000} KB", 1e3 * own, "ms", PEER, 1e3 * peer)
    yield Row("all these posts", 1e3 * ours, "ms", PEER, 1e3 * theirs, 1.8)


def growth(options: Options) -> Row:
    contents = [made(size * 1000) for size in SIZES[:: options.pick(1, 2)]]
    times = least([lambda content=content: whole(content) for content in contents], options.pick(3, 1))
    (small, *_, large) = (
        1e9 * seconds / len(content) for seconds, content in zip(times, contents, strict=True)
    )
    return Row(
        f"1 KB of a post of {len(contents[-1]) // 1000} KB", large, "µs", "1 KB of one of 10 KB", small, 1.15
    )


def memory(posts: int) -> list[float]:
    """Megabytes at the peak after a tenth of so many posts and after all of them."""
    contents = [made(10_000, KINDS[seed % len(KINDS)], seed) for seed in range(21)]
    found = []
    for number in range(1, posts + 1):
        whole(contents[number % len(contents)])
        if number in {posts // 10, posts}:
            found.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return found


def rows(options: Options) -> Iterator[Row]:
    repeats = options.pick(REPEATS, 2)
    yield from compare({kind: made(10_000, kind) for kind in KINDS}, repeats)
    yield growth(options)
    many = options.pick(MANY, 40)
    command = [sys.executable, "-m", "benchmarks.posts", "--memory", str(many)]
    early, late = json.loads(subprocess.check_output(command, cwd=ROOT))
    yield Row(f"peak memory after {many:,} posts", late, "MB", f"after {many // 10:,}", early, 1.1)


def files(folder: str) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix in {".md", ".markdown", ".qmd"} and 7_000 <= path.stat().st_size <= 14_000
    }


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        print(json.dumps(memory(int(sys.argv[2]))))
    elif sys.argv[1:2] == ["--folder"]:
        print(table.plain(("posts", row) for row in compare(files(sys.argv[2]), REPEATS)))
    else:
        alone(__file__)
