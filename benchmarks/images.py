"""How fast rights fields are read, beside the floor (one pread) and beside other readers, in one run.

    python -m benchmarks.images [--files 1000] [--skip-tools]

Every figure is CPU time of one process per file, in microseconds, on JPEGs of 1 to 4 MB with Exif, IIM and XMP that
this script makes. Ratios are what counts: they hardly depend on the machine. Command-line tools read all files in one
batch, their start included (it is spread over the batch).
"""

import argparse
import hashlib
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rights.sources.images import read
from tests import made_images as make

PREFIX = 64 << 10
# As large as sRGB's: its length, and the signature that tells a profile (ICC.1:2022, 7.2).
PROFILE = (3144).to_bytes(4, "big") + bytes(32) + b"acsp" + bytes(3144 - 40)
CAMERA_NAMESPACES = ("dc", "photoshop", "tiff", "xmpMM", "stEvt", "exif", "aux", "xmp")


def packet(number: int, *, rights: bool) -> bytes:
    """About 5 KB, as photo software writes it: the camera's settings and the history of edits, then padding; and in
    the midst of it the rights.
    """
    history = "".join(
        f'<rdf:li stEvt:action="saved" stEvt:instanceID="xmp.iid:{number:08x}{step:04x}" '
        f'stEvt:when="2024-05-0{step}T10:00:00+02:00" stEvt:softwareAgent="Adobe Photoshop Lightroom" stEvt:changed="/"/>'
        for step in range(1, 7)
    )
    camera = {
        "tiff:Make": "Canon", "tiff:Model": "Canon EOS R6", "tiff:Orientation": "1", "exif:ExposureTime": "1/250",
        "exif:FNumber": "56/10", "exif:DateTimeOriginal": "2024-05-01T10:00:00", "exif:FocalLength": "50/1",
        "aux:Lens": "RF24-105mm F4 L IS USM", "xmp:CreatorTool": "Adobe Photoshop Lightroom", "xmp:Rating": "3",
        "xmp:ModifyDate": "2024-05-01T12:00:00+02:00", "xmpMM:DocumentID": f"xmp.did:{number:032x}",
        "xmpMM:InstanceID": f"xmp.iid:{number:032x}", "photoshop:DateCreated": "2024-05-01T10:00:00", "dc:format": "image/jpeg",
    }  # fmt: skip
    tail = {
        "dc:subject": make.seq("harbour", "evening", "pier"),
        "xmpMM:History": f"<rdf:Seq>{history}</rdf:Seq>",
    }
    if not rights:
        return make.xmp(tail, camera, padding=2000, declare=CAMERA_NAMESPACES)
    return make.xmp(
        {
            "dc:creator": make.seq(f"Photographer {number}"),
            "dc:rights": make.alt(("x-default", f"© 2024 Photographer {number}")),
            "dc:title": make.alt(("x-default", f"Title {number}")),
            "dc:description": make.alt(
                ("x-default", "A harbour in the evening light, seen from the old pier.")
            ),
            "xmpRights:UsageTerms": make.alt(("x-default", "Licensed CC BY 4.0")),
            **tail,
        },
        camera
        | {
            "photoshop:Credit": "Agency",
            "photoshop:Source": "Agency",
            "xmpRights:Marked": "True",
            "xmpRights:WebStatement": "https://example.org/rights",
            "cc:license": "https://creativecommons.org/licenses/by/4.0/",
        },
        padding=2000,
        declare=(*CAMERA_NAMESPACES, "xmpRights", "cc"),
    )


def maker_note(at: int) -> bytes:
    """Canon's own directory, at its offset in the Exif block: settings as rows of numbers, names, numbers."""
    rows = {1: 48, 4: 34, 0x26: 48, 0x93: 34, 0xA0: 14, 0xAA: 6, 0xE0: 17}
    names = {
        6: "Canon EOS R6",
        7: "Firmware Version 1.8.1",
        9: "",
        0x95: "RF24-105mm F4 L IS USM",
        0x96: "XX1234567",
    }
    tags = [(tag, 3, bytes((2 * count, 0)) + bytes(range(1, 2 * count - 1))) for tag, count in rows.items()]
    return make.directory((*tags, *(make.ascii_tag(tag, text) for tag, text in names.items())), at, "<")


