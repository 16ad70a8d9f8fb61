"""The shape of a credit: what is well formed, and what is said where it is not."""

import json

import pytest

from rights.credits.schema import faults, json_schema
from rights.model.credit import Creator, Credit, Part
from rights.model.place import Place
from rights.model.post import Slot

PLACE = Place("p.md", 1, 1, 1, 2, 0, 1)


def credit(name: str = "Jane Doe", link: str | None = None) -> Credit:
    links = (Part("x", PLACE, link),) if link is not None else ()
    return Credit(f"Photo: {name}", PLACE, Slot.BODY, 0, creators=(Creator(name, PLACE),), links=links)


@pytest.mark.parametrize(
    "link", ["https://a.example/x", "/people/jane", "#top", "photo.html", "mailto:a@b.c", "{{ url }}"]
)
def test_links_that_lead_somewhere(link: str) -> None:
    assert faults(credit(link=link)) == ()


@pytest.mark.parametrize("link", ["www.flickr.com/photos/x", "flickr.com/photos/x"])
def test_an_address_without_a_scheme(link: str) -> None:
    assert faults(credit(link=link)) == ((("links", 0), "an address without https://"),)


@pytest.mark.parametrize(
    ("name", "what"),
    [("—", "a name without a letter"), ("Jane (Agency", 'an unclosed "("'), ("Jane](x", "an unclosed link")],
)
def test_a_name_that_is_none(name: str, what: str) -> None:
    assert faults(credit(name)) == ((("creators", 0), what),)


def test_the_schema_is_json_and_closed() -> None:
    schema = json.loads(json.dumps(json_schema()))
    assert schema["additionalProperties"] is False
    assert {"text", "creators", "licence", "source", "title", "links", "version"} == set(schema["properties"])
