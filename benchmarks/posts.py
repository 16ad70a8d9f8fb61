"""What reading a post costs beside markdown-it-py alone, whether it grows linearly, whether memory stays.

    python benchmarks/posts.py [FOLDER]

CPU time of this process. The whole reading is parsing, finding the credits and binding them; markdown-it-py alone
is `MarkdownIt("commonmark")` with tables. Both take turns on the same post in the same run, with the garbage
collector off for both, and the shortest and the middle of their times are compared. The posts are of several kinds
and made here, or are the Markdown files of FOLDER between 7 and 14 KB.
"""

import gc
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from rights.credits.find import find
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

WORDS = ("the","harbour","lies","an","hour","from","city","where","boats","wait","for","wind","and","people","mend","nets","under","old","trees")  # fmt: skip
REPEATS = 15
MANY = 5_000
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


def taking_turns(calls: list[Callable[[], object]], repeats: int = REPEATS) -> list[list[float]]:
    """Seconds of CPU for each of the calls, several times in turn."""
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        for call, found in zip(calls, times, strict=True):
            start = time.process_time()
            call()
            found.append(time.process_time() - start)
        gc.enable()
    return times


def whole(content: bytes) -> object:
    """Parse, find credits, bind them: all that rules get to see."""
    post = parse(content, "post.md", Site())
    found, _ = find(post)
    return bind(post, found)


def compare(posts: dict[str, bytes]) -> None:
    plain = MarkdownIt("commonmark").enable("table")
    total = [0.0, 0.0, 0.0]
    ratios = []
    print(f"{'post':32} {'bytes':>7} {'markdown-it':>11}   read/md  whole/md  whole/md (middle)")
    for name, content in posts.items():
        text = content.decode(errors="replace")
        calls = [
            lambda text=text: plain.parse(text),
            lambda content=content: parse(content, "post.md", Site()),
            lambda content=content: whole(content),
        ]
        times = taking_turns(calls)
        best, middle = [min(found) for found in times], [statistics.median(found) for found in times]
        total = [one + other for one, other in zip(total, best, strict=True)]
        ratios.append(best[2] / best[0])
        shown = f"{best[1] / best[0]:9.2f} {best[2] / best[0]:9.2f} {middle[2] / middle[0]:9.2f}"
        print(f"{name[-32:]:32} {len(content):7} {best[0] * 1000:8.2f} ms {shown}")
    print(f"{'all, by sum':32} {'':7} {'':11} {total[1] / total[0]:9.2f} {total[2] / total[0]:9.2f}")
    print(f"{'middle post':32} {'':7} {'':11} {'':9} {statistics.median(ratios):9.2f}")


def growth() -> None:
    print("\nsize KB   read ms/KB  whole ms/KB")
    for size in (10, 30, 100, 300, 1000):
        content = made(size * 1000)
        calls = [
            lambda content=content: parse(content, "post.md", Site()),
            lambda content=content: whole(content),
        ]
        read, both = (min(found) * 1000 / size for found in taking_turns(calls, 3))
        print(f"{size:7} {read:12.3f} {both:12.3f}")


def memory() -> None:
    posts = [made(10_000, KINDS[seed % len(KINDS)], seed) for seed in range(21)]
    print()
    for number in range(MANY + 1):
        whole(posts[number % len(posts)])
        if number in {500, 1000, 2500, MANY}:
            gc.collect()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"after {number} posts: peak memory {peak} MB")


def files(folder: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in {".md", ".markdown", ".qmd"} and 7_000 <= path.stat().st_size <= 14_000:
            yield str(path), path.read_bytes()


def main(folder: str | None) -> None:
    compare(dict(files(folder)) if folder else {kind: made(10_000, kind) for kind in KINDS})
    growth()
    memory()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
