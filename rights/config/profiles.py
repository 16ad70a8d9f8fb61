"""A profile's name to the settings it stands for, from knowledge/data/profiles.toml."""

from functools import cache

from rights.knowledge.profiles import ProfileTable, profile_tables
from rights.model.finding import Severity
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """`severity` holds what differs from each rule's default; None means off."""

    name: str
    summary: str
    severity: dict[str, Severity | None]
    require_credit: str
    strict_register: bool


def profile_names() -> tuple[str, ...]:
    return tuple(profiles())


@cache
def profiles() -> dict[str, Profile]:
    """All profiles by name, each with what it takes over from the one it extends."""
    tables = profile_tables()

    def build(name: str, table: ProfileTable) -> Profile:
        below = build(table.extends, tables[table.extends]) if table.extends else None
        own = {rule: level(value) for rule, value in (table.severity or {}).items()}
        return Profile(
            name,
            table.summary,
            (below.severity if below else {}) | own,
            table.require_credit or (below.require_credit if below else "evidence"),
            table.strict_register
            if table.strict_register is not None
            else bool(below and below.strict_register),
        )

    return {name: build(name, table) for name, table in tables.items()}


def level(word: str) -> Severity | None:
    """The severity a set-up file means by `word`; None for "off"."""
    return None if word == "off" else Severity(word)
