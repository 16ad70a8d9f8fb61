"""Posts of about 5 KB of several kinds, each with two pictures that say in their metadata who made them."""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests import made_images as make

SIZE = 5_000
ONSETS, VOWELS, ENDS = ("b","d","f","g","gr","h","k","l","m","n","p","r","s","st","t","v"), "aeiou", ("","l","n","r","s","t","nd")  # fmt: skip
GIVEN = ("Marit", "Tomasz", "Ana", "Jonas", "Kateryna", "Hiroto", "Oluwaseun", "Éloise", "Piet", "Zoë")
FAMILY = ("Solheim","Wieczorek","Ferrer","Brandt","Melnyk","Nakagawa","Adeyemi","Garnier","de Wit","Şahin")  # fmt: skip
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
