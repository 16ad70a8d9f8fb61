"""The inputs of cases.toml through the real command in every format: what is found, how it ends, and that no output
carries what was in them.
"""

import csv
import io
import json
import os
import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from rights.cli import cli
from rights.report import FORMATS

SOURCE = Path(__file__).with_name("cases.toml")
CASES: dict[str, dict[str, Any]] = {
    case["name"]: case for case in tomllib.loads(SOURCE.read_text("utf-8"))["case"]
}
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
COMMAND = re.compile(r"::(error|warning|notice)( [a-zA-Z]+=[^,:\r\n]*(,[a-zA-Z]+=[^,:\r\n]*)*)?::")
JSONS = ("json", "sarif", "gitlab", "rdjson")


def whole(pieces: str | list[str | dict[str, Any]]) -> bytes:
    """The bytes that a content or a name stands for."""
    made = b""
    for piece in [pieces] if isinstance(pieces, str) else pieces:
        if isinstance(piece, str):
            made += piece.encode()
        elif "hex" in piece:
            made += bytes.fromhex(piece["hex"])
        else:
            made += piece["many"].encode() * piece["times"]
    return made


@pytest.fixture
def built(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, Any]]:
    """The files of a case, in a folder that is the working directory. Its folders are deeper than a name may be long."""
    case = CASES[request.param]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rights.toml").write_text("")
    for name, content in case["files"]:
        *folders, last = whole(name).split(b"/")
        for folder in folders:
            Path(os.fsdecode(folder)).mkdir(exist_ok=True)
            os.chdir(folder)
        Path(os.fsdecode(last)).write_bytes(whole(content))
        os.chdir(tmp_path)
    for name, target in case.get("links", {}).items():
        Path(name).symlink_to(target)
    for name in case.get("pipes", ()):
        os.mkfifo(name)
    yield case
    assert not Path("pwned").exists()


def check(form: str) -> Result:
    return CliRunner().invoke(cli, ["check", ".", "--jobs", "1", "--format", form], catch_exceptions=False)


def found(report: str) -> list[str]:
    """Each finding as "path:line:column rule", the end of the path where it is long."""
    told = []
    for finding in json.loads(report)["findings"]:
        place = finding["place"]
        where = f":{place['line']}:{place['column']}" if place["line"] else ""
        told.append(f"{place['path'][-40:]}{where} {finding['rule']}")
    return told


class Tags(HTMLParser):
    """What a browser would make of a page: only what we wrote."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not tag.startswith("hx")
        for key, value in attrs:
            assert not key.startswith(("on", "hx")), (tag, key)
            assert not re.match(r"\s*(javascript|vbscript|file):", value or "", re.IGNORECASE), (tag, key)


def inert(form: str, text: str) -> None:
    """Hold an output to being whole and harmless."""
    assert not INVISIBLE.search(text.replace("\r\n", "\n"))
    assert "root:" not in text  # the first line of /etc/passwd
    if form in JSONS:
        json.loads(text)
    elif form == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in text.splitlines())
    elif form in {"junit", "checkstyle"}:
        assert not [one.tag for one in ET.fromstring(text).iter() if one.tag.startswith("hx")]
    elif form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [cell for cell in cells if cell[:1] in {"=", "+", "@", "-", "\t"}]
    elif form == "html":
        Tags().feed(text)
    elif form in {"text", "concise", "github"}:
        lines = [line.lstrip() for line in text.splitlines()]
        assert not [line for line in lines if line.startswith("##[")]
        assert not [line for line in lines if line.startswith("::") and not COMMAND.match(line)]
    else:
        assert "<hxtag" not in re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)


@pytest.mark.parametrize("built", CASES, indirect=True)
def test_a_case_in_every_format(built: dict[str, Any]) -> None:
    before = sorted(Path().iterdir())
    for form in FORMATS:
        done = check(form)
        assert done.exit_code == built["exit"], (form, done.output)
        assert "internal error" not in done.output
        if done.exit_code == 2:
            assert done.stdout == ""
            assert done.stderr.startswith(built["told"])
        else:
            inert(form, done.stdout)
            assert form != "json" or found(done.stdout) == built["found"]
        inert("text", done.stderr)
    assert sorted(Path().iterdir()) == before


def test_every_case_has_a_reason_of_its_own() -> None:
    reasons = [case["why"] for case in CASES.values()]
    assert len(set(reasons)) == len(reasons) == 29
    assert all(reason.endswith(".") for reason in reasons)
