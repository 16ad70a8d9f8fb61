"""generators.toml to what tells a site's generator and where it serves pictures from."""

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Generator(BaseModel):
    """`settings` are its own set-up files; where others share such a name, one of `beside` must be there too.

    `title`, `language` and `author` are keys of the set-up file, dotted.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    settings: tuple[str, ...]
    beside: tuple[str, ...] = ()
    image_roots: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    author: tuple[str, ...] = ()


class GeneratorsDocument(BaseModel):
    """The generators `rights init` knows, the more special of two that share a file name first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1]
    source: str
    date: str
    generators: tuple[Generator, ...]


@cache
def generators() -> tuple[Generator, ...]:
    import tomllib

    text = files("rights.knowledge").joinpath("data/generators.toml").read_text("utf-8")
    return GeneratorsDocument.model_validate(tomllib.loads(text)).generators
