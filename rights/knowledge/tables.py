"""A data file's name to its table as frozen objects, from what `rights.knowledge.compile` made of the authored TOML.

The authored files are validated by Pydantic when they are compiled, and a test holds the two together; a run reads JSON
and pays for neither TOML nor Pydantic (one post is to be checked in a quarter of a second).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints, overload

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled"
T = TypeVar("T")
D = TypeVar("D")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Table:
    """What one data file, or a part of one, must satisfy: its annotations. Unknown keys are forbidden.

    No dataclass: making some forty of them took a tenth of a small run. `rights.knowledge.compile` reads the annotations.
    """

    def __init__(self, **content: Any) -> None:
        self.__dict__.update(content)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")


class MadeAtNeed(Mapping[str, T]):
    """A table of our data whose values are made when they are asked for: a small run asks for a few of thousands."""

    def __init__(self, kept: dict[str, Any], make: Callable[[Any], T]) -> None:
        self._kept = kept
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._make(self._kept[name])
        return made

    @overload
    def get(self, name: str, default: None = None, /) -> T | None: ...
    @overload
    def get(self, name: str, default: D, /) -> T | D: ...
    def get(self, name: str, default: D | None = None, /) -> T | D | None:
        made = self._made.get(name)
        if made is not None:
            return made
        return self[name] if name in self._kept else default

    def __contains__(self, name: object) -> bool:
        return name in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def compiled(name: str) -> Any:
    """The content of `data/compiled/<name>.json`."""
    return json.loads((COMPILED / f"{name}.json").read_bytes())


def read_table(kind: type[T], name: str) -> T:
    """The compiled data file `name` as `kind`."""
    made: T = build(kind, compiled(name))
    return made


def build(kind: Any, content: Any) -> Any:
    """Parsed JSON as the type `kind` asks for: tables, tuples, frozen sets, dicts of such, and plain values."""
    return _maker(kind)(content)


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What turns parsed JSON into `kind`. Kept: looking at annotations costs more than making what they ask for."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Table):
        makers = {name: _maker(hint) for name, hint in get_type_hints(kind).items()}
        return lambda content: kind(**{name: makers[name](value) for name, value in content.items()})
    if origin is frozenset:
        return frozenset
    if origin is tuple:
        item = _maker(arguments[0])
        return tuple if item is _as_it_is else lambda content: tuple([item(one) for one in content])
    if origin is dict:
        value_of = _maker(arguments[1])
        return lambda content: {key: value_of(value) for key, value in content.items()}
    if origin is UnionType:
        known = _maker(next(one for one in arguments if one is not NoneType))
        return lambda content: None if content is None else known(content)
    return _as_it_is


def _as_it_is(content: Any) -> Any:
    return content
