"""photographers.toml or CSV to photographers, or to every fault at once with its key, row and column."""

from datetime import date
from pathlib import Path

import pytest

from rights.errors import SetupError
from rights.model.person import Photographer, Terms
from rights.resolve.register import load, parse

FULL = """
schema = 1

[[photographer]]
name = "Alexander Shevtsov"
sort_name = "Shevtsov, Alexander"
aliases = ["A. Shevtsov"]
scripts = ["Александр Шевцов"]
handles = { Instagram = "@alexander_shevtsov" }
sites = ["https://shevtsov.example"]
agency = "Greyscape"
credit_line = "© Alexander Shevtsov"
licence = "CC-BY-SA-4.0"
unnamed = true
notes = "Met in Baikonur."

[photographer.terms]
outlets = ["Greyscape"]
from = 2019-01-01
until = 2024-12-31
editorial_only = true
"""


def person(key: str) -> Photographer:
    return Photographer(
        "alexander-shevtsov", "Alexander Shevtsov", f"photographers.{'csv' if key == 'row 2' else 'toml'}", key, "Shevtsov, Alexander", ("A. Shevtsov", "Александр Шевцов"),
        (("instagram", "alexander_shevtsov"),), ("https://shevtsov.example",), "Greyscape", "© Alexander Shevtsov",
        "CC-BY-SA-4.0", Terms(("Greyscape",), date(2019, 1, 1), date(2024, 12, 31), editorial_only=True), unnamed=True,
        notes="Met in Baikonur.",
    )  # fmt: skip


def test_every_key_of_the_document_arrives() -> None:
    assert parse(FULL, "photographers.toml").photographers == (person("photographer[0]"),)


def test_a_spreadsheet_says_the_same() -> None:
    sheet = (
        "Name;Sort name;Aliases;Scripts;Handle Instagram;Sites;Agency;Credit line;Licence;Unnamed;Notes;Outlets;From;Until;Editorial-only\n"
        "Alexander Shevtsov;Shevtsov, Alexander;A. Shevtsov;Александр Шевцов;@alexander_shevtsov;https://shevtsov.example;"
        "Greyscape;© Alexander Shevtsov;CC-BY-SA-4.0;yes;Met in Baikonur.;Greyscape;2019-01-01;2024-12-31;x\n"
    )
    assert parse(sheet, "photographers.csv", is_csv=True).photographers == (person("row 2"),)


def test_all_faults_are_told_at_once_with_their_keys() -> None:
    text = """
shema = 1
[[photographer]]
nam = "A B"
[[photographer]]
name = "Bo Lin"
aliases = ["Bo"]
sites = ["bo.example"]
[[photographer]]
name = "Bob Linden"
aliases = ["bo"]
handles = { flickr = "bob linden" }
[[photographer]]
name = "Cy Doe"
aliases = ["Bob"]
[[photographer]]
name = "Di Roe"
aliases = ["bob"]
terms = { from = 2020-01-01, until = 2019-01-01 }
[[photographer]]
name = "Ed Poe"
aliases = ["BOB"]
[[photographer]]
name = "Ed Poe"
"""
    with pytest.raises(SetupError) as caught:
        parse(text, "photographers.toml")
    assert str(caught.value).splitlines() == [
        "photographers.toml: 8 faults",
        "  shema: unknown key; did you mean 'schema'?",
        "  photographer[0].name: is missing",
        "  photographer[0].nam: unknown key; did you mean 'name'?",
        "  photographer[1].sites[0] = 'bo.example': must be a web address that begins with \"https://\"",
        "  photographer[2].handles = {'flickr': 'bob linden'}: 'bob linden' is no handle: it has a space",
        "  photographer[4].terms = {'from': datetime.date(2020, 1, 1), 'until': datetime.date(2019, 1, 1)}: until 2019-01-01 is before from 2020-01-01",
        "  photographer[5]: 'BOB' has two owners: photographer[3] (Cy Doe) and photographer[5] (Ed Poe)",
        "  photographer[6]: name = 'Ed Poe' is listed by photographer[5]: two people of one name each need an id",
    ]


def test_a_fault_in_a_spreadsheet_names_row_column_and_value() -> None:
    sheet = "name,until,licence,unnamed\nBo Lin,31.12.2024,CC0-1.0,\nCy Doe,2024-12-31,CC0-1.0,perhaps\nDi Roe,2024-12-31\n,,CC0-1.0,\n"
    with pytest.raises(SetupError) as caught:
        parse(sheet, "photographers.csv", is_csv=True)
    assert str(caught.value).splitlines() == [
        "photographers.csv: 4 faults",
        "  row 2, column until = '31.12.2024': input should be a valid date or datetime, invalid character in year",
        "  row 5, column name: is empty",
        "  row 3, column unnamed = 'perhaps': must be yes or no",
        "  row 4: has 2 cells, and the heading has 4",
    ]


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("nmae,licence\nBo,x\n", "photographers.csv: 2 faults\n  row 1, column nmae = 'nmae': unknown column; did you mean 'name'?\n  row 1: there is no column \"name\""),
        ("", 'photographers.csv: row 1: there is no column "name"'),
        ('name\n"Bo"x\n', "photographers.csv: row 2: not valid CSV: ',' expected after '\"'"),
    ],
)  # fmt: skip
def test_a_heading_that_cannot_be_used_is_told(sheet: str, told: str) -> None:
    with pytest.raises(SetupError) as caught:
        parse(sheet, "photographers.csv", is_csv=True)
    assert str(caught.value) == told


def test_an_alias_has_one_owner_and_namesakes_need_an_id() -> None:
    twice = '[[photographer]]\nname = "Bo Lin"\naliases = ["BoL"]\n[[photographer]]\nname = "Bo Linden"\naliases = ["bol"]\n'
    with pytest.raises(
        SetupError,
        match=r"'bol' has two owners: photographer\[0\] \(Bo Lin\) and photographer\[1\] \(Bo Linden\)",
    ):
        parse(twice, "r.toml")
    named = '[[photographer]]\nname = "Bo Lin"\n[[photographer]]\nname = "Bo Linden"\naliases = ["bo lin"]\n'
    with pytest.raises(SetupError, match="has two owners"):
        parse(named, "r.toml")
    with pytest.raises(SetupError, match="two people of one name each need an id"):
        parse('[[photographer]]\nname = "Bo Lin"\n[[photographer]]\nname = "Bo Lin"\n', "r.toml")
    both = '[[photographer]]\nid = "a"\nname = "Bo Lin"\n[[photographer]]\nid = "b"\nname = "Bo Lin"\n'
    assert [one.id for one in parse(both, "r.toml").photographers] == ["a", "b"]


@pytest.mark.parametrize(
    "text", ["photographer = 3", "photographer = [3]", "a." * 5000 + "b = 1", "[" * 500, "\x00"]
)
def test_a_hostile_register_is_a_fault_not_a_crash(text: str) -> None:
    with pytest.raises(SetupError, match=r"^photographers.toml: "):
        parse(text, "photographers.toml")


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "photographers.csv"
    path.write_text("\ufeffname\nJane Doe\n", encoding="utf-8")
    assert [one.name for one in load(path).photographers] == ["Jane Doe"]
    with pytest.raises(SetupError, match="there is no such file"):
        load(tmp_path / "none.toml")
