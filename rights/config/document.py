"""What may stand in `rights.toml`: the document a house writes, validated; its JSON Schema is generated from here."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from rights.config.checks import check_folder, check_path, check_pattern, check_profile, check_rule

Level = Literal["off", "note", "warning", "error"]
Require = Literal["always", "never", "evidence"]
RuleId = Annotated[str, AfterValidator(check_rule)]
Pattern = Annotated[str, AfterValidator(check_pattern)]
Folder = Annotated[str, AfterValidator(check_folder)]
File = Annotated[str, AfterValidator(check_path)]
Text = Annotated[str, Field(min_length=1, max_length=300)]
Severities = Annotated[dict[RuleId, Level], Field(max_length=300)]
Patterns = Annotated[tuple[Pattern, ...], Field(max_length=500)]
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]


class Document(BaseModel):
    """A table of the set-up file. Keys it does not know are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, str_strip_whitespace=True)


class Site(Document):
    """Whose site it is."""

    name: Text | None = Field(default=None, description="Name of the site, as in a copyright line.")
    owners: tuple[Text, ...] = Field(
        default=(), max_length=1000, description="People and houses whose own pictures need no credit here."
    )
    commercial: bool | None = Field(
        default=None,
        description="Whether the site earns money, which licences with NC forbid. Left out: not judged.",
    )
    outlet: Text | None = Field(
        default=None, description='What this publication is called in usage terms ("only for …").'
    )


class PathTable(Document):
    """Other settings for the posts whose path matches one of `paths` (patterns as in .gitignore)."""

    paths: Patterns = Field(min_length=1)
    require_credit: Require | None = None
    severity: Severities = Field(default_factory=dict)


class IgnoreTable(Document):
    """Findings that the house has looked at and accepts, with the reason."""

    rule: RuleId
    reason: Text
    paths: Patterns = Field(default=(), description="Where the finding stands; left out: anywhere.")
    image: Pattern | None = Field(default=None, description="Path or address of the picture concerned.")
    text: Text | None = Field(default=None, description="Words that the finding's message or quote contains.")
    until: date | None = Field(default=None, description="Last day on which this holds.")

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if not (self.paths or self.image or self.text):
            raise ValueError(
                "names neither paths, nor image, nor text: turn the rule off under [severity] instead"
            )
        return self


class Config(Document):
    """Settings of `rights` for one project. Nothing here can name code, a command or an address to load."""

    model_config = ConfigDict(title="rights.toml")

    profile: Annotated[str, AfterValidator(check_profile)] = Field(
        default="editor",
        description="Set of severities to start from; `rights rules` lists what each contains.",
    )
    site: Site = Field(default_factory=Site)
    require_credit: Require | None = Field(
        default=None,
        description="Which pictures need a credit: all, none, or those where something says they are another's.",
    )
    allowed_licences: tuple[Pattern, ...] = Field(
        default=(),
        max_length=200,
        description='Patterns over licence ids ("CC-BY-*"). Empty: all are allowed.',
    )
    strict_register: bool | None = Field(
        default=None, description="Whether every photographer must stand in the register."
    )
    severity: Severities = Field(default_factory=dict, description="Severity of each rule, or off.")
    paths: tuple[PathTable, ...] = Field(default=(), max_length=200)
    ignore: tuple[IgnoreTable, ...] = Field(default=(), max_length=5000)
    languages: tuple[Language, ...] = Field(
        default=(), max_length=50, description="Languages the posts are written in."
    )
    generator: Literal[
        "astro", "docusaurus", "eleventy", "gatsby", "hexo", "html", "hugo", "jekyll", "mkdocs", "next",
        "pelican", "quarto", "text", "wordpress",
    ] | None = Field(default=None, description="What builds the site; decides where pictures are looked for.")  # fmt: skip
    image_roots: tuple[Folder, ...] = Field(
        default=(), max_length=50, description="Folders pictures are served from."
    )
    include: Patterns = Field(
        default=(), description="Only posts and pictures that match (patterns as in .gitignore)."
    )
    exclude: Patterns = Field(
        default=(), description="Posts and pictures to leave out (patterns as in .gitignore)."
    )
    register_path: File | None = Field(
        default=None, alias="register", description="The register of photographers."
    )
    lock: File = Field(default="rights.lock", description="Where sources on record are kept.")
    baseline: File | None = Field(default=None, description="Findings accepted when `rights` was adopted.")
