"""The writer against readers that are not ours: Pillow opens what it makes, ExifTool finds every value."""

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support import imagemaker

EXIF = {"Artist": "Dana Ömarova", "Copyright": "© 2024 Dana Ömarova", "CameraOwnerName": "D. Ö."}
IIM = [("By-line", "Dana Ömarova"), ("By-line", "Second Person"), ("CopyrightNotice", "© 2024 Dana & Co")]
XMP = {
    "dc:creator": ["Dana Ömarova", "Second Person"],
    "dc:rights": "© 2024 <Dana> & Co",
    "cc:license": "https://creativecommons.org/licenses/by/4.0/",
    "xmpRights:Marked": "True",
}


def made(kind: str, order: str = "<") -> bytes:
    iim = b"" if kind == "WEBP" else imagemaker.iim(IIM)
    return imagemaker.embed(
        imagemaker.blank(kind), exif=imagemaker.exif(EXIF, order), iim=iim, xmp=imagemaker.xmp(XMP)
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_pillow_opens_it_and_sees_the_same_pixels(kind: str) -> None:
    with Image.open(BytesIO(made(kind))) as image, Image.open(BytesIO(imagemaker.blank(kind))) as bare:
        image.load()
        assert image.format == kind
        assert image.tobytes() == bare.convert(image.mode).tobytes()


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_exiftool_finds_every_value(tmp_path: Path, kind: str, order: str) -> None:
    if not shutil.which("exiftool"):
        pytest.skip("exiftool is not installed")
    path = tmp_path / f"it.{kind.lower()}"
    path.write_bytes(made(kind, order))
    told = subprocess.run(
        ["exiftool", "-j", "-G1", "-n", "-charset", "iptc=utf8", path],
        capture_output=True, check=True,
    )  # fmt: skip
    values = json.loads(told.stdout)[0]
    expected = {
        "IFD0:Artist": "Dana Ömarova",
        "IFD0:Copyright": "© 2024 Dana Ömarova",
        "ExifIFD:OwnerName": "D. Ö.",
        "XMP-dc:Creator": ["Dana Ömarova", "Second Person"],
        "XMP-dc:Rights": "© 2024 <Dana> & Co",
        "XMP-cc:License": "https://creativecommons.org/licenses/by/4.0/",
        "XMP-xmpRights:Marked": True,
    }
    if kind != "WEBP":
        expected |= {
            "IPTC:By-line": ["Dana Ömarova", "Second Person"],
            "IPTC:CopyrightNotice": "© 2024 Dana & Co",
        }
    assert {key: values.get(key) for key in expected} == expected


def test_a_format_without_a_place_for_it_is_refused() -> None:
    with pytest.raises(ValueError, match="not a JPEG"):
        imagemaker.embed(imagemaker.blank("GIF"), exif=b"x")
