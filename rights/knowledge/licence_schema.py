"""The shape of the licence data files, as models that the tests hold every shipped file to.

A run reads the files as they are (see `packaged`): they cannot change after the tests have passed.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from rights.model.licence import Kind

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Names = tuple[Text, ...]
Level = Literal["required", "if-supplied", "permitted", "forbidden", "undecided"]
# code, level, clause, one plain sentence, and the words to print where the licence prescribes them
DutyRow = tuple[Text, Level, Text, Text] | tuple[Text, Level, Text, Text, Text]


class Table(BaseModel):
    """What every data file begins with."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = Field(alias="schema")
    date: date
    source: Text


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Version(Entry):
    designator: Text
    unported: bool
    current: bool
    ports: Names


class Retired(Entry):
    unit: Text
    version: Text
    unported: bool
    ports: Names
    retired_on: date


class PublicDomain(Entry):
    id: Text
    unit: Text
    version: Text | None = None
    jurisdiction: Text | None = None
    name: Text
    short_name: Text
    path: Text
    retired_on: date | None = None
    duties: tuple[DutyRow, ...] = ()


class Compatible(Entry):
    licences: Names
    source: Text


class CreativeCommons(Table):
    """creative-commons.json"""

    elements: dict[Text, Text]
    elements_since: dict[Text, dict[Text, Text]]
    units: Names
    unit_aliases: dict[Text, dict[Text, Text]]
    unit_names: dict[Text, Text]
    versions: dict[Text, Version]
    jurisdictions: dict[Text, Text]
    retired: tuple[Retired, ...]
    public_domain: tuple[PublicDomain, ...]
    doubtful: Names
    wrappers: dict[Text, Text]
    spdx: dict[Text, Text]
    compatible: dict[Text, Compatible]


class CreativeCommonsNames(Table):
    """creative-commons-names.json"""

    units: dict[Text, dict[Text, Names]]
    jurisdictions: dict[Text, dict[Text, Names]]
    designators: dict[Text, Names]


class UnitDuty(Entry):
    code: Text
    level: Level
    versions: Names
    clauses: dict[Text, Names]
    text: Text


class CreativeCommonsDuties(Table):
    """creative-commons-duties.json"""

    duties: tuple[UnitDuty, ...]


class Other(Entry):
    id: Text
    kind: Kind
    name: Text
    short_name: Text
    urls: tuple[str, ...] = ()
    spdx: Text | None = None
    status: Text = "current"
    note: Text | None = None
    duties: tuple[DutyRow, ...] = ()


class Others(Table):
    """others.json"""

    licences: tuple[Other, ...]


class Family(Entry):
    """A licence with versions of its own; `bare` is what its name means without one."""

    family: Text
    names: Names
    versions: dict[Text, Text]
    bare: Text | None
    initials: Names = ()
    bare_names: Names = ()
    later: Text | None = None
    only: Text | None = None
    types: bool = False
    portless: bool = False


class Site(Entry):
    id: Text
    names: Names
    hosts: Names
    since: Text
    before: Text


class Agency(Entry):
    id: Text
    names: Names
    initials: Names = ()
    hosts: Names = ()
    absorbs: Names = ()
    guarded: bool = False


class Address(Entry):
    id: Text
    below: bool


class Phrases(Table):
    """phrases.json"""

    families: tuple[Family, ...]
    phrases: dict[Text, Names]
    negated: dict[Text, Names]
    initials: dict[Text, Names]
    wishes: dict[Text, Names]
    sites: tuple[Site, ...]
    agencies: tuple[Agency, ...]
    templates: dict[Text, Text]
    flickr: dict[Text, Text]
    elements: dict[Text, Names]
    misspelt_elements: dict[Text, dict[Text, Text]]
    anchors: Names
    misspelt_anchors: Names
    special_units: dict[Text, Names]
    licence_words: Names
    version_words: Names
    credit_words: Names
    word_codes: Names
    jurisdictions: dict[Text, Text]
    vetoes: dict[Text, Names]
    addresses: dict[Text, Address]
    shared_addresses: Names
    creative_commons_hosts: dict[Text, bool]
    bare_hosts: Names


FILES: dict[str, type[Table]] = {
    "creative-commons.json": CreativeCommons,
    "creative-commons-names.json": CreativeCommonsNames,
    "creative-commons-duties.json": CreativeCommonsDuties,
    "others.json": Others,
    "phrases.json": Phrases,
}
