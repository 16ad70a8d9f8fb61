"""Whatever the format, it tells of the same findings: as many, by the same ids, at the same places."""

import csv
import io
import json
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import pytest

from rights.model.finding import Finding
from rights.model.visible import visible
from rights.report import FORMATS, render
from tests.report.cases import CASES

# rule, path as shown, line, column; None where a format has no such thing.
Row = tuple[str, str, int | None, int | None]
CASE = "many"


def expected(finding: Finding) -> Row:
    place = finding.issue.place
    return finding.rule, visible(place.path, None), place.line, place.column


def from_text(text: str) -> list[Row]:
    rows: list[Row] = []
    path, spot = "", (None, None)
    for line in text.splitlines():
        if head := re.match(r"^( {2,6}(\d+):(\d+)| {9})  (must fix|check|note)  ", line):
            spot = (int(head[2]), int(head[3])) if head[2] else (None, None)
        elif rule := re.match(r" {11}([a-z]+-[a-z-]+)(  \(.*\))?$", line):
            rows.append((rule[1], path, *spot))
        elif line and not line.startswith(" "):
            path = line
    return rows


def from_concise(text: str) -> list[Row]:
    found = re.findall(r"^(\S+?)(?::(\d+):(\d+))?: (?:error|warning|note) ([a-z-]+):", text, re.MULTILINE)
    return [
        (rule, path, int(line) if line else None, int(col) if col else None)
        for path, line, col, rule in found
    ]


def from_markdown(text: str) -> list[Row]:
    rows: list[Row] = []
    path = ""
    for line in text.splitlines():
        if line.startswith("### "):
            path = line.removeprefix("### ").strip("`")
        elif line.startswith("- **"):
            spot = re.search(r"line (\d+), column (\d+)", line)
            rule = re.search(r"\(`([a-z-]+)`\)$", line)
            assert rule
            rows.append((rule[1], path, int(spot[1]) if spot else None, int(spot[2]) if spot else None))
    return rows


def _document(finding: dict[str, dict[str, str]]) -> Row:
    place = finding["place"]
    return finding["rule"], visible(place["path"], None), place["line"], place["column"]  # type: ignore[return-value]


def from_json(text: str) -> list[Row]:
    return [_document(finding) for finding in json.loads(text)["findings"]]


def from_jsonl(text: str) -> list[Row]:
    return [_document(line) for line in map(json.loads, text.splitlines()) if line["kind"] == "finding"]


def from_sarif(text: str) -> list[Row]:
    rows: list[Row] = []
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        path = unquote_to_bytes(place["artifactLocation"]["uri"]).decode("utf-8", "surrogateescape")
        column = place["region"].get("startColumn")
        rows.append(
            (result["ruleId"], visible(path, None), place["region"]["startLine"] if column else None, column)
        )
    return rows


def from_github(text: str) -> list[Row]:
    rows: list[Row] = []
    for line in text.splitlines():
        if command := re.match(r"::(?:error|warning|notice) (.*?)::", line):
            keys = dict(pair.split("=", 1) for pair in command[1].split(","))
            column = int(keys["col"]) if "col" in keys else None
            rows.append((keys["title"], keys["file"], int(keys["line"]) if "line" in keys else None, column))
    return rows


def from_gitlab(text: str) -> list[Row]:
    found = json.loads(text)
    return [
        (one["check_name"], one["location"]["path"], one["location"]["lines"]["begin"], None) for one in found
    ]


def from_junit(text: str) -> list[Row]:
    rows: list[Row] = []
    for case in ET.fromstring(text).iter("testcase"):
        rule, _, spot = case.attrib["name"].partition(" ")
        at = re.fullmatch(r"(\d+):(\d+)", spot)
        rows.append((rule, case.attrib["classname"], int(at[1]) if at else None, int(at[2]) if at else None))
    return rows


