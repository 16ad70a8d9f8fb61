"""The data files satisfy their dataclasses, and what a run reads is what they say."""

import pytest
from pydantic import TypeAdapter, ValidationError

from rights.knowledge import compile as compiler
from rights.knowledge.platforms import PlatformFile, platforms
from rights.knowledge.tables import build, table


def test_every_compiled_file_is_what_the_authored_one_says() -> None:
    assert list(compiler.stale()) == [], "run: python -m rights.knowledge.compile --write"


@pytest.mark.parametrize(
    "change",
    [
        {"surplus": 1},
        {"schema": 2},
        {"platform": [{"id": "x", "name": "X", "kind": "planet"}]},
        {"date": None},
    ],
)
def test_a_file_that_does_not_satisfy_its_dataclass_is_refused(change: dict[str, object]) -> None:
    good = {"schema": 1, "source": "s", "date": "2026-11-23", "platform": []}
    TypeAdapter(PlatformFile).validate_python(good)
    with pytest.raises(ValidationError):
        TypeAdapter(PlatformFile).validate_python(good | change)


def test_parsed_json_becomes_what_the_annotations_say() -> None:
    @table
    class Inner:
        words: tuple[str, ...] = ()

    @table
    class Outer:
        kinds: frozenset[str]
        parts: dict[str, tuple[str, ...]]
        maybe: str | None = None

    assert build(Outer, {"kinds": ["a"], "parts": {"x": ["y"]}}) == Outer(frozenset("a"), {"x": ("y",)})
    assert build(Inner, {"words": ["a", "b"]}) == Inner(("a", "b"))
    assert platforms().by_id["flickr"].hosts[0] == "flickr.com"
