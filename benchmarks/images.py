"""How fast rights fields are read, beside the floor (one pread) and beside other readers, in one run.

    python -m benchmarks.images [--quick]

Every figure is CPU time of one process per file, in microseconds, on JPEGs of 1 to 4 MB with Exif, IIM and XMP that
this script makes. Ratios are what counts: they hardly depend on the machine. Command-line tools read all files in one
batch, their start included (it is spread over the batch).
"""

import hashlib
import os
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import peers
from benchmarks.alone import alone
from benchmarks.measure import least, run
from benchmarks.row import Options, Row, Way
from rights.sources.images import read
from tests import made_images as make

PREFIX = 64 << 10
# As large as sRGB's: its length, and the signature that tells a profile (ICC.1:2022, 7.2).
PROFILE = (3144).to_bytes(4, "big") + bytes(32) + b"acsp" + bytes(3144 - 40)
WHAT = "rights fields of a JPEG"
TOOLS = ((("exiftool", "-fast2", "-q"), 90), (("exiv2", "-q", "-pa"), 5))
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


# Files of which nothing is wanted, by what they hold.
BARE: dict[str, Callable[[int], list[bytes]]] = {
    "Exif and a long XMP packet": without_rights,
    "the camera's Exif": lambda number: [make.exif_segment(exif(number, rights=False))],
    "no metadata": lambda _: [],
}


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


def each(function: Callable[[str], None], paths: list[str]) -> Callable[[], None]:
    def call() -> None:
        for path in paths:
            function(path)

    return call


def rows(options: Options) -> Iterator[Row]:
    files, repeats = options.pick(1000, 20), options.pick(5, 2)
    with tempfile.TemporaryDirectory() as folder:
        rich = fill(Path(folder) / "rich", files, with_rights)

        def one(seconds: float) -> float:
            return seconds / files * 1e6

        lowest, mine = map(one, least([each(floor, rich), each(ours, rich)], repeats))
        yield Row(WHAT, mine, "µs", "pread of 64 KB", lowest, 10)
        for number, (held, parts) in enumerate(BARE.items()):
            bare = fill(Path(folder) / f"bare{number}", files, parts)
            lowest, none = map(one, least([each(floor, bare), each(ours, bare)], repeats))
            yield Row(f"a JPEG without rights fields: {held}", none, "µs", "pread of 64 KB", lowest, 4)
        # By turns with so much other code, ours finds the processor's caches emptied; a batch of a tool does not do that.
        theirs, beside = map(one, least([each(exifread_and_pillow, rich), each(ours, rich)], min(repeats, 2)))
        yield Row(WHAT, beside, "µs", "ExifRead + Pillow", theirs, 5.5, Way.AT_LEAST)
        for arguments, limit in TOOLS:
            tool = peers.command(arguments[0], options)
            used = one(run([tool, *arguments[1:], *rich], allowed=range(256)).cpu) if tool else None
            yield Row(WHAT, mine, "µs", f"{' '.join(arguments)}, one batch", used, limit, Way.AT_LEAST)


if __name__ == "__main__":
    alone(__file__)
