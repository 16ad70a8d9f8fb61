"""What reading a post costs beside markdown-it-py alone, whether it grows linearly, whether memory stays.

    python benchmarks/posts.py [FOLDER]

CPU time of this process, best of several runs, both sides in one run. The posts are made here, or are the Markdown
files of FOLDER between 5 and 20 KB.
"""

import gc
import random
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from rights.credits.find import find
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

WORDS = [
    "the",
    "harbour",
    "lies",
    "an",
    "hour",
    "from",
    "city",
    "where",
    "boats",
    "wait",
    "for",
    "wind",
    "and",
    "people",
    "mend",
    "nets",
    "under",
    "old",
    "trees",
]
REPEATS = 7
MANY = 5_000


def made(size: int, seed: int = 1) -> bytes:
    """A post of about `size` bytes as travel blogs are: front matter, pictures with credits, links, lists, code."""
    chance = random.Random(seed)

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    parts = [
        f"---\ntitle: {words(4)}\ndate: 2024-05-01\nimage:\n  path: /img/lead.jpg\n  credit: Jo Doe\ntags: [a, b]\n---\n"
    ]
    length = len(parts[0])
    number = 0
    while length < size:
        number += 1
        part = (
            f"## {words(3).title()}\n\n{words(40)} [{words(2)}](https://example.org/{number}) {words(20)} *{words(3)}* {words(30)}.\n\n"
            f"![{words(4)}](img/{number}.jpg)\n*Photo by [Ann Lee](https://unsplash.com/@ann) on [Unsplash](https://unsplash.com/photos/{number})*\n\n"
            f"{words(60)} `code` {words(30)}.\n\n- {words(8)}\n- {words(9)}\n\n> {words(20)}\n\n"
        )
        parts.append(part)
        length += len(part)
    return "".join(parts).encode()


def seconds(call: Callable[[], object], runs: int = 20) -> float:
    call()
    best = float("inf")
    for _ in range(REPEATS):
        start = time.process_time()
        for _ in range(runs):
            call()
        best = min(best, (time.process_time() - start) / runs)
    return best


def whole(content: bytes, name: str) -> object:
    """Parse, find credits, bind them: all that rules get to see."""
    post = parse(content, name, Site())
    found, _ = find(post)
    return bind(post, found)


def compare(posts: dict[str, bytes]) -> None:
    plain = MarkdownIt("commonmark").enable("table")
    total = [0.0, 0.0, 0.0]
    print(f"{'post':32} {'bytes':>7} {'markdown-it':>11} {'read':>7} {'whole':>7}   read/md  whole/md")
    for name, content in posts.items():
        text = content.decode()
        times = [
            seconds(lambda text=text: plain.parse(text)),
            seconds(lambda content=content: parse(content, "post.md", Site())),
            seconds(lambda content=content: whole(content, "post.md")),
        ]
        total = [one + other for one, other in zip(total, times, strict=True)]
        shown = " ".join(f"{value * 1000:{width}.2f}" for value, width in zip(times, (11, 7, 7), strict=True))
        print(
            f"{name[-32:]:32} {len(content):7} {shown}   {times[1] / times[0]:7.2f}  {times[2] / times[0]:8.2f}"
        )
    print(f"{'all':32} {'':7} {'':27}   {total[1] / total[0]:7.2f}  {total[2] / total[0]:8.2f}")


def growth() -> None:
    print("\nsize KB   read ms/KB  whole ms/KB")
    for size in (10, 30, 100, 300, 1000):
        content = made(size * 1000)
        read = seconds(lambda content=content: parse(content, "post.md", Site()), 1) * 1000 / size
        both = seconds(lambda content=content: whole(content, "post.md"), 1) * 1000 / size
        print(f"{size:7} {read:12.3f} {both:12.3f}")


def memory() -> None:
    posts = [made(10_000, seed) for seed in range(20)]
    for content in posts:
        whole(content, "post.md")
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(MANY):
        whole(posts[number % 20], "post.md")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"\n{MANY} posts: peak memory {before // 1024} MB before, {after // 1024} MB after")


def main(folder: str | None) -> None:
    posts = {f"made {seed}": made(10_000, seed) for seed in range(3)}
    if folder:
        files = [
            path for path in sorted(Path(folder).rglob("*")) if path.suffix in {".md", ".markdown", ".qmd"}
        ]
        posts = {str(path): path.read_bytes() for path in files if 5_000 < path.stat().st_size < 20_000}
    compare(posts)
    growth()
    memory()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
