"""`rights record`: typed, pasted and saved statements to the same dated, sorted lock file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli

PAGE = "https://photos.example/1"


def run(lock: Path, *arguments: str, given: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["record", *arguments, "--lock", str(lock)], input=given)
    return result.exit_code, result.output


def states(lock: Path) -> dict[str, list[dict[str, object]]]:
    return {each["url"]: each["states"] for each in json.loads(lock.read_text("utf-8"))["sources"]}


def test_what_was_typed_is_kept_with_its_day(tmp_path: Path) -> None:
    lock = tmp_path / "rights.lock"
    code, _ = run(
        lock,
        "add",
        PAGE,
        "--creator",
        "Jane Doe",
        "--licence",
        "CC BY 4.0",
        "--title",
        "Tree",
        "--date",
        "2024-05-06",
    )
    assert code == 0
    assert lock.read_text("utf-8") == (
        '{\n  "schema": 1,\n  "sources": [\n    {\n      "url": "https://photos.example/1",\n      "states": [\n        {\n'
        '          "date": "2024-05-06",\n          "creator": [\n            "Jane Doe"\n          ],\n'
        '          "licence": "CC BY 4.0",\n          "title": "Tree",\n          "said_by": "typed"\n        }\n      ]\n'
        "    }\n  ]\n}\n"
    )
    assert run(lock, "list") == (0, f"2024-05-06  {PAGE}  Jane Doe / CC BY 4.0 / Tree\n")


def test_a_later_statement_stands_beside_the_earlier_and_the_same_adds_nothing(tmp_path: Path) -> None:
    lock = tmp_path / "rights.lock"
    run(lock, "add", PAGE, "--creator", "Jane Doe", "--licence", "CC BY 4.0", "--date", "2024-05-06")
    before = lock.read_bytes()
    assert "Already on record" in run(lock, "add", "http://www.photos.example/1/?utm_source=x", "--creator", "Jane Doe",
                                      "--licence", "CC BY 4.0", "--date", "2025-01-01")[1]  # fmt: skip
    assert lock.read_bytes() == before
    run(lock, "add", PAGE, "--creator", "Jane Doe", "--licence", "CC BY-NC 4.0", "--date", "2025-01-01")
    run(lock, "add", "https://aaa.example/2", "--creator", "Bo Lin", "--date", "2025-01-01")
    found = states(lock)
    assert list(found) == ["https://aaa.example/2", PAGE]
    assert [state["date"] for state in found[PAGE]] == ["2024-05-06", "2025-01-01"]


@pytest.mark.parametrize(
    ("paste", "wanted"),
    [
        (
            "By Jane Doe - Own work, CC BY-SA 4.0, https://commons.wikimedia.org/w/index.php?curid=123",
            ("https://commons.wikimedia.org/w/index.php?curid=123", ["Jane Doe"], "CC BY-SA 4.0", None),
        ),
        (
            ('"Old tree" by <a href="https://www.flickr.com/photos/jane">Jane Doe</a> is licensed under '
            '<a href="https://creativecommons.org/licenses/by/2.0/">CC BY 2.0</a>'),
            (PAGE, ["Jane Doe"], "CC BY 2.0", "Old tree"),
        ),
        (
            ('Photo by <a href="https://unsplash.com/@janedoe?utm_source=x">Jane Doe</a> on '
            '<a href="https://unsplash.com/photos/abc?utm_source=x">Unsplash</a>'),
            (PAGE, ["Jane Doe"], None, None),
        ),
    ],
    ids=["commons", "flickr", "unsplash"],
)  # fmt: skip
def test_pasted_attribution_is_read(
    tmp_path: Path, paste: str, wanted: tuple[str, list[str], str | None, str | None]
) -> None:
    lock = tmp_path / "rights.lock"
    url, creator, licence, title = wanted
    address = [] if "commons" in url else [PAGE]
    assert run(lock, "add", *address, "--from-text", "-", given=paste)[0] == 0
    (state,) = states(lock)[url]
    assert (state["creator"], state.get("title"), state["said_by"]) == (creator, title, "attribution text")
    assert licence in {None, state.get("licence")}


COMMONS = {
    "query": {
        "pages": {
            "1": {
                "imageinfo": [
                    {
                        "descriptionurl": "https://commons.wikimedia.org/wiki/File:X.jpg",
                        "extmetadata": {
                            "Artist": {"value": '<a href="//x">Jane&nbsp;Doe</a>'},
                            "LicenseShortName": {"value": "CC BY-SA 3.0"},
                            "LicenseUrl": {"value": "https://creativecommons.org/licenses/by-sa/3.0"},
                            "ObjectName": {"value": "X"},
                        },
                    }
                ]
            }
        }
    }
}
FLICKR = {
    "photo": {
        "license": "4", "owner": {"username": "janed", "realname": "Jane Doe", "path_alias": "jane_d"},
        "title": {"_content": "X"}, "urls": {"url": [{"_content": "https://www.flickr.com/photos/jane_d/1/"}]},
    }
}  # fmt: skip
UNSPLASH = {
    "links": {"html": "https://unsplash.com/photos/abc"},
    "user": {"name": "Jane Doe", "username": "jane_d"},
    "description": "X",
}
OPENVERSE = {
    "foreign_landing_url": "https://photos.example/9", "license": "by-sa", "license_version": "3.0", "title": "X",
    "license_url": "https://creativecommons.org/licenses/by-sa/3.0/", "creator": "Jane Doe",
}  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "url", "licence"),
    [
        (COMMONS, "https://commons.wikimedia.org/wiki/File:X.jpg", "CC BY-SA 3.0"),
        (FLICKR, "https://www.flickr.com/photos/jane_d/1/", "CC BY 2.0"),
        (UNSPLASH, "https://unsplash.com/photos/abc", "Unsplash License"),
        (OPENVERSE, "https://photos.example/9", "CC BY-SA 3.0"),
    ],
    ids=["commons", "flickr", "unsplash", "openverse"],
)
def test_a_saved_answer_is_read(tmp_path: Path, answer: dict[str, object], url: str, licence: str) -> None:
    saved = tmp_path / "answer.json"
    saved.write_text(json.dumps(answer), encoding="utf-8")
    lock = tmp_path / "rights.lock"
    assert run(lock, "add", "--from-json", str(saved), "--date", "2024-05-06")[0] == 0
    (state,) = states(lock)[url]
    assert (state["creator"], state["licence"], state["title"], state["said_by"]) == (
        ["Jane Doe"],
        licence,
        "X",
        "API",
    )


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (["add"], None),
        (["add", PAGE], None),
        (["add", "ftp://x", "--creator", "J"], None),
        (["add", PAGE, "--creator", "J", "--date", "soon"], None),
        (["add", PAGE, "--from-text", "-"], "nothing here"),
        (["add", PAGE, "--from-json", "-"], "[1]"),
        (["add", PAGE, "--from-json", "-"], "[" * 100_000),
        (
            ["add", PAGE, "--from-json", "-"],
            '{"query": {"pages": [3]}, "photo": 1, "user": {}, "license": 4}',
        ),
    ],
)
def test_what_cannot_be_recorded_is_said(tmp_path: Path, arguments: list[str], given: str | None) -> None:
    lock = tmp_path / "rights.lock"
    code, output = run(lock, *arguments, given=given)
    assert (code, output.startswith("rights: "), lock.exists()) == (2, True, False)


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"schema": 2}', '{"schema": 1, "sources": [{"url": "x", "states": []}]}', "[" * 100_000],
)
def test_a_broken_lock_is_never_overwritten(tmp_path: Path, content: str) -> None:
    lock = tmp_path / "rights.lock"
    lock.write_text(content, encoding="utf-8")
    assert run(lock, "add", PAGE, "--creator", "Jane Doe")[0] == 2
    assert lock.read_text("utf-8") == content
