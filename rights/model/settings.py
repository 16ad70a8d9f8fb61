"""What the house has decided: the values rules may ask for. Read from rights.toml by rights.config."""

from dataclasses import field

from rights.model.finding import Severity
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class PathPolicy:
    """Settings for the paths that match `paths` (gitignore patterns)."""

    paths: tuple[str, ...]
    require_credit: str | None = None
    severity: dict[str, Severity | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConfigIgnore:
    """Findings the house accepts: those of `rule` that fit every condition given. `until` is an ISO date."""

    rule: str
    reason: str
    paths: tuple[str, ...] = ()
    image: str | None = None
    text: str | None = None
    until: str | None = None
    key: str = ""  # where it stands in the set-up file


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults are those of a run without any rights.toml. A severity of None turns a rule off."""

    profile: str = "editor"
    site_name: str | None = None
    owners: tuple[str, ...] = ()  # names whose pictures are the house's own
    outlet: str | None = None
    commercial: bool | None = None
    allowed_licences: tuple[str, ...] = ()  # glob patterns over our licence ids
    require_credit: str = "evidence"  # "always", "never", "evidence"
    strict_register: bool = False
    severity: dict[str, Severity | None] = field(default_factory=dict)
    paths: tuple[PathPolicy, ...] = ()
    generator: str | None = None
    image_roots: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    ignores: tuple[ConfigIgnore, ...] = ()
    today: str | None = None  # ISO date that terms are measured against; None: the day of the run
