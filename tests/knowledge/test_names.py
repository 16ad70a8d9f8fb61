"""The data about names: readable, each with source and date, and every agency spelt for one body only."""

from collections import Counter

import pytest

from rights.errors import SetupError
from rights.knowledge import names
from rights.resolve.names.agencies import key

TABLES = (names.romanisation, names.given_names, names.endings, names.words, names.agencies)


def test_every_table_says_where_its_facts_are_from() -> None:
    for table in TABLES:
        found = table()
        assert found.schema == 1
        assert found.date == "2026-11-23"
        assert found.source


def test_every_scheme_can_be_read_and_covers_its_base() -> None:
    for language in names.romanisation().language:
        base = names.parse_units(language.base)
        for scheme, units in names.schemes(language.id).items():
            assert base.keys() <= units.keys(), (language.id, scheme)


def test_a_row_that_is_no_unit_is_a_fault_of_the_data() -> None:
    with pytest.raises(SetupError, match="'ж': not of the form"):
        names.parse_units("а=a ж")


def test_no_agency_or_platform_has_two_owners() -> None:
    tables = names.agencies()
    spellings = [
        spelling
        for entries in (tables.agencies, tables.platforms)
        for entry in entries
        for spelling in {key(each) for each in entry}
    ]
    assert [spelling for spelling, count in Counter(spellings).items() if count > 1] == []


def test_the_attested_names_are_folded_words() -> None:
    for kind in ("given", "family"):
        found = names.attested(kind)
        assert len(found) > 10_000
        assert all(name.isascii() and name.islower() for name in found)