def from_checkstyle(text: str) -> list[Row]:
    return [
        (
            error.attrib["source"].removeprefix("rights."),
            file.attrib["name"],
            int(error.attrib["line"]) or None,
            int(error.attrib["column"]) if "column" in error.attrib else None,
        )
        for file in ET.fromstring(text).iter("file")
        for error in file
    ]


def from_rdjson(text: str) -> list[Row]:
    return [
        (
            one["code"]["value"],
            one["location"]["path"],
            one["location"].get("range", {}).get("start", {}).get("line"),
            None,
        )
        for one in json.loads(text)["diagnostics"]
    ]


def from_csv(text: str) -> list[Row]:
    return [
        (
            row["rule"],
            row["path"],
            int(row["line"]) if row["line"] else None,
            int(row["column"]) if row["column"] else None,
        )
        for row in csv.DictReader(io.StringIO(text, newline=""))
    ]


def from_html(text: str) -> list[Row]:
    """What the cards show, in the order of the other formats; they stand worst first."""
    rows: list[Row] = []
    spot = re.compile(r"(.*), line (\d+), column (\d+)(?: to line \d+)?")
    field = re.compile(r"(.*), field .*")
    for part in text.split('<p class="meta">')[1:]:
        where = unescape(part.split('<span class="place">')[1].split("</span>")[0])
        at = spot.fullmatch(where)
        path = at[1] if at else (field.fullmatch(where) or [where, where])[1]
        rule = part.split('<a href="#rule-')[1].split('"')[0]
        rows.append((rule, path, int(at[2]) if at else None, int(at[3]) if at else None))
    return sorted(rows, key=lambda row: (row[1], row[2] or 0, row[3] or 0, row[0]))


# format -> reader, whether ignored findings are in it, what it cannot say of a place.
READERS: dict[str, tuple[Callable[[str], list[Row]], bool, Callable[[Row], Row]]] = {
    "text": (from_text, False, lambda row: row),
    "concise": (from_concise, False, lambda row: row),
    "json": (from_json, True, lambda row: row),
    "jsonl": (from_jsonl, True, lambda row: row),
    "sarif": (from_sarif, True, lambda row: row),
    # No column for a span of several lines: the one such span of the case.
    "github": (from_github, False, lambda row: (*row[:3], None) if row[0] == "creator-mismatch" else row),
    "github-summary": (from_markdown, False, lambda row: row),
    "gitlab": (from_gitlab, False, lambda row: (row[0], row[1], row[2] or 1, None)),
    "junit": (from_junit, True, lambda row: row),
    "checkstyle": (from_checkstyle, False, lambda row: row),
    "rdjson": (from_rdjson, False, lambda row: (*row[:3], None)),
    "csv": (from_csv, True, lambda row: row),
    "markdown": (from_markdown, False, lambda row: row),
    "html": (from_html, False, lambda row: row),
}


def test_every_format_is_compared() -> None:
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("case", ["one", "many", "unreadable"])
def test_a_format_tells_of_the_same_findings(form: str, case: str) -> None:
    read, with_ignored, without = READERS[form]
    run = CASES[case]
    found = run.findings if with_ignored else run.open()
    assert found
    assert read(render(form, run)) == [without(expected(finding)) for finding in found]


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "csv", "junit", "gitlab", "checkstyle", "rdjson"])
def test_also_where_everything_is_hostile(form: str) -> None:
    read, with_ignored, without = READERS[form]
    run = CASES["hostile"]
    found = run.findings if with_ignored else run.open()
    rows = read(render(form, run))
    assert len(rows) == len(found)
    assert [(row[0], row[2]) for row in rows] == [
        (rule, line) for rule, _, line, _ in (without(expected(one)) for one in found)
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_hides_that_something_went_wrong(form: str) -> None:
    text = render(form, CASES["broken"])
    words = {
        "json": ('"interrupted": true', "internal error"),
        "jsonl": ('"interrupted": true', "internal error"),
    }
    for word in words.get(form, ("Stopped early", "internal error")):
        assert word in text
