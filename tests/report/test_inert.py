"""No value can do harm where a report is shown: every payload through every format."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rights.report import FORMATS, render
from rights.report.escape import (
    code_span,
    csv_cell,
    github_data,
    github_property,
    markdown,
    sarif_message,
    text_line,
    uri,
    xml_text,
)
from tests.report.cases import CASES, PAYLOADS, hostile, run

# What moves a cursor, turns the direction of text, hides a letter, or ends a line unseen.
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
PROPERTIES = r"( [a-zA-Z]+=[^,:\r\n]*(,[a-zA-Z]+=[^,:\r\n]*)*)?"
OURS = re.compile(rf"::(error|warning|notice){PROPERTIES}::")
ANY = st.one_of(st.text(), st.sampled_from(PAYLOADS), st.text(alphabet="`[]()<>!*_~|\\#@:&;-+= \nw.ax1"))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_invisible_is_printed(form: str) -> None:
    text = render(form, CASES["hostile"])
    text.encode()
    assert not CONTROL.search(text.replace("\r\n", "\n") if form == "csv" else text)


@pytest.mark.parametrize("form", FORMATS)
def test_no_line_of_a_log_is_a_command_that_we_did_not_write(form: str) -> None:
    for line in render(form, CASES["hostile"]).splitlines():
        assert not re.search(r"##[a-z]*\[", line)
        if line.lstrip().startswith("::"):
            assert form == "github"
            assert OURS.match(line)
            assert "app.py" not in line.split("::")[1] or "%2Cline" in line


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_workflow_commands_hold_one_message_and_the_properties_we_gave(value: str) -> None:
    line = f"::error file={github_property(value)},title=t::{github_data(value)}"
    assert len(line.splitlines()) == 1
    head, _, message = line[2:].partition("::")
    assert head.count(",") == 1
    assert "%" not in re.sub("%(25|3A|2C|0D|0A)", "", head + message)


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_a_csv_cell_is_no_formula(value: str) -> None:
    cell = csv_cell(value)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert len(cell.splitlines()) <= 1


def test_csv_records_are_all_of_one_length() -> None:
    rows = list(csv.reader(io.StringIO(render("csv", CASES["hostile"]), newline="")))
    assert {len(row) for row in rows} == {16}


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_xml_is_well_formed_whatever_a_value_holds(value: str) -> None:
    element = ET.Element("a", b=xml_text(value))
    element.text = xml_text(value)
    read = ET.fromstring(ET.tostring(element, encoding="unicode"))
    assert (read.get("b"), read.text or "") == (xml_text(value), xml_text(value))


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_markdown_shows_a_value_as_text_and_code_and_nothing_else(value: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        f"- **x** {markdown(value)} ({code_span(value)})"
    )
    kinds = {token.type for token in tokens}
    assert kinds == {
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close",
        "bullet_list_close",
    }  # fmt: skip
    inline = next(token for token in tokens if token.type == "inline")
    assert {child.type for child in inline.children or ()} <= {
        "text",
        "code_inline",
        "strong_open",
        "strong_close",
    }
    shown = "".join(child.content for child in inline.children or () if child.type == "text")
    assert not re.search(r"www\.|https?://|@\w|#\d", shown)
    assert not re.search(r"(?i)<[a-z/!?]|\]\(", markdown(value) + code_span(value))


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_a_sarif_message_holds_no_link(value: str) -> None:
    assert not re.search(r"(?<!\\)(\\\\)*[\[\]]", sarif_message(value))


@settings(derandomize=True, max_examples=300)
@given(ANY)
def test_a_uri_is_relative_and_percent_encoded(value: str) -> None:
    assert re.fullmatch(r"(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})*", uri(value))


@settings(derandomize=True, max_examples=100)
@given(ANY)
def test_a_line_never_begins_with_a_command(value: str) -> None:
    assert not text_line(value).lstrip().startswith("::")


@settings(derandomize=True, max_examples=40, deadline=None)
@given(ANY)
def test_every_format_writes_utf8_and_whole_documents(value: str) -> None:
    outcome = run(hostile(value, 1))
    for form in FORMATS:
        render(form, outcome).encode()
    for form in ("json", "sarif", "gitlab", "rdjson"):
        assert not re.search(
            "[\ud800-\udfff]", json.dumps(json.loads(render(form, outcome)), ensure_ascii=False)
        )
    for form in ("junit", "checkstyle"):
        ET.fromstring(render(form, outcome))
