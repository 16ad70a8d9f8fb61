"""Every licence of the table: how many there are, that ids and addresses find them, that nothing changes unseen."""

from collections import Counter
from pathlib import Path

import pytest

from rights.knowledge.creative_commons import exists, ports, tools, unit_of
from rights.knowledge.licences import by_url, licence, licences

GOLDEN = Path(__file__).with_name("licences.txt")


def line(identifier: str) -> str:
    entry = licence(identifier)
    duties = " ".join(f"{duty.code}={duty.level}@{duty.clause}" for duty in entry.duties)
    return " | ".join(
        (
            entry.id,
            entry.kind,
            entry.name,
            entry.short_name,
            entry.url or "-",
            entry.spdx or "-",
            entry.status,
            duties,
        )
    )


def test_creative_commons_has_published_639_tools() -> None:
    published = [tool for tool in tools() if tool.status != "doubtful" and tool.id != "cc-publicdomain"]

    assert len(published) == 639
    assert Counter(tool.status for tool in published) == {"superseded": 600, "retired": 31, "current": 8}


def test_the_table_is_the_golden_list() -> None:
    """A changed id, name, address or clause shows in the diff of licences.txt; write it anew only if it is meant."""
    assert "\n".join(map(line, licences())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_every_licence_finds_itself_by_id() -> None:
    assert all(licence(identifier).id == identifier for identifier in licences())


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        licence("cc-by-5.0")


@pytest.mark.parametrize("form", ["{}", "http{}", "{}/"])
def test_every_tool_is_found_by_its_address(form: str) -> None:
    for tool in tools():
        url = str(tool.url)
        written = {"{}": url, "http{}": url.replace("https", "http"), "{}/": url.rstrip("/")}[form]
        assert by_url(written) == tool


def test_an_address_shared_by_several_licences_names_none() -> None:
    assert by_url("https://www.kogl.or.kr/info/license.do") is None


@pytest.mark.parametrize(
    ("unit", "version", "port", "there"),
    [
        ("by", "4.0", None, True),
        ("by", "4.0", "de", False),
        ("by", "2.1", None, False),
        ("by", "2.1", "jp", True),
        ("by-nc-nd", "1.0", None, False),
        ("by-nd-nc", "1.0", "nl", True),
        ("sa", "1.0", None, True),
        ("sa", "2.0", None, False),
        ("sa", "2.0", "jp", True),
        ("by", "3.0", "uk", False),
        ("by", "2.5", "scotland", True),
        ("by", "3.5", None, False),
    ],
)
def test_what_exists(unit: str, version: str, port: str | None, there: bool) -> None:
    assert exists(unit, version, port) is there


def test_the_unit_of_elements_is_in_the_order_of_its_address() -> None:
    assert unit_of(frozenset({"nd", "by", "nc"})) == "by-nc-nd"
    assert unit_of(frozenset({"nd", "by", "nc"}), "1.0") == "by-nd-nc"
    assert unit_of(frozenset({"nc", "nd"})) == "nd-nc"


def test_4_0_has_no_ports() -> None:
    assert ports("4.0") == frozenset()


def test_a_title_is_asked_for_until_3_0() -> None:
    assert licence("cc-by-sa-3.0").asks("title")
    assert not licence("cc-by-sa-4.0").asks("title")


def test_clauses_are_those_of_the_unit() -> None:
    title = licence("cc-by-sa-3.0").duty("title")
    link = licence("cc-by-sa-3.0").duty("licence-link")

    assert title is not None
    assert title.clause == "4(c)"
    assert link is not None
    assert link.clause == "4(a)"
    assert licence("cc-by-1.0").duty("source-link") is None
