"""Tables hold what the data says, and make of it only what is asked for."""

import pytest

from rights.knowledge.tables import MadeAtNeed


def test_a_value_is_made_once_and_only_when_asked_for() -> None:
    asked: list[str] = []

    def make(kept: str) -> str:
        asked.append(kept)
        return kept.upper()

    table = MadeAtNeed({"a": "one", "b": "two", "c": "three"}, make)
    assert (list(table), len(table), "a" in table, "d" in table) == (["a", "b", "c"], 3, True, False)
    assert asked == []
    assert (table["b"], table["b"], table.get("a"), table.get("d"), table.get("d", "?")) == (
        "TWO",
        "TWO",
        "ONE",
        None,
        "?",
    )
    assert asked == ["two", "one"]
    with pytest.raises(KeyError):
        table["d"]
