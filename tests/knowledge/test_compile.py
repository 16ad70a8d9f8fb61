"""The data files satisfy their annotations, and what a run reads is what they say."""

import pytest
from pydantic import TypeAdapter, ValidationError

from rights.knowledge import compile as compiler
from rights.knowledge.platforms import PlatformFile, platforms
from rights.knowledge.tables import Table, build


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
def test_a_file_that_does_not_satisfy_its_table_is_refused(change: dict[str, object]) -> None:
    good = {"schema": 1, "source": "s", "date": "2026-11-23", "platform": []}
    TypeAdapter(compiler.document(PlatformFile)).validate_python(good)
    with pytest.raises(ValidationError):
        TypeAdapter(compiler.document(PlatformFile)).validate_python(good | change)


class Inner(Table):
    words: tuple[str, ...] = ()


class Outer(Table):
    kinds: frozenset[str]
    parts: dict[str, tuple[str, ...]]
    inner: tuple[Inner, ...]
    maybe: str | None = None


def test_parsed_json_becomes_what_the_annotations_say() -> None:
    made = build(Outer, {"kinds": ["a"], "parts": {"x": ["y"]}, "inner": [{"words": ["a", "b"]}, {}]})
    assert (made.kinds, made.parts, made.maybe) == (frozenset("a"), {"x": ("y",)}, None)
    assert [one.words for one in made.inner] == [("a", "b"), ()]
    assert platforms().by_id["flickr"].hosts[0] == "flickr.com"


def test_a_table_is_frozen() -> None:
    with pytest.raises(AttributeError):
        platforms().by_id["flickr"].name = "x"  # type: ignore[misc]
