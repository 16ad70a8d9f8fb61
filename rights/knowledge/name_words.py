"""Words that tell names from other text: particles, abbreviations, cameras, what makes a name an organisation's."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class NameWords(BaseModel):
    """The whole data file; every list holds words in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    schema_: Literal[1] = Field(alias="schema")
    source: str
    date: str
    particles: frozenset[str]
    abbreviations: frozenset[str]
    accounts: frozenset[str]
    glue: frozenset[str]
    cameras: frozenset[str]
    organisations: frozenset[str]
    licence_cues: frozenset[str]
    chinese_surnames: str


@cache
def name_words() -> NameWords:
    """The words of our data file. Raises pydantic.ValidationError where it is broken."""
    text = (files("rights.knowledge") / "data" / "name_words.toml").read_text(encoding="utf-8")
    return NameWords.model_validate(tomllib.loads(text))
