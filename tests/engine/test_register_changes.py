"""Which names a change of the register concerns."""

import pytest

from rights.engine.register_changes import changed_names

BEFORE = """
version = 1

[photographers.jane]
name = "Jane Doe"
handles = ["@jane"]

[photographers.jane.terms]
until = 2026-01-01

[photographers.bo]
name = "Bo Lin"
"""


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (BEFORE, ()),
        (BEFORE.replace("2026-01-01", "2027-01-01"), ("@jane", "Jane Doe", "jane")),
        (BEFORE.replace('"Bo Lin"', "'Bo Ling'"), ("Bo Lin", "Bo Ling", "bo")),
        (BEFORE + '\n[photographers.new]\nname = "Ann"\n', ("Ann", "new")),
        ("", ("@jane", "Bo Lin", "Jane Doe", "bo", "jane")),
    ],
)
def test_an_entry_with_its_inner_tables(now: str, expected: tuple[str, ...]) -> None:
    assert changed_names(BEFORE, now, table=False) == expected


def test_entries_of_a_list() -> None:
    before = '[[photographer]]\nname = "A"\n[photographer.terms]\nx = 1\n[[photographer]]\nname = "B"\n'
    assert changed_names(before, before.replace("x = 1", "x = 2"), table=False) == ("A", "photographer")


def test_rows_of_a_table() -> None:
    assert changed_names("name,handle\nJane,@j\nBo,@b\n", "name,handle\nJane,@j2\nBo,@b\n", table=True) == (
        "@j",
        "@j2",
        "Jane",
    )
