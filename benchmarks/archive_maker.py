"""A number to an archive of so many posts and twice as many pictures, in a folder: made by code, the same each time.

The posts are of six kinds and 2 to 5 KB, a year to a folder; most are right, about one in six has a fault of the usual
sort, one in fifty shows a picture that is not there. A picture has Exif, IIM or XMP or none, as those of real sites, is a
few KB to 1 MB long (the rest a hole, so that it takes no room), and differs from all others.
"""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests import made_images as make

WORDS = ("the", "harbour", "lies", "an", "hour", "from", "city", "where", "boats", "wait", "for", "wind", "and", "people",
         "mend", "nets", "under", "old", "trees", "by", "water", "light", "stone", "market", "bread", "street", "quiet")  # fmt: skip
PEOPLE = (
    "Ana Ruiz",
    "Bo Lindqvist",
    "Chidi Okafor",
    "Dana Fischer",
    "Emre Aydın",
    "Farah Haddad",
    "Goro Tanaka",
)
LICENCES = (
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
)
SETTINGS = 'register = "photographers.toml"\nimage_roots = ["static"]\n\n[site]\nname = "Longway Journal"\nowners = ["Longway Journal"]\n'
BATCH = 100  # posts in a folder
LARGEST = 1 << 20


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def prose(chance: random.Random, size: int) -> str:
    """Paragraphs of about `size` letters, with a link here and an emphasis there."""
    parts = []
    while size > 0:
        text = f"{words(chance, 30)} *{words(chance, 2)}* {words(chance, 25)} [{words(chance, 2)}](https://example.org/{size}) {words(chance, 15)}."
        parts.append(text)
        size -= len(text)
    return "\n\n".join(parts) + "\n"


def who(picture: int) -> str:
    return PEOPLE[picture % len(PEOPLE)]


def credit(picture: int, chance: random.Random, form: str = "markdown") -> str:
    """The words of a credit; of one picture in twelve with a fault."""
    name, (licence, address) = who(picture), LICENCES[picture % 3]
    fault = chance.randrange(48)
    if fault == 0:
        name = PEOPLE[(picture + 1) % len(PEOPLE)]
    elif fault == 1:
        licence = licence.replace("CC BY", "CC-BY")
    elif fault == 2:
        return f"Photo: {name}, {licence}"
    elif fault == 3:
        name = name[:-2] + name[-1] + name[-2]
    work = f"https://example.org/work/{picture}"
    if form == "html":
        return f'Photo: {name}, <a href="{work}">Harbour {picture}</a>, <a rel="license" href="{address}">{licence}</a>'
    return f"Photo: {name}, [Harbour {picture}]({work}), [{licence}]({address})"


def address(picture: int) -> str:
    return f"/img/{picture // (2 * BATCH):04}/shot-{picture}.jpg"


def markdown(number: int, chance: random.Random) -> str:
    one, two = 2 * number, 2 * number + 1
    return (
        f"---\ntitle: Day {number}\ndate: 2020-05-01\ntags: [a, b]\n---\n\n{prose(chance, 900)}\n![{words(chance, 4)}]({address(one)})\n\n"
        f"*{credit(one, chance)}*\n\n## {words(chance, 3)}\n\n{prose(chance, 900)}\n![{words(chance, 4)}]({address(two)})\n\n*{credit(two, chance)}*\n"
    )


def hugo(number: int, chance: random.Random) -> str:
    one, two = 2 * number, 2 * number + 1
    figures = [
        f'{{{{< figure src="{address(picture)}" alt="{words(chance, 3)}" caption="{credit(picture, chance)}" >}}}}'
        for picture in (one, two)
    ]
    return f"+++\ntitle = 'Day {number}'\ndate = 2021-05-01\n+++\n\n{prose(chance, 1200)}\n{figures[0]}\n\n{prose(chance, 500)}\n{figures[1]}\n"


def lead(number: int, chance: random.Random) -> str:
    one, two = 2 * number, 2 * number + 1
    return (
        f'---\ntitle: Day {number}\nimage:\n  src: {address(one)}\n  alt: {words(chance, 4)}\n  credit: "{credit(one, chance)}"\n---\n\n'
        f"{prose(chance, 1500)}\n| a | b |\n|---|---|\n| {words(chance, 3)} | {words(chance, 4)} |\n\n![{words(chance, 2)}]({address(two)})\n{credit(two, chance)}\n\n{prose(chance, 700)}"
    )


