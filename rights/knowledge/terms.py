"""The data file about usage terms to its phrases and months."""

from functools import cache

from rights.knowledge.tables import Table, read_table


class Phrases(Table):
    """What usage terms say in words, in small letters; `months` holds one row of twelve for each language."""

    schema: int
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
    return read_table(Phrases, "terms")


def months() -> tuple[tuple[str, ...], ...]:
    return phrases().months
