"""`rights inspect` walks folders in a fixed order and prints one object a file."""

import json
from pathlib import Path

from click.testing import CliRunner

from rights.cli.inspect import command
from tests import made_images as make


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.output


def test_a_folder_is_streamed_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.jpg", "a.jpg", "b/d.jpg", "notes.bin"):
        (tmp_path / name).write_bytes(make.jpeg())
    (tmp_path / "s.xmp").write_bytes(make.xmp({"dc:creator": make.seq("Ann")}))
    code, output = run(str(tmp_path), "--format", "jsonl")
    rows = [json.loads(line) for line in output.splitlines()]
    assert code == 0
    assert [Path(row["SourceFile"]).relative_to(tmp_path).as_posix() for row in rows] == [
        "a.jpg",
        "b/d.jpg",
        "c.jpg",
        "s.xmp",
    ]
    assert rows[3]["fields"] == {"xmp.dc:creator": ["Ann"]}


def test_a_post_and_an_image_in_one_call(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text("![](a.jpg)\n\n*Photo: Jane Doe*\n", encoding="utf-8")
    (tmp_path / "a.jpg").write_bytes(make.jpeg())
    code, output = run(str(tmp_path / "post.md"), str(tmp_path / "a.jpg"), "--format", "jsonl")
    post, image = (json.loads(line) for line in output.splitlines())
    assert (code, post["credits"][0]["creators"], image["format"]) == (0, ["Jane Doe"], "JPEG")


def test_text_is_for_people(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(make.jpeg())
    code, output = run(str(tmp_path / "a.jpg"))
    assert (code, output.splitlines()) == (
        0,
        [
            f"{tmp_path}/a.jpg  JPEG, 29 bytes",
            "  no rights metadata",
            "  Camera",
            "    Size                      8 x 8",
        ],
    )


def test_wrong_use_is_said(tmp_path: Path) -> None:
    assert run(str(tmp_path / "gone.jpg"))[0] == 2
    assert run(str(tmp_path))[0] == 2


def test_a_named_file_of_which_nothing_could_be_read_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(make.jpeg())
    (tmp_path / "cut.jpg").write_bytes(make.jpeg()[:-18])
    for name in ("good.jpg", "cut.jpg"):
        assert [run(str(tmp_path / name), *form)[0] for form in ((), ("--format", "jsonl"))] == [0, 0]
    (tmp_path / "words.jpg").write_text("no picture", encoding="utf-8")
    (tmp_path / "empty.png").touch()
    (tmp_path / "link.jpg").symlink_to(tmp_path / "good.jpg")
    (tmp_path / "link.md").symlink_to(tmp_path / "good.jpg")
    for name in ("words.jpg", "empty.png", "link.jpg", "link.md"):
        assert [run(str(tmp_path / name), *form)[0] for form in ((), ("--format", "jsonl"))] == [1, 1]
    code, output = run(str(tmp_path), "--format", "jsonl")
    assert (code, len(output.splitlines())) == (0, 6)
