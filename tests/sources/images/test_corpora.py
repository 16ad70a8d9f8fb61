"""The reader over folders that are not part of this repository, where they lie beside it; and over very many files."""

import json
import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from rights.sources.images import read
from rights.sources.images.plain import plain
from tests import made_images as make

ROOT = Path(__file__).resolve().parents[3]
METADATA = ROOT.parent / "shared" / "dev" / "metadata"
HOSTILE = ROOT.parent / "shared" / "dev" / "hostile" / "hostile.py"
MANY = 100_000
GROWTH = 4 << 10  # kilobytes

# Reads every file of a folder twice over and prints the peak of memory after the first thousand, and at the end.
PROGRAM = """
import os, resource, sys
from rights.sources.images import read
peaks = []
for number, entry in enumerate(os.scandir(sys.argv[1])):
    assert read(entry.path, entry.name).values
    if number == 1000:
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(*peaks)
"""


def normal(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("\0", " ")).removeprefix(
        "http://ns.useplus.org/ldf/vocab/"
    )
    return " ".join(text.split()).replace("True", "true").replace("False", "false")


@pytest.mark.skipif(
    not METADATA.exists(), reason="the set of images with known values does not lie beside this repository"
)
def test_every_format_of_the_matrix_reads_as_known() -> None:
    truth = json.loads((METADATA / "truth.json").read_text("utf-8"))
    wrong = {}
    for name, known in truth.items():
        image = read(METADATA / name, name) if name.startswith("matrix/") else None
        if image is None or image.format is None:
            continue
        found = {field: [normal(text) for text in values] for field, values in plain(image).items()}
        for field, values in known["fields"].items():
            if [normal(text) for text in values] != found.get(field, []):
                wrong[name, field] = (values, found.get(field))
    assert wrong == {}


@pytest.mark.skipif(
    not HOSTILE.exists(), reason="the generator of hostile files does not lie beside this repository"
)
def test_hostile_files_are_answered_soon(tmp_path: Path) -> None:
    command = [sys.executable, str(HOSTILE), str(tmp_path / "made"), "--seed", "20261123"]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    count = 0
    for line in (tmp_path / "made" / "manifest.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["group"] != "image":
            continue
        path = os.fsdecode(os.path.join(os.fsencode(tmp_path / "made"), os.fsencode(case["path"])))  # noqa: PTH118 - bytes
        start = time.process_time()
        read(path, "image")
        assert time.process_time() - start < 1.0, case["kind"]
        count += 1
    assert count > 700
    subprocess.run(["chmod", "-R", "u+rwx", str(tmp_path / "made")], check=False)


@pytest.mark.sweep
def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    first = tmp_path / "0.jpg"
    packet = make.xmp({"dc:creator": make.seq("Jane")}, padding=2000)
    first.write_bytes(make.jpeg(make.xmp_segment(packet), picture=bytes(70_000)))
    folder = tmp_path / "links"
    folder.mkdir()
    for number in range(MANY):
        if number % 50_000 == 49_999:  # file systems bound the number of links to one file
            first = tmp_path / f"{number}.jpg"
            first.write_bytes((tmp_path / "0.jpg").read_bytes())
        os.link(first, folder / f"{number}.jpg")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    early, late = map(int, done.stdout.split())
    assert late - early < GROWTH
