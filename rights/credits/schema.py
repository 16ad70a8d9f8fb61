"""A credit as a document: its shape, as a Pydantic model with JSON Schema, and the faults of one that has another."""

from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from rights.model.credit import Credit

VERSION = 1
_MOST_CREATORS = 50
_SCHEMES = frozenset({"http", "https", "mailto"})
_PAIRS = (("(", ")"), ("[", "]"))


def _named(text: str) -> str:
    if not any(char.isalnum() for char in text):
        raise ValueError("a name without a letter")
    if "](" in text or "<a " in text.lower() or "[[" in text:
        raise ValueError("an unclosed link")
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            raise ValueError(
                f'an unclosed "{opening}"'
                if text.count(opening) > text.count(closing)
                else f'a stray "{closing}"'
            )
    return text


def _address(text: str) -> str:
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        raise ValueError("an address that cannot be read") from None
    if parts.scheme.lower() in _SCHEMES or text.startswith(("/", "#", ".", "?", "{")):
        return text
    if not parts.scheme and _host(parts.path):
        raise ValueError("an address without https://")
    if parts.scheme and "." in parts.scheme:
        raise ValueError("an address without https://")
    return text


def _host(path: str) -> bool:
    """Whether a relative address begins like a host: "www.flickr.com/photos", and not "photo.html"."""
    first, slash, _ = path.partition("/")
    return first.lower().startswith("www.") or (
        bool(slash) and first.lower().endswith((".com", ".org", ".net", ".de"))
    )


Name = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_named)]
Address = Annotated[str, Field(min_length=1, max_length=4_000), AfterValidator(_address)]


class CreditDocument(BaseModel):
    """What a piece of a post says about who made a picture, on which terms it is shown and where it is from."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    version: int = VERSION
    text: Annotated[str, Field(min_length=1)]
    creators: Annotated[tuple[Name, ...], Field(max_length=_MOST_CREATORS)] = ()
    licence: str | None = None
    source: Annotated[str, Field(min_length=1)] | None = None
    title: str | None = None
    links: tuple[Address, ...] = ()


def document(credit: Credit) -> dict[str, Any]:
    """The credit as plain data, not yet validated."""
    return {
        "text": credit.text,
        "creators": tuple(creator.text for creator in credit.creators),
        "licence": credit.licence.id if credit.licence else None,
        "source": credit.source.text if credit.source else None,
        "title": credit.title.text if credit.title else None,
        "links": tuple(part.link for part in credit.links if part.link is not None),
    }


def faults(credit: Credit) -> tuple[tuple[tuple[str | int, ...], str], ...]:
    """What is wrong with the shape of a credit: where ("creators", 0) and what."""
    try:
        CreditDocument.model_validate(document(credit))
    except ValidationError as error:
        return tuple((each["loc"], str(each["msg"]).removeprefix("Value error, ")) for each in error.errors())
    return ()


@cache
def json_schema() -> dict[str, Any]:
    """The JSON Schema that is published."""
    return CreditDocument.model_json_schema()
