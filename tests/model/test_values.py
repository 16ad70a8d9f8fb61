"""Values behave as those of the standard decorator do."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    names: list[str] = field(default_factory=list, repr=False)
    total: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", self.x + self.y)


@dataclass(frozen=True, slots=True)
class Named(Point):
    name: str = "origin"


@dataclass(slots=True)
class Tally:
    count: int
    seen: set[int] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Node:
    name: str


def copied(kind: type) -> Any:
    """The same class anew, of which no value was made yet."""

    class Fresh:
        __annotations__ = kind.__annotations__
        y = 0
        names = field(default_factory=list, repr=False)
        total = field(init=False, repr=False)
        __post_init__ = kind.__post_init__  # type: ignore[attr-defined]

    return dataclass(frozen=True, slots=True)(Fresh)


def compiled(kind: type) -> Any:
    """The same class after so many values that what makes them was compiled."""
    made = copied(kind)
    for number in range(50):
        made(number)
    return made


def test_a_value_takes_its_fields_in_order_or_by_name() -> None:
    assert (Point(1, 2).x, Point(1, y=2).y, Point(x=1).y, Point(1, 2).total) == (1, 2, 0, 3)
    assert Point(1).names is not Point(1).names
    assert (Named(1, 2, [], "a").name, Named(1).name, Named(1, 2).total) == ("a", "origin", 3)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [((), {}), ((1, 2, [], 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1}), ((1,), {"total": 1}), ((), {"y": 1})],
)
def test_missing_and_surplus_arguments_are_type_errors(
    arguments: tuple[int, ...], named: dict[str, int]
) -> None:
    for made in (copied(Point), compiled(Point)):
        with pytest.raises(TypeError, match=r"__init__\(\) (missing|got|takes)"):
            made(*arguments, **named)


def test_the_first_values_are_as_those_made_by_what_is_compiled() -> None:
    first, later = copied(Point), compiled(Point)
    for arguments, named in (
        ((1,), {}),
        ((1, 2), {}),
        ((1,), {"y": 3}),
        ((), {"y": 3, "x": 1, "names": ["a"]}),
    ):
        one, other = first(*arguments, **named), later(*arguments, **named)
        assert [getattr(one, name) for name in ("x", "y", "names", "total")] == [
            getattr(other, name) for name in ("x", "y", "names", "total")
        ]


def test_values_of_one_class_are_equal_by_content() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(1, 3)
    assert Point(1, 2) != Named(1, 2)
    assert Point(1, 2) != (1, 2)
    assert Node("a") != Node("a")


def test_frozen_values_hash_and_cannot_change() -> None:
    @dataclass(frozen=True, slots=True)
    class Size:
        width: int
        height: int

    assert len({Size(1, 2), Size(1, 2), Size(2, 1)}) == 2
    with pytest.raises(FrozenInstanceError):
        Size(1, 2).width = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Size(1, 2).width
    with pytest.raises(AttributeError):
        object.__setattr__(Size(1, 2), "depth", 3)  # slots: nothing else fits in


def test_others_change_and_do_not_hash() -> None:
    tally = Tally(1)
    tally.count = 2
    assert tally == Tally(2)
    with pytest.raises(TypeError):
        hash(tally)
    assert hash(Node("a")) is not None


def test_a_value_shows_its_fields() -> None:
    assert repr(Point(1, 2, ["a"])) == "Point(x=1, y=2)"
    assert repr(Tally(1)) == "Tally(count=1, seen=set())"


def test_what_works_on_dataclasses_works_on_values() -> None:
    point = Named(1, 2, ["a"])
    assert [one.name for one in dataclasses.fields(point)] == ["x", "y", "names", "total", "name"]
    assert replace(point, x=5).total == 7
    assert pickle.loads(pickle.dumps(point)) == point
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(Tally(1, {2}))) == Tally(1, {2})
    match point:
        case Named(x, y):
            assert (x, y) == (1, 2)
