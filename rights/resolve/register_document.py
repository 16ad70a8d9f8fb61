"""What may stand in `photographers.toml`: the document a house writes, validated; its JSON Schema comes from here."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from rights.model.person import Photographer
from rights.model.person import Terms as TermsValue


def _address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(char.isspace() for char in value):
        raise ValueError('must be a web address that begins with "https://"')
    return value


Text = Annotated[str, Field(min_length=1, max_length=300)]
Names = Annotated[tuple[Text, ...], Field(max_length=200)]
Address = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_address)]
Slug = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\s]+$")]


class Document(BaseModel):
    """A table of the register. Keys it does not know are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, str_strip_whitespace=True)


class Terms(Document):
    """What was agreed with a photographer for all pictures, where no licence says otherwise."""

    outlets: Names = Field(default=(), description="Publications that may show the pictures. Empty: any.")
    start: date | None = Field(
        default=None, alias="from", description="First day on which they may be shown."
    )
    until: date | None = Field(default=None, description="Last day on which they may be shown.")
    editorial_only: bool = Field(default=False, description="Not for advertising or products.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.until and self.until < self.start:
            raise ValueError(f"until {self.until} is before from {self.start}")
        return self


class PhotographerEntry(Document):
    """One photographer, with every name that is theirs."""

    id: Slug | None = Field(default=None, description="Stable id. Left out: made from the name.")
    name: Text = Field(description="The name as it is to be printed.")
    sort_name: Text | None = Field(default=None, description='As filed: "Shevtsov, Alexander".')
    aliases: Names = Field(default=(), description="Further spellings, pen names, former names.")
    scripts: Names = Field(default=(), description="The name in other scripts.")
    handles: Annotated[dict[Text, Text], Field(max_length=100)] = Field(
        default_factory=dict, description='Accounts by platform: { instagram = "alexander_shevtsov" }.'
    )
    sites: Annotated[tuple[Address, ...], Field(max_length=100)] = Field(
        default=(), description="Web addresses of the photographer."
    )
    agency: Text | None = Field(default=None, description="Agency that represents the photographer.")
    credit_line: Text | None = Field(default=None, description="The credit line the photographer asked for.")
    licence: Text | None = Field(
        default=None, description="Licence of all pictures, where nothing else is said."
    )
    terms: Terms | None = None
    unnamed: bool = Field(default=False, description="Asked for the credit to be removed.")
    notes: Annotated[str, Field(max_length=5000)] | None = Field(default=None, description="For people only.")

    @field_validator("handles")
    @classmethod
    def _bare(cls, handles: dict[str, str]) -> dict[str, str]:
        for handle in handles.values():
            if len(handle.split()) != 1:
                raise ValueError(f"{handle!r} is no handle: it has a space")
        return {platform.casefold(): handle.removeprefix("@") for platform, handle in handles.items()}

    def value(self, identity: str, file: str, key: str) -> Photographer:
        """The entry as a value, under the id it is known by, with the place where it stands."""
        terms = self.terms
        return Photographer(
            identity, self.name, file, key, self.sort_name, self.aliases + self.scripts, tuple(self.handles.items()),
            self.sites, self.agency, self.credit_line, self.licence,
            TermsValue(terms.outlets, terms.start, terms.until, terms.editorial_only) if terms else None,
            self.unnamed, self.notes,
        )  # fmt: skip


class RegisterDocument(Document):
    """The photographers a house works with: `photographers.toml`."""

    model_config = ConfigDict(title="photographers.toml")

    schema_version: Literal[1] = Field(
        default=1, alias="schema", description="Version of this form of document."
    )
    photographer: tuple[PhotographerEntry, ...] = Field(default=(), max_length=1_000_000)
