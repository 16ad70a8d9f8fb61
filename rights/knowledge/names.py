"""The data files about names to frozen tables: schemes, given names, endings, words, agencies, attested names."""

from functools import cache
from types import MappingProxyType

from rights.errors import SetupError
from rights.knowledge.tables import Table, read_table

Units = dict[str, tuple[str, ...]]


class DataFile(Table):
    """One data file. Each says where its facts are from and of what day they are."""

    schema: int
    date: str
    source: str


class Scheme(Table):
    """One way of writing a language in Latin letters; `units` are only what differs from the language's base."""

    id: str
    letters: str


class Language(Table):
    id: str
    script: str
    base: str
    schemes: tuple[Scheme, ...]
    endings: tuple[str, ...] = ()
    surnames: frozenset[str] = frozenset()


class Romanisation(DataFile):
    language: tuple[Language, ...]


class GivenName(Table):
    forms: tuple[str, ...]
    kin: tuple[str, ...]


class GivenNames(DataFile):
    western: frozenset[str]
    given: dict[str, GivenName]


class Women(Table):
    family: tuple[str, ...]
    given: frozenset[str]


class Gender(Table):
    pairs: tuple[tuple[str, str], ...]
    patronymic: tuple[str, ...]
    her_given: frozenset[str]


class Endings(DataFile):
    possessive: frozenset[str]
    genitive: dict[str, tuple[str, ...]]
    irregular: dict[str, tuple[str, ...]]
    family_endings: frozenset[str]
    women: Women
    gender: Gender


class Words(DataFile):
    particles: frozenset[str]
    small_particles: frozenset[str]
    titles: frozenset[str]
    after: frozenset[str]
    generation: frozenset[str]
    handle_noise: frozenset[str]
    common: frozenset[str]
    hangul_pairs: frozenset[str]


class Agencies(DataFile):
    agencies: tuple[tuple[str, ...], ...]
    platforms: tuple[tuple[str, ...], ...]
    makers: frozenset[str]
    placeholders: frozenset[str]
    selves: frozenset[str]
    generators: frozenset[str]
    organisation_words: frozenset[str]
    roles: frozenset[str]


class Attested(DataFile):
    """Names people bear, folded, each letter's in one string. `family_rare` are those that few bear."""

    given: dict[str, str]
    family: dict[str, str]
    family_rare: dict[str, str]
    given_cyrillic: dict[str, str]
    common: dict[str, str]


@cache
def romanisation() -> Romanisation:
    return read_table(Romanisation, "names/romanisation")


@cache
def given_names() -> GivenNames:
    return read_table(GivenNames, "names/given")


@cache
def endings() -> Endings:
    return read_table(Endings, "names/endings")


@cache
def words() -> Words:
    return read_table(Words, "names/words")


@cache
def agencies() -> Agencies:
    return read_table(Agencies, "names/agencies")


@cache
def attested(kind: str) -> frozenset[str]:
    """All attested names of `kind`: "given", "family", "family_rare", "given_cyrillic", "common"."""
    rows: dict[str, str] = getattr(_table_of_attested(), kind)
    return frozenset(name for row in rows.values() for name in row.split())


@cache
def _beginning_with(kind: str, letter: str) -> frozenset[str]:
    rows: dict[str, str] = getattr(_table_of_attested(), kind)
    return frozenset(rows.get(letter, "").split())


def is_attested(kind: str, name: str) -> bool:
    """Whether `name` is among the attested names of `kind`; only those with its first letter are unpacked."""
    return name in _beginning_with(kind, name[:1])


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
    return read_table(Attested, "names/attested")
