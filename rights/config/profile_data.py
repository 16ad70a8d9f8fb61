"""The text of profiles.toml to validated tables."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rights.sources.toml import parse_toml


class ProfileTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    summary: str
    extends: str | None = None
    require_credit: Literal["always", "never", "evidence"] | None = None
    strict_register: bool | None = None
    severity: dict[str, Literal["off", "note", "warning", "error"]] = Field(default_factory=dict)


class ProfilesDocument(BaseModel):
    """Named sets of severities. A profile extends only one that stands above it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1]
    source: str
    date: str
    profiles: dict[str, ProfileTable]

    @model_validator(mode="after")
    def _extends_what_stands_above(self) -> Self:
        above: set[str] = set()
        for name, table in self.profiles.items():
            if table.extends is not None and table.extends not in above:
                raise ValueError(f"profile {name!r} extends {table.extends!r}, which does not stand above it")
            above.add(name)
        return self


def read_profiles(text: str) -> dict[str, ProfileTable]:
    return ProfilesDocument.model_validate(parse_toml(text)).profiles
