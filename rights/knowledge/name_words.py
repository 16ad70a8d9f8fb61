"""Words that tell names from other text: particles, abbreviations, cameras, what makes a name an organisation's."""

from functools import cache
from typing import Literal

from rights.knowledge.tables import Table, read_table


class NameWords(Table):
    """The whole data file; every list holds words in lower case."""

    schema: Literal[1]
    source: str
    date: str
    particles: frozenset[str]
    abbreviations: frozenset[str]
    accounts: frozenset[str]
    glue: frozenset[str]
    cameras: frozenset[str]
    organisations: frozenset[str]
    organisation_ends: tuple[str, ...]
    licence_cues: frozenset[str]
    chinese_surnames: str
    articles: frozenset[str]
    not_pictures: frozenset[str]
    given: frozenset[str]


@cache
def name_words() -> NameWords:
    """The words of our data file."""
    return read_table(NameWords, "name_words")
