"""A data file's name to its table as frozen dataclasses, from what `rights.knowledge.compile` made of the authored TOML.

The authored files are validated by Pydantic when they are compiled, and a test holds the two together; a run reads JSON
and pays for neither TOML nor Pydantic (one post is to be checked in a quarter of a second).
"""

import json
from dataclasses import dataclass, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled"
T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def table(cls: type[T]) -> type[T]:
    """A frozen dataclass that one data file, or a part of one, must satisfy; unknown keys are forbidden."""
    made = dataclass(frozen=True, slots=True)(cls)
    setattr(made, "__pydantic_config__", {"extra": "forbid"})  # noqa: B010 - what TypeAdapter in `compile` reads
    return made


def compiled(name: str) -> Any:
    """The content of `data/compiled/<name>.json`."""
    return json.loads((COMPILED / f"{name}.json").read_bytes())


def read_table(kind: type[T], name: str) -> T:
    """The compiled data file `name` as the dataclass `kind`."""
    made: T = build(kind, compiled(name))
    return made


def build(kind: Any, content: Any) -> Any:
    """Parsed JSON as the type `kind` asks for: dataclasses, tuples, frozen sets, dicts of such, and plain values."""
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        hints: dict[str, Any] = _hints(kind)  # type: ignore[arg-type, unused-ignore]
        return kind(**{name: build(hints[name], value) for name, value in content.items()})  # type: ignore[operator, unused-ignore]
    if origin is frozenset:
        return frozenset(content)
    if origin is tuple:
        return (
            tuple(content)
            if _is_plain(arguments[0])
            else tuple(build(arguments[0], item) for item in content)
        )
    if origin is dict:
        return {key: build(arguments[1], value) for key, value in content.items()}
    if origin is UnionType and content is not None:
        return build(next(one for one in arguments if one is not NoneType), content)
    return content


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_plain(kind: Any) -> bool:
    return kind in {str, int, bool} or get_origin(kind) is Literal