def exif(number: int, *, rights: bool) -> bytes:
    """What a camera writes: some forty tags, its maker note, a thumbnail's worth of bytes behind them."""
    texts = {271: "Canon", 272: "Canon EOS R6", 305: "Adobe Photoshop Lightroom", 306: "2024:05:01 12:00:00"}
    if rights:
        texts |= {315: f"Photographer {number}", 33432: f"© 2024 Photographer {number}"}
    dates = dict.fromkeys((36867, 36868), "2024:05:01 10:00:00")
    camera = (
        dates
        | dict.fromkeys((37520, 37521, 37522), "12")
        | {42033: "012345678901", 42036: "RF24-105mm F4 L IS USM"}
    )
    shorts = (34850, 34855, 34864, 37383, 37384, 37385, 40961, 41985, 41986, 41987, 41990, 41488)
    rationals = (33434, 33437, 37377, 37378, 37380, 37381, 37386, 41486, 41487)

    def whole(note: bytes) -> bytes:
        return make.tiff(
            *(make.ascii_tag(tag, text) for tag, text in texts.items()),
            (274, 3, b"\1\0"),
            exif=(
                *(make.ascii_tag(tag, text) for tag, text in camera.items()),
                *((tag, 3, b"\1\0") for tag in shorts),
                *((tag, 5, b"\1\0\0\0\2\0\0\0") for tag in rationals),
                (37500, 7, note),
                (42034, 5, b"\1\0\0\0\2\0\0\0" * 4),
            ),
        )

    blank = b"?" * len(maker_note(0))
    return whole(maker_note(whole(blank).index(blank))) + bytes(8 << 10)


def with_rights(number: int) -> list[bytes]:
    sets = ((5, "Title"), (25, "harbour"), (25, "pier"), (55, "20240501"), (80, f"Photographer {number}"))
    iim = make.iim(
        *sets, (90, "Trieste"), (101, "Italy"), (110, "Agency"), (116, f"© 2024 Photographer {number}")
    )
    return [
        make.exif_segment(exif(number, rights=True)),
        make.photoshop_segment(
            make.resources((0x0404, iim), (0x0425, hashlib.md5(iim).digest()), (0x03ED, bytes(16)))
        ),
        make.xmp_segment(packet(number, rights=True)),
        make.segment(0xE2, b"ICC_PROFILE\0\1\1" + PROFILE),
    ]


def without_rights(number: int) -> list[bytes]:
    return [make.exif_segment(exif(number, rights=False)), make.xmp_segment(packet(number, rights=False))]


def fill(folder: Path, count: int, parts: Callable[[int], list[bytes]]) -> list[str]:
    """Files of 1 to 4 MB. Behind the first 128 KB they are holes: nobody looks at the picture data, and a thousand
    files that share no page of memory are needed to measure reading as it is in an archive.
    """
    chance = random.Random(4)
    folder.mkdir()
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.jpg"
        path.write_bytes(make.jpeg(*parts(number), picture=chance.randbytes(128 << 10)))
        os.truncate(path, chance.randint(1 << 20, 4 << 20))
        paths.append(str(path))
    return paths


def floor(path: str) -> None:
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    os.pread(fd, PREFIX, 0)
    os.close(fd)


def ours(path: str) -> None:
    read(path, path)


def exifread_and_pillow(path: str) -> None:
    """What one would write with the two usual packages."""
    import exifread
    from PIL import Image, IptcImagePlugin

    with Path(path).open("rb") as file:
        exifread.process_file(file, details=False, extract_thumbnail=False)
    with Image.open(path) as image:
        IptcImagePlugin.getiptcinfo(image)
        image.getxmp()


def cpu(function: Callable[[str], None], paths: list[str], rounds: int = 5) -> float:
    """Microseconds of CPU a file, the best of some rounds: noise only ever adds."""
    for path in paths[:20]:
        function(path)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for path in paths:
            function(path)
        best = min(best, time.process_time() - start)
    return best / len(paths) * 1e6


def tool(command: list[str], paths: list[str]) -> float | None:
    """Microseconds of CPU a file of a command that is given all files at once."""
    if shutil.which(command[0]) is None:
        return None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, *paths], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used / len(paths) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--skip-tools", action="store_true", help="leave out exiftool and exiv2")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rich = fill(Path(folder) / "rich", options.files, with_rights)
        bare = fill(Path(folder) / "bare", options.files, without_rights)
        lowest = cpu(floor, rich)
        mine = cpu(ours, rich)
        rows: list[tuple[str, float | None, str]] = [
            ("pread of 64 KB", lowest, ""),
            ("rights", mine, f"{mine / lowest:.1f} x pread (at most 10)"),
        ]
        bare_floor, bare_mine = cpu(floor, bare), cpu(ours, bare)
        rows.append(
            ("rights, no rights fields", bare_mine, f"{bare_mine / bare_floor:.1f} x pread (at most 4)")
        )
        peer = cpu(exifread_and_pillow, rich, rounds=2)
        rows.append(("ExifRead + Pillow", peer, f"{peer / mine:.1f} x ours (at least 5.5)"))
        if not options.skip_tools:
            for name, command, least in (
                ("exiftool -fast2, batch", ["exiftool", "-fast2", "-q"], 90),
                ("exiv2, batch", ["exiv2", "-q", "-pa"], 5),
            ):
                used = tool(command, rich)
                rows.append(
                    (name, used, f"{used / mine:.1f} x ours (at least {least})" if used else "not installed")
                )
    for label, value, note in rows:
        sys.stdout.write(f"{label:28}{value or 0:10.1f} us  {note}\n")


if __name__ == "__main__":
    main()
