"""The data files about names to frozen tables: schemes, given names, endings, words, agencies, attested names."""

import json
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from rights.errors import SetupError

Units = dict[str, tuple[str, ...]]
Model = TypeVar("Model", bound="Table")


class Table(BaseModel):
    """One data file. Each says where its facts are from and of what day they are."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    schema_version: int
    date: str
    source: str


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Scheme(Part):
    """One way of writing a language in Latin letters; `units` are only what differs from the language's base."""

    id: str
    letters: str


class Language(Part):
    id: str
    script: str
    base: str
    schemes: tuple[Scheme, ...]
    endings: tuple[str, ...] = ()
    surnames: frozenset[str] = frozenset()


class Romanisation(Table):
    language: tuple[Language, ...]


class GivenName(Part):
    forms: tuple[str, ...]
    kin: tuple[str, ...]


class GivenNames(Table):
    given: dict[str, GivenName]


class Women(Part):
    family: tuple[str, ...]
    given: frozenset[str]


class Gender(Part):
    pairs: tuple[tuple[str, str], ...]
    patronymic: tuple[str, ...]
    her_given: frozenset[str]


class Endings(Table):
    possessive: frozenset[str]
    genitive: dict[str, tuple[str, ...]]
    irregular: dict[str, tuple[str, ...]]
    family_endings: frozenset[str]
    women: Women
    gender: Gender


class Words(Table):
    particles: frozenset[str]
    titles: frozenset[str]
    after: frozenset[str]
    generation: frozenset[str]
    handle_noise: frozenset[str]
    common: frozenset[str]
    hangul_pairs: frozenset[str]


class Agencies(Table):
    agencies: tuple[tuple[str, ...], ...]
    platforms: tuple[tuple[str, ...], ...]
    placeholders: frozenset[str]
    generators: frozenset[str]
    organisation_words: frozenset[str]
    roles: frozenset[str]


class Attested(Table):
    """Names people bear, folded, each letter's in one string."""

    given: dict[str, str]
    family: dict[str, str]
    given_cyrillic: dict[str, str]
    common: dict[str, str]


@cache
def romanisation() -> Romanisation:
    return _table(Romanisation, "romanisation.toml")


@cache
def given_names() -> GivenNames:
    return _table(GivenNames, "given.toml")


@cache
def endings() -> Endings:
    return _table(Endings, "endings.toml")


@cache
def words() -> Words:
    return _table(Words, "words.toml")


@cache
def agencies() -> Agencies:
    return _table(Agencies, "agencies.toml")


@cache
def attested(kind: str) -> frozenset[str]:
    """The attested names of `kind`: "given", "family", "given_cyrillic", "common"."""
    rows: dict[str, str] = getattr(_table_of_attested(), kind)
    return frozenset(name for row in rows.values() for name in row.split())


@cache
def schemes(language: str) -> MappingProxyType[str, Units]:
    """Scheme id → source unit → the Latin spellings it may have."""
    found = next(entry for entry in romanisation().language if entry.id == language)
    base = parse_units(found.base)
    return MappingProxyType({scheme.id: base | parse_units(scheme.letters) for scheme in found.schemes})


def parse_units(row: str) -> Units:
    """A row "х=kh|h ъ=" as a table. Raises SetupError for a unit without "="."""
    units: Units = {}
    for unit in row.split():
        source, equals, latin = unit.partition("=")
        if not (source and equals):
            raise SetupError(f"data/names/romanisation.toml: {unit!r}: not of the form source=latin")
        units[source] = tuple(dict.fromkeys(latin.split("|")))
    return units


@cache
def _table_of_attested() -> Attested:
    return _table(Attested, "attested.json")


def _table(model: type[Model], name: str) -> Model:
    text = files("rights.knowledge").joinpath("data", "names", name).read_text("utf-8")
    mapping: dict[str, Any] = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    mapping["schema_version"] = mapping.pop("schema", None)
    try:
        return model.model_validate(mapping)
    except ValidationError as error:
        raise SetupError(f"data/names/{name}: {error}") from None
