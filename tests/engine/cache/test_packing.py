"""Values come back as they were; any other text is refused and nothing else happens."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.engine.cache.packing import Unfit, pack, unpack
from rights.engine.cache.witness import Memo
from rights.engine.result import Outcome, Result, received, sent
from rights.model.credit import Confidence
from rights.model.finding import Edit, Excerpt, Finding, Issue, Related, Severity, Status
from rights.model.place import Place
from rights.model.run import Counts
from rights.model.use import Side, Use, Voice

TEXT = st.text(st.characters(codec=None), max_size=8)  # lone surrogates, too
NUMBER = st.none() | st.integers(0, 1 << 40)
PLACES = st.builds(Place, TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, st.none() | TEXT, NUMBER)
TEXTS = st.lists(TEXT, max_size=2).map(tuple)
ISSUES = st.builds(
    Issue, TEXT, PLACES, TEXT,
    related=st.lists(st.builds(Related, PLACES, TEXT, TEXT), max_size=2).map(tuple),
    edits=st.lists(st.builds(Edit, PLACES, TEXT), max_size=2).map(tuple),
    advice=st.none() | TEXT, confidence=st.sampled_from(Confidence), claim=TEXTS, images=TEXTS,
    severity=st.none() | st.sampled_from(Severity),
)  # fmt: skip
FINDINGS = st.builds(
    Finding, TEXT, st.sampled_from(Severity), ISSUES, TEXT, st.sampled_from(Status), st.none() | TEXT,
    st.none() | st.builds(Excerpt, TEXT, st.integers(0, 9), st.integers(0, 9)),
    st.lists(st.none() | st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=2).map(tuple),
)  # fmt: skip
VOICES = st.builds(
    Voice, st.sampled_from(Side), TEXT, TEXT, PLACES, TEXT, st.none() | TEXT, st.none() | st.booleans()
)
USES = st.builds(
    Use, TEXT, st.none() | TEXT, PLACES, TEXT, st.none() | TEXT,
    creators=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple), voices=st.lists(VOICES, max_size=2).map(tuple),
    findings=st.lists(FINDINGS, max_size=1).map(tuple),
)  # fmt: skip
OUTCOMES = st.builds(
    Outcome, st.lists(FINDINGS, max_size=2).map(tuple), st.builds(Counts, st.integers(0, 9), st.integers(0, 9)),
    st.lists(USES, max_size=1).map(tuple), st.lists(st.integers(0, 9), max_size=2).map(tuple),
)  # fmt: skip
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, derandomize=True)
@given(OUTCOMES)
def test_an_outcome_comes_back_as_it_was(outcome: Outcome) -> None:
    text = pack((outcome,), Outcome)
    assert text.isascii()
    assert unpack(text, Outcome) == (outcome,)


def test_a_result_comes_back_as_it_was() -> None:
    place = Place("a\udcff.md", 1, 2)
    finding = Finding("licence-typo", Severity.NOTE, Issue("Says.", place), "0" * 16)
    result = Result("a", "b", False, Outcome((finding,), Counts(1), (), (3,)), "fault", Memo("1", "2", "3"))
    back = received(sent(result))
    assert (back.outcome, back.key, back.name, back.error, back.memo) == (
        result.outcome, "a", "b", "fault", Memo("1", "2", "3"),
    )  # fmt: skip


@settings(max_examples=150, derandomize=True)
@given(JSON | st.lists(JSON, max_size=1))
def test_other_json_is_refused_or_is_a_value(value: object) -> None:
    try:
        back = unpack(json.dumps(value), Outcome)
    except Unfit:
        return
    assert unpack(pack(back, Outcome), Outcome) == back


@pytest.mark.parametrize(
    "text",
    [
        "", "{}", "[", "[" * 100_000, "null", '[{"findings": []}]', "[[[[]]]]", "[[true]]", "[[[],[1.0]]]", "[[[],[true]]]",
        "[[[],[1,2,3,4,5,6]]]", "[[[],[1]],", '[[[["rule","fatal",["m",["p"]],"f"]],[1]]]', "[[[],[" + "9" * 5000 + "]]]",
        '[[[["rule",["error"],["m",["p"]],"f"]]]]', "\x80\x04cposix\nsystem\n(S'touch pwned'\ntR.", "[[[],[NaN]]]",
    ],
)  # fmt: skip
def test_what_is_nothing_of_ours_is_refused(text: str) -> None:
    with pytest.raises(Unfit):
        unpack(text, Outcome)
