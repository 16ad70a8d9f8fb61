"""The data file about usage terms to its phrases and months."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError

from rights.errors import SetupError


class Phrases(BaseModel):
    """What usage terms say in words, in small letters; `months` holds one row of twelve for each language."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    schema_version: int
    date: str
    source: str
    editorial: tuple[str, ...]
    once: tuple[str, ...]
    only_for: tuple[str, ...]
    until: tuple[str, ...]
    embargo: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]


@cache
def phrases() -> Phrases:
    text = files("rights.knowledge").joinpath("data", "terms.toml").read_text("utf-8")
    mapping = tomllib.loads(text)
    mapping["schema_version"] = mapping.pop("schema", None)
    try:
        return Phrases.model_validate(mapping)
    except ValidationError as error:
        raise SetupError(f"data/terms.toml: {error}") from None


def months() -> tuple[tuple[str, ...], ...]:
    return phrases().months
