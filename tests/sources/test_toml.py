"""Bounded TOML: what tomllib says, or a fault with its line; never slow."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.sources.toml import TomlError, parse_toml


@pytest.mark.parametrize(
    "text",
    [
        'a = "b # [ { . \\" c"\nd = [1, {e = 2}]',
        "a = '''\n[[[[.....'''\nb.c.d = '#'",
        '"a.b".c = """\\\n x"""""',
        "# [[[[[[ ......\n[a.b]\nc = 1.5",
    ],
)
def test_strings_and_comments_are_not_counted(text: str) -> None:
    assert parse_toml(text) == tomllib.loads(text)


def test_the_fault_names_its_line() -> None:
    with pytest.raises(TomlError) as raised:
        parse_toml("a = '''\n\n'''\n" + "b." * 30 + "c = 1")
    assert (raised.value.line, str(raised.value)) == (4, "line 4: a key of more than 24 parts")
    with pytest.raises(TomlError) as raised:
        parse_toml("a = 1\nb = 0x" + "F" * 5000)
    assert (raised.value.line, str(raised.value)) == (2, "line 2: a number of more than 1000 digits")
    with pytest.raises(TomlError) as raised:
        parse_toml("a = 1\nb = = 2")
    assert raised.value.line == 2


@settings(derandomize=True, max_examples=300)
@given(st.text("ab=[]{}.\"'#\n\\ 1", max_size=40))
def test_whatever_tomllib_takes_is_taken(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except ValueError:
        with pytest.raises(TomlError):
            parse_toml(text)
    else:
        assert parse_toml(text) == expected
