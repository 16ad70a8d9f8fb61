"""The data file about source sites to what their APIs mean by their codes."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def flickr_licences() -> dict[str, str]:
    """Flickr's licence numbers (`flickr.photos.licenses.getInfo`) to the names of the licences."""
    text = files("rights.knowledge").joinpath("data", "sources.toml").read_text("utf-8")
    table: dict[str, str] = tomllib.loads(text)["flickr_licences"]
    return table
