"""handle-mismatch: never corrected by likeness, always shown."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.said import said

RULE = "handle-mismatch"


POST = "![Signs](signs.jpg)\n\nImage of city signs: CC BY-SA 3.0 Yurily75\n"
LISTED = '[[photographer]]\nname = "Yuriy Kim"\nhandles = { flickr = "Yuriy75" }\n'


def test_the_registers_handle_is_told_without_an_edit(tmp_path: Path) -> None:
    (found,) = (
        each
        for each in findings(tmp_path, POST, files={"photographers.toml": LISTED.encode()})
        if each.rule == RULE
    )
    assert found.severity.value == "error"
    assert (
        found.issue.message
        == "The post says “Yurily75”; the register says “@Yuriy75”. One of the two looks misspelt."
    )
    assert found.issue.edits == ()
    assert [(each.label, each.quote, each.place.field) for each in found.issue.related] == [
        ("register", "@Yuriy75", "photographer[0]")
    ]


def test_a_name_of_the_register_may_be_a_handle(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST, register='[[photographer]]\nname = "Yuriy75"\n') == [
        ("The post says “Yurily75”; the register says “@Yuriy75”. One of the two looks misspelt.", "Yurily75")
    ]


def test_the_source_on_record_is_told_too(tmp_path: Path) -> None:
    lock = b'{"schema": 1, "sources": [{"url": "https://photos.example/1", "states": [{"date": "2019-04-01", "creator": ["Yuriy75"]}]}]}'
    assert said(tmp_path, RULE, POST, files={"rights.lock": lock}) == [
        (
            "The post says “Yurily75”; the source on record says “Yuriy75”. One of the two looks misspelt.",
            "Yurily75",
        )
    ]


@pytest.mark.parametrize(
    "register", ["", LISTED.replace("Yuriy75", "Yurily75"), LISTED.replace("Yuriy75", "somebody_else")]
)
def test_silent_where_nothing_is_known_or_all_is_well(tmp_path: Path, register: str) -> None:
    assert said(tmp_path, RULE, POST, register=register) == []
