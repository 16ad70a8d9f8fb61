"""Our values equal ExifTool's, on images that this test makes. ExifTool is an oracle for tests only."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from rights.sources.images import read
from rights.sources.images.plain import plain
from tests.support.image_files import FILES

needs_exiftool = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="exiftool is not installed (Debian: libimage-exiftool-perl)"
)
NAMES = {
    "IFD0:Artist": "exif.Artist",
    "IFD0:Copyright": "exif.Copyright",
    "ExifIFD:OwnerName": "exif.CameraOwnerName",
    "IPTC:By-line": "iim.By-line",
    "IPTC:CopyrightNotice": "iim.CopyrightNotice",
    "XMP-dc:Creator": "xmp.dc:creator",
    "XMP-dc:Rights": "xmp.dc:rights",
    "XMP-cc:License": "xmp.cc:license",
}
# What Debian's ExifTool does not read, or reads only with another Perl module: the walker's own tests cover these.
BEYOND = {"a.svg", "a.svgz", "b.heic", "wide.xmp"}


def listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


@needs_exiftool
def test_every_made_file_reads_as_exiftool_reads_it(tmp_path: Path) -> None:
    for name, (_, content, _) in FILES.items():
        (tmp_path / name).write_bytes(content)
    command = [
        "exiftool",
        "-j",
        "-G1",
        "-struct",
        "-n",
        "-q",
        "-q",
        "-charset",
        "filename=utf8",
        "-EXIF:all",
        "-IPTC:all",
        "-XMP:all",
    ]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, check=False, timeout=120)
    told = {Path(row["SourceFile"]).name: row for row in json.loads(done.stdout)}
    theirs = {
        name: {NAMES[key]: listed(value) for key, value in row.items() if key in NAMES}
        for name, row in told.items()
    }
    ours = {
        name: {
            field: values
            for field, values in plain(read(tmp_path / name, name)).items()
            if field in NAMES.values()
        }
        for name in FILES
    }
    compared = sorted(set(FILES) & set(theirs) - BEYOND)
    assert {name: ours[name] for name in compared} == {name: theirs[name] for name in compared}
    assert len(compared) >= 15
