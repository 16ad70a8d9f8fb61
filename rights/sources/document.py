"""A set-up file (TOML) to a checked document; all its faults at once, each with file, key path, value and nearest name."""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from rights.errors import SetupError
from rights.model.visible import visible
from rights.sources.files import Unreadable, read_regular
from rights.sources.toml import TomlError, parse_toml

LIMIT = 256 * 1024  # bytes of a set-up file
SHOWN_FAULTS = 20

Model = TypeVar("Model", bound=BaseModel)


def read_setup_text(path: Path, shown: str, limit: int = LIMIT) -> str:
    """The text of a set-up file named `shown` in messages. Raises SetupError where it cannot be used."""
    content = read_regular(path, limit)
    if isinstance(content, Unreadable):
        raise SetupError(f"{visible(shown)}: cannot be used: {content.reason}")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SetupError(f"{visible(shown)}: is not UTF-8 (byte {error.start})") from None


def read_setup_toml(path: Path, shown: str, limit: int = LIMIT) -> dict[str, Any]:
    """The mapping in a set-up file. Raises SetupError."""
    try:
        return parse_toml(read_setup_text(path, shown, limit))
    except TomlError as error:
        raise SetupError(f"{visible(shown)}: {visible(str(error))}") from None


def check_document(model: type[Model], mapping: Mapping[str, Any], shown: str, below: str = "") -> Model:
    """`mapping` as a `model`. `below` is the key path at which the mapping stands in its file ("tool.rights").

    Raises SetupError that lists every fault, one a line.
    """
    try:
        return model.model_validate(mapping)
    except ValidationError as error:
        raise SetupError(_summary(list(faults(model, error, below)), visible(shown))) from None


def _summary(found: list[str], shown: str) -> str:
    if len(found) == 1:
        return f"{shown}: {found[0]}"
    rest = len(found) - SHOWN_FAULTS
    lines = [f"  {fault}" for fault in found[:SHOWN_FAULTS]] + ([f"  and {rest} more"] if rest > 0 else [])
    return "\n".join((f"{shown}: {len(found)} faults", *lines))


def faults(model: type[BaseModel], error: ValidationError, below: str = "") -> Iterator[str]:
    """Each fault of `error` as "key.path = value: what is wrong"."""
    for fault in error.errors(include_url=False):
        where = tuple(part for part in fault["loc"] if part != "[key]")
        key = visible(".".join(filter(None, (below, _key_path(where)))))
        if fault["type"] == "extra_forbidden":
            yield f"{key}: unknown key{_nearest(model, where)}"
        elif fault["type"] == "missing":
            yield f"{key}: is missing"
        else:
            text = fault["msg"].removeprefix("Value error, ")
            yield f"{key} = {_value(fault['input'])}: {visible(text[:1].lower() + text[1:])}"


def _key_path(where: tuple[int | str, ...]) -> str:
    path = ""
    for part in where:
        path += f"[{part}]" if isinstance(part, int) else f"{'.' if path else ''}{part}"
    return path


def _value(value: object) -> str:
    return visible(repr(value), 80)


def _nearest(model: type[BaseModel], where: tuple[int | str, ...]) -> str:
    name = str(where[-1])
    holder = _holder(model, where[:-1])
    near = difflib.get_close_matches(name, _names(holder), n=1) if holder else []
    if near:
        return f"; did you mean {near[0]!r}?"
    elsewhere = {path.rpartition(".")[2]: path for path in _paths(model)}
    near = [name] if name in elsewhere else difflib.get_close_matches(name, elsewhere, n=1, cutoff=0.75)
    if near:
        return f"; did you mean {elsewhere[near[0]]!r}?"
    return f"; known here: {', '.join(sorted(_names(holder)))}" if holder else ""


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _holder(model: type[BaseModel], where: tuple[int | str, ...]) -> type[BaseModel] | None:
    """The model that describes the table at the key path `where`."""
    for part in where:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if not isinstance(part, str) or part not in fields:
            continue  # a position in a list, a key the user chose
        inner = _model_in(fields[part].annotation)
        if inner is None:
            return None
        model = inner
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def _paths(model: type[BaseModel], below: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        path = f"{below}{field.alias or name}"
        yield path
        inner = _model_in(field.annotation)
        if inner is not None and path.count(".") < 4:
            yield from _paths(inner, f"{path}.")
