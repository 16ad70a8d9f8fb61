"""The quick way to the words of a text misses none that the plain way finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.engine.mentions import _WORD, _fold, _words


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=40))
def test_splitting_finds_every_word_that_matching_finds(text: str) -> None:
    assert {_fold(word) for word in _WORD.findall(text)} <= _words(text)
