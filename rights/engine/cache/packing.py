"""Values of the model to JSON text and back: the one form in which results pass between processes and are kept.

A value is a list of its fields in their order, without those at the end that have their default. Reading believes
nothing: a text that is not exactly what writing makes of some value raises Unfit, whatever else it is. No code runs, no
class is named in the text.
"""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

V = TypeVar("V")
Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]
_PLAIN = (int, bool)


class Unfit(ValueError):  # noqa: N818 - not a fault of the program's: the text is passed over
    """A text that no value was written as."""


def pack(values: Iterable[V], kind: type[V]) -> str:
    """`values`, all of the class `kind`, as ASCII text."""
    return encode(list(map(_writer(kind), values)))


def unpack(text: str, kind: type[V]) -> tuple[V, ...]:
    """The values that `pack` was given. Raises Unfit."""
    try:
        rows = json.loads(text)
        if type(rows) is not list:
            raise Unfit("no list")
        return tuple(map(_reader(kind), rows))
    except (ValueError, RecursionError, TypeError, KeyError) as error:
        raise Unfit(str(error)) from None


def plain(text: str) -> Any:
    """The JSON in `text`. Raises Unfit."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unfit(str(error)) from None


encode = json.JSONEncoder(separators=(",", ":")).encode  # ASCII: lone surrogates survive as escapes


def _writer(kind: Any) -> Writer:
    return _codec(kind)[0]


def _reader(kind: Any) -> Reader:
    return _codec(kind)[1]


@cache
def _codec(kind: Any) -> tuple[Writer, Reader]:
    """How to write and how to read what is annotated as `kind`."""
    if kind is str:
        return _same, _text
    if kind in _PLAIN:
        return _same, _exactly(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str, {member.value: member for member in kind}.__getitem__
    if is_dataclass(kind):
        return _of_class(kind)
    if get_origin(kind) is tuple:
        return _of_tuple(get_args(kind))
    if get_origin(kind) is UnionType:
        (inner,) = (one for one in get_args(kind) if one is not NoneType)
        write, read = _codec(inner)
        return _unless_none(write), _unless_none(read)
    raise TypeError(f"{kind} is not written")


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> Any:
    if type(value) is not str:
        raise Unfit("no text")
    return sys.intern(value)  # names, rules, advice: of an archive's findings most texts are the same


def _exactly(kind: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise Unfit(f"no {kind.__name__}")
        return value

    return read


def _unless_none(inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    if inner is _same:
        return _same
    return lambda value: None if value is None else inner(value)


def _of_tuple(kinds: tuple[Any, ...]) -> tuple[Writer, Reader]:
    codecs = [_codec(kind) for kind in kinds if kind is not Ellipsis]
    if kinds[-1] is Ellipsis:
        ((write_one, read_one),) = codecs

        def read(value: Any) -> Any:
            return tuple([read_one(one) for one in _list(value)])

        return (list if write_one is _same else lambda value: [write_one(one) for one in value]), read

    def read_exactly(value: Any) -> Any:
        return tuple([one(part) for (_, one), part in zip(codecs, _list(value), strict=True)])

    return lambda value: [write(part) for (write, _), part in zip(codecs, value, strict=True)], read_exactly


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise Unfit("no list")
    return value


def _of_class(kind: Any) -> tuple[Writer, Reader]:
    hints = get_type_hints(kind)
    members = fields(kind)
    names = [member.name for member in members]
    codecs = [_codec(hints[name]) for name in names]
    writers, readers = [one[0] for one in codecs], [one[1] for one in codecs]
    defaults = [_default(member) for member in members]
    required = sum(default is MISSING for default in defaults)

    def write(value: Any) -> Any:
        parts = [getattr(value, name) for name in names]
        while len(parts) > required and parts[-1] == defaults[len(parts) - 1]:
            parts.pop()
        return [one(part) for one, part in zip(writers, parts, strict=False)]

    def read(row: Any) -> Any:
        if not required <= len(_list(row)) <= len(readers):
            raise Unfit(f"no {kind.__name__}")
        return kind(*[one(part) for one, part in zip(readers, row, strict=False)])

    return write, read


def _default(member: "Field[Any]") -> Any:
    return member.default_factory() if member.default_factory is not MISSING else member.default