def page(number: int, chance: random.Random) -> str:
    figures = "".join(
        f'<figure><img src="{address(picture)}" alt="{words(chance, 4)}"><figcaption>{credit(picture, chance, "html")}</figcaption></figure>\n'
        f"<p>{words(chance, 60)}</p>\n"
        for picture in (2 * number, 2 * number + 1)
    )
    text = "".join(f"<p>{words(chance, 50)} <em>{words(chance, 3)}</em>.</p>\n" for _ in range(5))
    return f"<!doctype html>\n<html lang=en><head><title>Day {number}</title></head>\n<body><main>\n{text}{figures}</main></body></html>\n"


def plain(number: int, chance: random.Random) -> str:
    return f"Day {number}\n\n{prose(chance, 2000)}\nImages: {who(2 * number)}\n"


def broken(number: int, chance: random.Random) -> str:
    return (
        markdown(number, chance)
        + f"\n![{words(chance, 2)}](/img/gone-{number}.jpg)\n\nPhoto: {who(number)}\n"
    )


KINDS: tuple[tuple[Callable[[int, random.Random], str], str], ...] = (
    (markdown, "md"), (hugo, "md"), (lead, "md"), (page, "html"), (markdown, "md"), (plain, "txt"),
)  # fmt: skip


def picture(number: int) -> Iterator[bytes]:
    """The segments of a JPEG: of four, one has Exif, one XMP, one all three, one none."""
    name, (_, licence) = who(number), LICENCES[number % 3]
    kind = number % 4
    if kind in {0, 2}:
        yield make.exif_segment(
            make.tiff(make.ascii_tag(0x13B, name), make.ascii_tag(0x8298, f"© 2020 {name}"))
        )
    if kind == 2:
        yield make.photoshop_segment(
            make.resources((0x404, make.iim((80, name), (105, f"Harbour {number}"))))
        )
    if kind in {1, 2}:
        yield make.xmp_segment(
            make.xmp({"dc:creator": make.seq(name)}, {"xmpRights:WebStatement": licence}, padding=2000)
        )


def write_picture(path: Path, number: int) -> None:
    """A picture with a hole at its end, so that a megabyte of it takes a few blocks."""
    content = make.jpeg(*picture(number), picture=f"{number:08}".encode() * 400)
    with path.open("wb") as file:
        file.write(content)
        file.truncate(max(len(content), (number * 7919) % LARGEST))


def write_archive(folder: Path, count: int, *, tiny: bool = False) -> None:
    """`count` posts and two pictures for each below `folder`; `tiny`: posts of a line, and ten share their pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rights.toml").write_text(SETTINGS, encoding="utf-8")
    register = "\n".join(f'[[photographer]]\nname = "{name}"\n' for name in PEOPLE)
    (folder / "photographers.toml").write_text(register, encoding="utf-8")
    for number in range(count):
        chance = random.Random(number)
        posts, pictures = (folder / f"{top}/{number // BATCH:04}" for top in ("content", "static/img"))
        if number % BATCH == 0:
            posts.mkdir(parents=True)
            pictures.mkdir(parents=True)
        make_one, ending = KINDS[number % len(KINDS)]
        text = small(number, chance) if tiny else (broken if number % 50 == 0 else make_one)(number, chance)
        path = posts / f"day-{number}.{'md' if tiny or number % 50 == 0 else ending}"
        path.write_text(text, encoding="utf-8")
        for shown in (2 * number, 2 * number + 1):
            _picture(folder, shown, tiny=tiny)


def small(number: int, chance: random.Random) -> str:
    one = 2 * number
    return f"---\ntitle: Day {number}\n---\n\n{words(chance, 9)}\n\n![{words(chance, 2)}]({address(one)})\n\n*{credit(one, chance)}*\n"


def _picture(folder: Path, number: int, *, tiny: bool) -> None:
    """Its own file, or where all is `tiny` mostly a further name of the file of the same person's last one."""
    path = folder / f"static{address(number)}"
    first = folder / f"static{address(number % (84 * 5))}"
    if tiny and first != path:
        os.link(first, path)
    else:
        write_picture(path, number)
