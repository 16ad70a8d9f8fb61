"""A data file's name to its table as frozen objects, from what `rights.knowledge.compile` made of the authored TOML.

The authored files are validated by Pydantic when they are compiled, and a test holds the two together; a run reads JSON
and pays for neither TOML nor Pydantic (one post is to be checked in a quarter of a second).
"""

import json
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NoReturn, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled"
T = TypeVar("T")
_HINTS: dict[Any, dict[str, Any]] = {}


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Table:
    """What one data file, or a part of one, must satisfy: its annotations. Unknown keys are forbidden.

    No dataclass: making some forty of them took a tenth of a small run. `rights.knowledge.compile` reads the annotations.
    """

    def __init__(self, **content: Any) -> None:
        self.__dict__.update(content)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")


def compiled(name: str) -> Any:
    """The content of `data/compiled/<name>.json`."""
    return json.loads((COMPILED / f"{name}.json").read_bytes())


def read_table(kind: type[T], name: str) -> T:
    """The compiled data file `name` as `kind`."""
    made: T = build(kind, compiled(name))
    return made


def build(kind: Any, content: Any) -> Any:
    """Parsed JSON as the type `kind` asks for: tables, tuples, frozen sets, dicts of such, and plain values."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Table):
        hints = _hints(kind)
        return kind(**{name: build(hints[name], value) for name, value in content.items()})
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


def _hints(kind: type[Table]) -> dict[str, Any]:
    if kind not in _HINTS:
        _HINTS[kind] = get_type_hints(kind)
    return _HINTS[kind]


def _is_plain(kind: Any) -> bool:
    return kind in {str, int, bool} or get_origin(kind) is Literal
