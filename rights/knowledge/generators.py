"""generators.toml to what tells a site's generator and where it serves pictures from."""

from functools import cache
from typing import Literal

from rights.knowledge.tables import Table, read_table


class Generator(Table):
    """`settings` are its own set-up files; where others share such a name, one of `beside` must be there too.

    `title`, `language` and `author` are keys of the set-up file, dotted.
    """

    name: str
    settings: tuple[str, ...]
    beside: tuple[str, ...] = ()
    image_roots: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    author: tuple[str, ...] = ()


class GeneratorsFile(Table):
    """The generators `rights init` knows, the more special of two that share a file name first."""

    version: Literal[1]
    source: str
    date: str
    generators: tuple[Generator, ...]


@cache
def generators() -> tuple[Generator, ...]:
    """The generators of our data file."""
    return read_table(GeneratorsFile, "generators").generators
