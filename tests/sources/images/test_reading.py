"""The same values come out of every container; what is damaged says so; what is no image says that."""

import os
from pathlib import Path

import pytest

from rights.model.image import FieldValue
from rights.sources.images import is_image_name, read
from rights.sources.images.plain import plain
from tests import made_images as make
from tests.support.image_files import EXIF, FILES


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


def test_the_end_of_a_drawings_metadata_may_hold_white_space(tmp_path: Path) -> None:
    rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    said = "<rdf:Description><dc:creator>Jane Doe</dc:creator></rdf:Description></rdf:RDF\n  >"
    drawing = tmp_path / "a.svg"
    drawing.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg"><metadata>{rdf}{said}</metadata\n></svg\n>',
        encoding="utf-8",
    )
    image = read(drawing, "a.svg")
    assert [value.value for value in image.values] == ["Jane Doe"]
    assert image.problems == ()


def test_of_a_raw_photograph_cut_off_what_is_there_is_read(tmp_path: Path) -> None:
    whole = make.raf(make.jpeg(make.exif_segment(make.tiff(make.ascii_tag(315, "Zoë")))))
    raw = tmp_path / "a.raf"
    raw.write_bytes(whole[: whole.index(b"\xff\xda")])
    image = read(raw, "a.raf")
    assert [value.value for value in image.values] == ["Zoë"]
    assert [problem.code for problem in image.problems] == ["truncated"]


def test_metadata_is_read_wherever_it_lies(tmp_path: Path) -> None:
    """Before and behind what is read at once, and across its end."""
    for before in (0, 32_600, 32_700, 40_000, 65_400, 100_000):
        filling = [make.segment(0xE5, bytes(min(30_000, before - at))) for at in range(0, before, 30_000)]
        path = tmp_path / "a.jpg"
        path.write_bytes(make.jpeg(*filling, make.xmp_segment(make.xmp({"dc:creator": make.seq("Zoë")}))))
        image = read(path, "a.jpg")
        assert ([value.value for value in image.values], image.problems) == (["Zoë"], ())
