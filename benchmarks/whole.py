"""What the whole check of a post with two pictures costs beside parsing its text and reading its pictures.

    python -m benchmarks.whole [POSTS]

CPU time of this process, warm: the whole check is what `rights check` does for one file (read the post and its two
pictures, find and bind credits, compare, judge by all rules, stamp, ignore), and the same for each of its pictures.
Beside it stand markdown-it-py's parse of the same text (`MarkdownIt("commonmark")` with tables) and the reading of the
two pictures. All take turns in the same run with the garbage collector off. The posts have about 5 KB and are of
several kinds; in one the post and its pictures contradict each other. Every post is measured once and differs from
every other in its text, pictures and addresses, so that what was remembered of it cannot flatter: only words and
photographers come again, as they do in an archive. The middle of the times of each kind is shown.
"""

import gc
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt

from rights.cli.session import open_project
from rights.engine.examine import Examiner
from rights.engine.project import Project
from rights.sources import images
from tests import made_images as make

SIZE = 5_000
POSTS = 40  # of every kind
WARM = 5  # the first of each kind are not measured
ONSETS, VOWELS, ENDS = ("b","d","f","g","gr","h","k","l","m","n","p","r","s","st","t","v"), "aeiou", ("","l","n","r","s","t","nd")  # fmt: skip
GIVEN = ("Marit", "Tomasz", "Ana", "Jonas", "Kateryna", "Hiroto", "Oluwaseun", "Éloise", "Piet", "Zoë")
FAMILY = (
    "Solheim",
    "Wieczorek",
    "Ferrer",
    "Brandt",
    "Melnyk",
    "Nakagawa",
    "Adeyemi",
    "Garnier",
    "de Wit",
    "Şahin",
)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@cache
def vocabulary() -> list[str]:
    """The words of all posts: a language has no more of them because somebody writes another post."""
    chance = random.Random(0)

    def syllable() -> str:
        return chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(ENDS)

    return ["".join(syllable() for _ in range(chance.randint(1, 3))) for _ in range(2_000)]


class Writer:
    """Running text of some 2,000 different words, and posts of several kinds around two pictures."""

    def __init__(self, seed: int) -> None:
        chance = self.chance = random.Random(seed)

        self.names = {name: f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for name in ("one", "two")}
        self.pages = chance.randrange(10**9)
        self.known = vocabulary()

    def words(self, count: int) -> str:
        return " ".join(self.chance.choices(self.known, k=count))

    def sentences(self, count: int) -> str:
        return " ".join(self.words(self.chance.randint(6, 18)).capitalize() + "." for _ in range(count))

    def shown(self, name: str, credit: str) -> str:
        return f"![{self.words(4)}]({name}.jpg)\n*{credit}*\n\n"

    def credit(self, name: str) -> str:
        """A credit with all that its licence asks for."""
        return f"“{self.words(2)}” by [{self.names[name]}](https://photos.example.org/{name}/{self.pages}), [CC BY 4.0]({LICENCE})"

    def around(self, part: Callable[[], str], one: str, two: str, head: str = "") -> str:
        """Parts up to the size of a post, with the pictures after the first and after the third."""
        parts = [part(), one, part(), part(), two]
        while sum(map(len, parts)) + len(head) < SIZE:
            parts.append(part())
        return head + "".join(parts)

    def head(self, more: str = "") -> str:
        return f"---\ntitle: {self.words(4)}\ndate: 2024-05-01\n{more}tags: [{self.words(1)}, {self.words(1)}]\n---\n\n"

    def story(self) -> str:
        one, two = (self.shown(name, f"Photo: {self.credit(name)}") for name in self.names)
        return self.around(lambda: f"{self.sentences(6)}\n\n{self.sentences(4)}\n\n", one, two, self.head())

    def guide(self) -> str:
        def part() -> str:
            items = "".join(
                f"- [{self.words(2)}](https://example.org/{self.words(1)}): {self.words(8)}\n"
                for _ in range(4)
            )
            return f"## {self.words(3)}\n\n{self.sentences(3)} *{self.words(2)}* {self.sentences(2)}\n\n{items}\n"

        one, two = (self.shown(name, f"Photo by {self.credit(name)}") for name in self.names)
        return self.around(part, one, two, self.head())

    def manual(self) -> str:
        def part() -> str:
            code = "".join(f"    {self.words(1)}({number}, '{self.words(1)}')\n" for number in range(8))
            return (
                f"## {self.words(2)}\n\n{self.sentences(4)} `{self.words(1)}` {self.sentences(1)}\n\n{code}\n"
            )

        one, two = (self.shown(name, f"Photo: {self.credit(name)}") for name in self.names)
        return self.around(part, one, two, self.head())

    def figures(self) -> str:
        def figure(name: str) -> str:
            credit = f'Photo: {self.names[name]}, <a href="{LICENCE}">CC BY 4.0</a>'
            return f'<figure>\n<img src="{name}.jpg" alt="{self.words(4)}">\n<figcaption>{self.words(6)}. {credit}</figcaption>\n</figure>\n\n'

        return self.around(lambda: f"{self.sentences(7)}\n\n", figure("one"), figure("two"), self.head())

    def table(self) -> str:
        def part() -> str:
            rows = "".join(f"| {self.words(2)} | {self.words(3)} | {row} |\n" for row in range(6))
            return f"{self.sentences(5)}\n\n| a | b | c |\n|---|---|---|\n{rows}\n"

        one, two = (self.shown(name, f"Photo: {self.credit(name)}") for name in self.names)
        return self.around(part, one, two, self.head())

    def lead(self) -> str:
        keys = f"image:\n  src: one.jpg\n  alt: {self.words(4)}\n  credit: {self.names['one']}\n  license: {LICENCE}\n"
        two = self.shown("two", f"Photo: {self.credit('two')}")
        return self.around(lambda: f"{self.sentences(6)}\n\n", "", two, self.head(keys))

    def contrary(self) -> str:
        """Another name, a licence with a slip, nothing linked: as posts are whose pictures contradict them."""
        one, two = self.shown("one", "Photo: Jan Kowalski, CC BY SA 3.O"), f"![{self.words(4)}](two.jpg)\n\n"
        return self.around(lambda: f"{self.sentences(6)}\n\n", one, two, self.head())


