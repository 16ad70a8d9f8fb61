"""The same values come out of every container; what is damaged says so; what is no image says that."""

import os
import zlib
from pathlib import Path

import pytest

from rights.model.image import FieldValue
from rights.sources.images import is_image_name, read
from rights.sources.images.plain import plain
from tests import made_images as make

EXIF = make.tiff(make.ascii_tag(315, "Zoë Ångström"), make.ascii_tag(33432, "© 2024 Zoë\0Desk"))
PACKET = make.xmp(
    {
        "dc:creator": make.seq("Zoë Ångström", "Second"),
        "dc:rights": make.alt(("de", "alle"), ("x-default", "all")),
    },
    {"cc:license": "https://creativecommons.org/licenses/by/4.0/"},
)
IIM = make.iim((80, "Zoë"), (80, "Second"), (116, "© Zoë"))
FROM_EXIF = {"exif.Artist": ["Zoë Ångström"], "exif.Copyright": ["© 2024 Zoë\nDesk"]}
FROM_IIM = {"iim.By-line": ["Zoë", "Second"], "iim.CopyrightNotice": ["© Zoë"]}
FROM_XMP = {
    "xmp.cc:license": ["https://creativecommons.org/licenses/by/4.0/"],
    "xmp.dc:creator": ["Zoë Ångström", "Second"],
    "xmp.dc:rights": ["all"],
}
UUID_XMP = "be7acfcb97a942e89c71999491e3afac"
UUID_EXIF = b"JpgTiffExif->JP2".hex()
RESOURCES = make.resources((0x0404, IIM), (0x0422, EXIF), (0x0424, PACKET))
NESTED = make.tiff(
    *make.PICTURE,
    make.ascii_tag(315, "Zoë Ångström"),
    make.ascii_tag(33432, "© 2024 Zoë\0Desk"),
    (700, 1, PACKET),
    (33723, 7, IIM),
    (34377, 7, make.resources((0x0404, b""))),
)
FILES: dict[str, tuple[str, bytes, dict[str, list[str]]]] = {
    "a.jpg": (
        "JPEG",
        make.jpeg(make.exif_segment(EXIF), make.xmp_segment(PACKET), make.photoshop_segment(RESOURCES[:])),
        FROM_EXIF | FROM_IIM | FROM_XMP,
    ),
    "a.png": (
        "PNG",
        make.png(make.itxt(b"XML:com.adobe.xmp", PACKET), late=(make.chunk(b"eXIf", EXIF), make.raw_profile(b"iptc", IIM))),
        FROM_EXIF | FROM_IIM | FROM_XMP,
    ),
    "a.webp": ("WebP", make.webp((b"EXIF", EXIF), (b"XMP ", PACKET)), FROM_EXIF | FROM_XMP),
    "b.webp": ("WebP", make.webp((b"EXIF", b"Exif\0\0" + EXIF)), FROM_EXIF),
    "a.tif": ("TIFF", NESTED, FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.dng": ("TIFF", make.tiff(make.ascii_tag(315, "Zoë Ångström"), order=">"), {"exif.Artist": ["Zoë Ångström"]}),
    "a.orf": ("ORF", make.tiff(make.ascii_tag(315, "Zoë"), magic=b"IIRO"), {"exif.Artist": ["Zoë"]}),
    "a.heic": ("HEIF", make.heif(EXIF, PACKET), FROM_EXIF | FROM_XMP),
    "b.heic": ("HEIF", make.heif(EXIF, zlib.compress(PACKET), encoding=b"deflate"), FROM_EXIF | FROM_XMP),
    "a.avif": ("AVIF", make.heif(EXIF, PACKET, brand=b"avif"), FROM_EXIF | FROM_XMP),
    "a.cr3": ("CR3", make.cr3(EXIF, make.tiff(make.ascii_tag(42032, "Owner")), PACKET), FROM_EXIF | FROM_XMP | {"exif.CameraOwnerName": ["Owner"]}),
    "a.jxl": ("JPEG XL", make.jxl(make.box(b"Exif", bytes(4) + EXIF), make.box(b"xml ", PACKET)), FROM_EXIF | FROM_XMP),
    "a.jp2": ("JPEG 2000", make.jp2(make.uuid(UUID_EXIF, EXIF), make.uuid(UUID_XMP, PACKET)), FROM_EXIF | FROM_XMP),
    "a.gif": ("GIF", make.gif(PACKET, frames=3), FROM_XMP),
    "a.psd": ("PSD", make.psd(RESOURCES), FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.psb": ("PSD", make.psd(RESOURCES, version=2), FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.raf": ("RAF", make.raf(make.jpeg(make.exif_segment(EXIF))), FROM_EXIF),
    "a.svg": ("SVG", make.svg(PACKET.decode().partition("?>")[2].rpartition("<?")[0]), FROM_XMP),
    "a.svgz": ("SVG", zlib.compress(make.svg(PACKET.decode().partition("?>")[2].rpartition("<?")[0]), wbits=31), FROM_XMP),
    "a.xmp": ("XMP", PACKET, FROM_XMP),
    "b.xmp": ("XMP", PACKET.decode().encode("utf-16"), FROM_XMP),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_container_yields_the_values_that_were_put_in(tmp_path: Path, name: str) -> None:
    kind, content, expected = FILES[name]
    (tmp_path / name).write_bytes(content)
    image = read(tmp_path / name, name)
    assert (image.format, plain(image), image.problems) == (kind, expected, ())


def test_offsets_lead_to_the_value_in_the_file(tmp_path: Path) -> None:
    content = FILES["a.jpg"][1]
    (tmp_path / "a.jpg").write_bytes(content)
    for value in read(tmp_path / "a.jpg", "a.jpg").values:
        there = content[value.offset :]
        assert there.startswith((value.value.encode(), b"<?xpacket", b"\xc2\xa9 2024"))


def test_blocks_that_disagree_are_kept_apart(tmp_path: Path) -> None:
    second = make.tiff(make.ascii_tag(315, "Bob"))
    (tmp_path / "a.jpg").write_bytes(make.jpeg(make.exif_segment(EXIF), make.exif_segment(second)))
    image = read(tmp_path / "a.jpg", "a.jpg")
    assert [(v.block, v.value) for v in image.all("exif.Artist")] == [
        ("exif", "Zoë Ångström"),
        ("exif#2", "Bob"),
    ]


@pytest.mark.parametrize(
    "name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.heic", "a.jxl", "a.jp2", "a.gif", "a.psd"]
)
def test_a_file_cut_off_anywhere_is_never_silently_empty(tmp_path: Path, name: str) -> None:
    kind, content, expected = FILES[name]
    whole = sum(map(len, expected.values()))
    for end in range(0, len(content) - 40, 61):
        (tmp_path / name).write_bytes(content[:end])
        image = read(tmp_path / name, name)
        assert image.problems or sum(map(len, plain(image).values())) == whole, f"cut at {end}"
    assert kind


def test_a_name_that_lies_is_a_problem_that_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(FILES["a.jpg"][1])
    image = read(tmp_path / "a.png", "shown/a.png")
    problems = [(problem.code, problem.lost, problem.place.path) for problem in image.problems]
    assert (image.format, problems) == ("JPEG", [("extension", False, "shown/a.png")])


def test_a_sidecar_is_part_of_the_image(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(make.jpeg())
    (tmp_path / "a.xmp").write_bytes(make.xmp({"dc:creator": make.seq("Bob")}))
    image = read(tmp_path / "a.jpg", "x/a.jpg")
    assert image.values == (FieldValue("xmp.dc:creator", "Bob", "sidecar", 0),)
    assert (image.sidecar, image.place(image.values[0]).path) == ("x/a.xmp", "x/a.xmp")
    (tmp_path / "a.jpg.xmp").write_bytes(make.xmp({"dc:creator": make.seq("Ann")}))
    assert [value.value for value in read(tmp_path / "a.jpg", "x/a.jpg").values] == ["Ann"]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("hello")
    found = {
        name: read(tmp_path / name, name).problems
        for name in (*(path.name for path in tmp_path.iterdir()), "gone.jpg", "a\0b.jpg")
    }
    assert {name: [problem.code for problem in problems] for name, problems in found.items()} == {
        "pipe.jpg": ["not-regular"],
        "link.jpg": ["symlink"],
        "folder.jpg": ["folder"],
        "empty.jpg": ["empty"],
        "text.jpg": ["not-an-image"],
        "gone.jpg": ["missing"],
        "a\0b.jpg": ["missing"],
    }


def test_image_names() -> None:
    names = "a.jpg b.JPEG c.apng d.CR3 e.svgz f.psb g.kdc"
    assert all(map(is_image_name, names.split()))
    assert not any(map(is_image_name, ["a.md", "jpg", "a.jpg.txt", "b.xmp", "c.pdf", "."]))
