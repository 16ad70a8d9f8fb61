"""The samples' pictures are those that the generator makes: same statements, same pixels, none besides."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.support.make_samples import FORMATS, PICTURES, SAMPLES, blocks, make

WHOLE = sorted(name for name, picture in PICTURES.items() if picture.keep is None)


@pytest.mark.parametrize("name", WHOLE)
def test_a_picture_says_what_its_entry_says(name: str) -> None:
    committed = (SAMPLES / name).read_bytes()
    assert all(block in committed for block in blocks(name).values())


def test_the_pixels_are_the_drawn_ones() -> None:
    name = "baikonur/images/launch-pad.jpg"
    with Image.open(SAMPLES / name) as committed, Image.open(BytesIO(make(name))) as made:
        difference = ImageChops.difference(committed.convert("RGB"), made.convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 2


def test_a_picture_is_made_the_same_twice() -> None:
    name = "baikonur/images/railway.png"
    assert make(name) == make(name)


def test_the_cut_picture_keeps_its_first_value_only() -> None:
    cut = (SAMPLES / "file-truncated/harbour.jpg").read_bytes()
    assert cut == make("file-truncated/harbour.jpg")
    assert cut.endswith(b"Mira Holt\0")


def test_no_picture_lies_in_the_samples_that_the_generator_does_not_know() -> None:
    images = {path for path in SAMPLES.rglob("*") if path.suffix in set(FORMATS) - {".md"}}
    names = {path.relative_to(SAMPLES).as_posix() for path in images}
    assert {name for name in names if not name.startswith("archive/")} <= set(PICTURES)  # see test_archive.py
    assert all(Path(SAMPLES / name).is_file() for name in PICTURES)
