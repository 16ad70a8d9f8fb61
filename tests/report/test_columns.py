"""One place in a line with emoji: each format counts its column in its own unit."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

from rights.report import render
from tests.report.cases import CASES, LINE

RUN = CASES["one"]
AT = LINE.index("CC BY SA")  # code points before it: two of them take four bytes each in UTF-8, two take two


def test_rdjson_counts_bytes() -> None:
    (diagnostic,) = json.loads(render("rdjson", RUN))["diagnostics"]
    line = LINE.encode()
    for found in (diagnostic["location"]["range"], diagnostic["suggestions"][0]["range"]):
        assert line[found["start"]["column"] - 1 : found["end"]["column"] - 1] == b"CC BY SA 3.O"


def test_all_others_count_code_points() -> None:
    columns = {
        "json": json.loads(render("json", RUN))["findings"][0]["place"]["column"],
        "jsonl": json.loads(render("jsonl", RUN).splitlines()[1])["place"]["column"],
        "csv": int(next(csv.DictReader(io.StringIO(render("csv", RUN))))["column"]),
        "checkstyle": int(ET.fromstring(render("checkstyle", RUN))[0][0].attrib["column"]),
        "junit": int(ET.fromstring(render("junit", RUN))[0][0].attrib["name"].rpartition(":")[2]),
    }
    for form in ("text", "concise", "github", "markdown", "github-summary"):
        found = re.search(r"4:(\d+)|col=(\d+)|column (\d+)", render(form, RUN))
        assert found
        columns[form] = int(next(filter(None, found.groups())))
    assert set(columns.values()) == {AT + 1}


def test_the_mark_in_text_stands_below_what_it_marks() -> None:
    # Two terminal cells for each emoji and one for each other letter.
    shown, mark = (line for line in render("text", RUN).splitlines() if " | " in line)
    assert mark.index("^") == shown.index("CC BY SA") + 1
    assert mark.count("^") == len("CC BY SA 3.O")
