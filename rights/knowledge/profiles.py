"""profiles.toml to its tables: named sets of severities, each saying only what differs."""

from functools import cache
from typing import Literal

from rights.knowledge.tables import Table, read_table


class ProfileTable(Table):
    summary: str
    extends: str | None = None
    require_credit: Literal["always", "never", "evidence"] | None = None
    strict_register: bool | None = None
    severity: dict[str, Literal["off", "note", "warning", "error"]] | None = None


class ProfilesFile(Table):
    """A profile extends only one that stands above it (a test holds it to that)."""

    version: Literal[1]
    source: str
    date: str
    profiles: dict[str, ProfileTable]


@cache
def profile_tables() -> dict[str, ProfileTable]:
    return read_table(ProfilesFile, "profiles").profiles
