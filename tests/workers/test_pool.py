"""Workers make thumbnails and read cameras; whatever happens to one, every other job gets its answer."""

import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from rights.model.place import Place
from rights.model.problem import Problem
from rights.workers import Workers, pool
from tests import made_images as make


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(1) as started:
        yield started


def picture(path: Path, size: tuple[int, int] = (600, 300), **options: object) -> Path:
    image = Image.new("RGB", size, "navy")
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    image.save(path, **options)
    return path


def test_a_thumbnail_is_small_upright_and_bare(tmp_path: Path, workers: Workers) -> None:
    exif = Image.Exif()
    exif[274] = 6  # turn clockwise to see it upright
    exif[315] = "Jane Doe"
    made = workers.thumbnail(picture(tmp_path / "a.jpg", exif=exif, comment="secret"))
    assert isinstance(made, bytes)
    small = Image.open(io.BytesIO(made))
    assert (small.format, small.size, dict(small.getexif())) == ("WEBP", (120, 240), {})
    assert b"Jane" not in made
    assert b"secret" not in made


def test_transparency_becomes_white(tmp_path: Path, workers: Workers) -> None:
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(tmp_path / "a.png")
    made = workers.thumbnail(tmp_path / "a.png")
    assert isinstance(made, bytes)
    assert Image.open(io.BytesIO(made)).convert("RGB").getpixel((5, 5)) >= (250, 250, 250)


def test_what_the_camera_noted(tmp_path: Path, workers: Workers) -> None:
    exif = make.tiff(
        make.ascii_tag(271, "Canon"),
        make.ascii_tag(272, "EOS R6"),
        exif=(make.ascii_tag(36867, "2024:05:01 10:00:00"), make.ascii_tag(42036, "RF50mm")),
    )
    (tmp_path / "a.jpg").write_bytes(make.jpeg(make.exif_segment(exif)))
    assert workers.camera(tmp_path / "a.jpg") == {
        "taken": "2024:05:01 10:00:00",
        "camera": "Canon EOS R6",
        "lens": "RF50mm",
        "pixels": "8 x 8",
    }


def test_what_cannot_be_decoded_is_a_problem_and_the_worker_goes_on(tmp_path: Path, workers: Workers) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    (tmp_path / "scans.jpg").write_bytes(b"\xff\xd8" + b"\xff\xda" * 200)
    big = make.png().replace(b"\0\0\0\x01\0\0\0\x01\x08", b"\0\0\xff\xff\0\0\xff\xff\x08", 1)
    (tmp_path / "big.png").write_bytes(big)
    made = {
        name: workers.thumbnail(tmp_path / name, name)
        for name in ("text.jpg", "scans.jpg", "big.png", "gone.jpg")
    }
    assert {name: problem.code for name, problem in made.items() if isinstance(problem, Problem)} == {
        "text.jpg": "undecodable",
        "scans.jpg": "too-many-entries",
        "big.png": "undecodable",
        "gone.jpg": "missing",
    }
    assert isinstance(workers.thumbnail(picture(tmp_path / "a.png")), bytes)


def test_a_late_worker_is_killed_and_nothing_else_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = picture(tmp_path / "good.png", (40, 40))
    with Workers(1) as started:
        assert isinstance(started.thumbnail(good), bytes)
        process = started._workers[0]._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        monkeypatch.setitem(pool.DEADLINES, "thumbnail", 0.2)
        expected = Problem("too-slow", "it took more than 0.2 s", Place("good"), lost=False)
        assert started.thumbnail(good, "good") == expected
        assert process.poll() == -signal.SIGKILL
        monkeypatch.setitem(pool.DEADLINES, "thumbnail", 10.0)
        assert isinstance(started.thumbnail(good), bytes)


def test_answers_come_in_order_though_a_worker_dies(tmp_path: Path) -> None:
    paths = [str(picture(tmp_path / f"{number}.png", (40, 40))) for number in range(9)]
    with Workers(2) as started:
        answers = started.thumbnails(paths)
        first = next(answers)
        process = started._workers[0]._process
        assert process is not None
        process.kill()
        found = [first, *answers]
    assert [path for path, _ in found] == paths
    lost = [made for _, made in found if isinstance(made, Problem)]
    assert len(lost) <= 1
    assert all(problem.code == "reader-died" for problem in lost)


def test_workers_leave_no_process_and_no_open_file(tmp_path: Path) -> None:
    good = picture(tmp_path / "good.png", (40, 40))
    before = set(Path("/proc/self/fd").iterdir())
    with Workers(1) as started:
        started.thumbnail(good)
        process = started._workers[0]._process
    assert process is not None
    assert process.poll() is not None
    assert set(Path("/proc/self/fd").iterdir()) == before
