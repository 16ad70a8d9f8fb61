"""rights.lock to sources on record, found by address however it is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.model.place import Place
from rights.resolve.records import Record, Records, State, address_key
from rights.resolve.records_write import added, lock_text


@pytest.mark.parametrize(
    "url",
    [
        "https://commons.wikimedia.org/wiki/File:A_b.jpg",
        "http://commons.wikimedia.org/wiki/File:A b.jpg",
        "https://commons.m.wikimedia.org/wiki/File:A_b.jpg/",
        "//commons.wikimedia.org/wiki/File:A%20b.jpg?utm_source=x#top",
    ],
)
def test_one_page_has_one_key(url: str) -> None:
    assert address_key(url) == "commons.wikimedia.org/wiki/File:A_b.jpg"


def test_what_the_query_names_is_kept() -> None:
    assert address_key("https://x.example/index.php?curid=1") != address_key(
        "https://x.example/index.php?curid=2"
    )


def test_handles_on_record_are_mentions() -> None:
    place = Place("rights.lock", field="sources[0]")
    known = Records.of(
        "rights.lock", [Record("https://x.example", (State("2024-01-01", ("Jane Doe",), "jane_d"),), place)]
    )
    assert [(each.text, each.side, each.place) for each in known.handles] == [
        ("jane_d", "source on record", place)
    ]


STATES = st.builds(
    State,
    st.sampled_from(["2024-01-01", "2024-01-02"]),
    st.lists(st.sampled_from("AB"), max_size=2).map(tuple),
)


@given(st.lists(st.tuples(st.sampled_from(["https://a.example/1", "https://b.example"]), STATES), max_size=6))
@settings(derandomize=True, max_examples=60)
def test_a_days_statement_is_there_once_and_the_text_is_sorted(steps: list[tuple[str, State]]) -> None:
    known = Records("rights.lock")
    for url, state in steps:
        known = added(known, url, state)
        found = known.find(url)
        assert found is not None
        assert [each.date for each in found.states] == sorted({each.date for each in found.states})
    assert lock_text(known) == lock_text(Records.of("rights.lock", reversed(known.records)))
