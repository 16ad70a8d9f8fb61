"""A notice to its holder, or to nothing where that is not certain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.resolve.holders import holder_of


@pytest.mark.parametrize(
    ("notice", "holder"),
    [
        ("© 2019 Jane Doe", "Jane Doe"),
        ("(c) Jane Doe, 2019-2021", "Jane Doe"),
        ("Copyright © Jane Doe. All rights reserved.", "Jane Doe"),
        ("©Jane Doe", "Jane Doe"),
        ("Copyright by Éloise Garnier | eloise.example", "Éloise Garnier"),
        ("Jane Doe", None),
        ("All rights reserved", None),
        ("© 2019", None),
        ("", None),
        ("© this picture must not be shown without our permission", None),
        ("Copyright 2019 https://example.org", None),
    ],
)
def test_holders(notice: str, holder: str | None) -> None:
    assert holder_of(notice) == holder


@settings(derandomize=True, max_examples=200)
@given(st.text("©(c) Copyright19-.,|/ Jo\n", max_size=60))
def test_anything_is_read(notice: str) -> None:
    found = holder_of(notice)
    assert found is None or found.strip()