def picture(number: int, creator: str) -> bytes:
    """A JPEG that says the same in Exif, IIM and XMP."""
    notice = f"© 2024 {creator}"
    block = make.tiff(
        make.ascii_tag(271, "Canon"), make.ascii_tag(315, creator), make.ascii_tag(33432, notice), (274, 3, b"\1\0")
    )  # fmt: skip
    sets = make.iim((80, creator), (116, notice), (5, f"Title {number}"))
    properties = {
        "dc:creator": make.seq(creator),
        "dc:rights": make.alt(("x-default", notice)),
        "dc:title": make.alt(("x-default", f"Title {number}")),
        "xmpRights:UsageTerms": make.alt(("x-default", "CC BY 4.0")),
    }
    packet = make.xmp(
        properties, {"xmpRights:WebStatement": LICENCE, "xmpRights:Marked": "True"}, padding=2000
    )
    return make.jpeg(
        make.exif_segment(block), make.photoshop_segment(make.resources((0x0404, sets))), make.xmp_segment(packet)
    )  # fmt: skip


KINDS = ("story", "guide", "manual", "figures", "table", "lead", "contrary")


def write(folder: Path, kind: str, seed: int) -> Path:
    """A post of this kind with its two pictures, in a folder of its own."""
    writer = Writer(seed)
    place = folder / f"{kind}-{seed}"
    place.mkdir()
    for name, creator in writer.names.items():
        (place / f"{name}.jpg").write_bytes(picture(seed, creator))
    (place / "post.md").write_text(getattr(writer, kind)(), encoding="utf-8")
    return place / "post.md"


def spent(call: Callable[[], object]) -> float:
    """Milliseconds of CPU."""
    start = time.process_time()
    call()
    return 1000 * (time.process_time() - start)


def checked(project: Project, post: Path) -> int:
    """The whole check as the engine does it; how many findings."""
    return sum(len(result.findings) for result in Examiner(project).post(post))


def measured(project: Project, post: Path, plain: MarkdownIt) -> tuple[float, ...]:
    """Milliseconds for markdown-it-py, for reading the pictures, and for the whole check."""
    text = post.read_text(encoding="utf-8")
    paths = [(path, project.name(path)) for path in sorted(post.parent.glob("*.jpg"))]
    return (
        spent(lambda: plain.parse(text)),
        spent(lambda: [images.read(path, name) for path, name in paths]),
        spent(lambda: checked(project, post)),
    )


def compare(folder: Path, count: int) -> None:
    plain = MarkdownIt("commonmark").enable("table")
    posts = {kind: [write(folder, kind, seed) for seed in range(count + WARM)] for kind in KINDS}
    project = open_project([folder], None).project
    times: dict[str, list[tuple[float, ...]]] = {kind: [] for kind in KINDS}
    for number in range(count + WARM):
        gc.collect()
        gc.disable()
        for kind in KINDS:
            found = measured(project, posts[kind][number], plain)
            if number >= WARM:
                times[kind].append(found)
        gc.enable()
    print(
        "kind      bytes findings markdown-it   pictures      whole  whole/(md+pictures)  (whole-pictures)/md"
    )
    total = (0.0, 0.0, 0.0)
    for kind, rows in times.items():
        parse, pictures, whole = (statistics.quantiles(column, n=10)[0] for column in zip(*rows, strict=True))
        total = (total[0] + parse, total[1] + pictures, total[2] + whole)
        size, faults = posts[kind][-1].stat().st_size, checked(project, posts[kind][-1])
        shown = "".join(f"{each:8.2f} ms" for each in (parse, pictures, whole))
        print(f"{kind:8} {size:6} {faults:8} {shown} {ratios(parse, pictures, whole)}")
    print(f"{'all, by sum':56}{ratios(*total)}")


def ratios(parse: float, pictures: float, whole: float) -> str:
    return f"{whole / (parse + pictures):20.2f} {(whole - pictures) / parse:20.2f}"


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name).resolve(), count)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else POSTS)
