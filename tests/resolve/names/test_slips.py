"""Slips are counted as the optimal string alignment distance counts them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from rights.resolve.names.slips import slip

WORDS = st.text("abc", max_size=9) | st.text("ab", min_size=14, max_size=20)


@settings(derandomize=True, max_examples=300)
@given(WORDS, WORDS, st.integers(1, 3))
def test_slips_are_counted_as_rapidfuzz_counts_them(a: str, b: str, most: int) -> None:
    found = slip(a, b, most)
    count = OSA.distance(a, b)
    assert (found.count if found else None) == (count if 0 < count <= most else None)
