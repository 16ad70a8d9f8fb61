"""Time and memory of the report as a page: 500 posts with 2,000 JPEGs of 12 megapixels.

    python -m benchmarks.pages [--quick]

The pictures are one drawing of 4000 x 3000 pixels whose quantisation tables differ from file to file: each has bytes,
brightness and colour of its own, and 2,000 of them are written in seconds. Every fourth has something to find.
"""

import io
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from benchmarks.alone import alone
from benchmarks.measure import RIGHTS
from benchmarks.row import ROOT, Options, Row

PER_POST = 4
LINES = (
    "Photo: Jane Doe, CC BY SA 3.O",  # a slip to find
    "Photo: Jane Doe / House",
    "Photo: Bo Lin / House",
    "Photo: Mira Holt / House",
)


def drawing() -> bytes:
    """A landscape of 12 megapixels with the noise of a sensor, about 3 MB."""
    chance = random.Random(1)
    noise = Image.effect_noise((1000, 750), 40).resize((4000, 3000))
    picture = Image.merge(
        "RGB", [noise.point(lambda x, add=add: min(255, x // 2 + add)) for add in (40, 70, 110)]
    )
    pen = ImageDraw.Draw(picture)
    for _ in range(300):
        x, y, size = chance.randrange(4000), chance.randrange(3000), chance.randrange(40, 400)
        pen.ellipse((x, y, x + size, y + size), fill=tuple(chance.randrange(256) for _ in range(3)))
    made = io.BytesIO()
    picture.filter(ImageFilter.SMOOTH).save(made, "JPEG", quality=85)
    return made.getvalue()


def varied(jpeg: bytes, number: int) -> bytes:
    """The same JPEG with other first entries in its two quantisation tables (ITU-T T.81, B.2.4.1), and a comment."""
    changed = bytearray(jpeg)
    at, found = 2, 0
    while changed[at + 1] != 0xDA:
        length = int.from_bytes(changed[at + 2 : at + 4], "big")
        if changed[at + 1] == 0xDB:
            table = at + 4
            while table < at + 2 + length:
                changed[table + 1] += (number % 48, number // 48)[min(found, 1)] % 48
                found, table = found + 1, table + 65
        at += 2 + length
    comment = f"picture {number}".encode()
    return bytes(changed[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + changed[2:])


def site(folder: Path, posts: int, pictures: int) -> None:
    base = drawing()
    for number in range(pictures):
        (folder / f"{number}.jpg").write_bytes(varied(base, number))
    for number in range(posts):
        shown = [one % pictures for one in range(number * PER_POST, (number + 1) * PER_POST)]
        parts = [f"![Picture {one}]({one}.jpg)\n\n*{LINES[one % PER_POST]}*\n" for one in shown]
        (folder / f"post-{number}.md").write_text(f"# Post {number}\n\n" + "\n".join(parts), "utf-8")
    (folder / "rights.toml").write_text("", "utf-8")


def children(pid: int) -> list[int]:
    found = [pid]
    for task in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(task.read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == pid:
            found += children(int(task.parent.name))
    return found


def peak(pid: int) -> int:
    """The most kilobytes that any one process below `pid` has had so far."""
    most = 0
    for one in children(pid):
        try:
            status = Path(f"/proc/{one}/status").read_text()
        except OSError:
            continue
        most = max(
            [most, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))]
        )
    return most


def measure(folder: Path, *arguments: str) -> tuple[float, int]:
    """Seconds on the clock, and the largest process in MB."""
    began = time.monotonic()
    run = subprocess.Popen(
        [*RIGHTS, "check", ".", "--output", "html=report.htm", "-q", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), "RIGHTS_NO_CACHE": "1"},
    )
    most = 0
    while run.poll() is None:
        most = max(most, peak(run.pid))
        time.sleep(0.25)
    return time.monotonic() - began, most // 1024


def rows(options: Options) -> Iterator[Row]:
    posts, pictures = options.pick(500, 5), options.pick(2000, 20)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site(folder, posts, pictures)
        what = f"page of {posts} posts, {pictures:,} pictures of 12 MP"
        seconds, _ = measure(folder, "--no-thumbnails")
        yield Row(f"{what}, none in small: on the clock", seconds, "s", limit=3)
        seconds, most = measure(folder)
        yield Row(f"{what}: on the clock", seconds, "s", limit=120)
        yield Row(f"{what}: largest process", most, "MB", limit=400)


if __name__ == "__main__":
    alone(__file__)
