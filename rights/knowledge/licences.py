"""Turns an id or an address into the licence or rights statement that bears it, with all that it asks for."""

from functools import cache

from rights.knowledge.creative_commons import tool, tools
from rights.knowledge.packaged import packaged
from rights.model.licence import Duty, Kind, Licence


@cache
def licences() -> dict[str, Licence]:
    """Every licence and statement known, by id: Creative Commons first, then the others, in the order of their files."""
    found = {each.id: each for each in tools()}
    for entry in packaged("licences/others.json")["licences"]:
        urls = entry.get("urls") or [None]
        found[entry["id"]] = Licence(
            entry["id"],
            Kind(entry["kind"]),
            entry["name"],
            entry["short_name"],
            urls[0],
            spdx=entry.get("spdx"),
            status=entry.get("status", "current"),
            duties=tuple(Duty(*duty) for duty in entry.get("duties", ())),
        )
    return found


def licence(identifier: str) -> Licence:
    """The licence with this id ("cc-by-sa-4.0", "unsplash"). Raises KeyError for an id that is not in the table."""
    return tool(identifier) or licences()[identifier]


@cache
def _addresses() -> dict[str, str]:
    found = {_key(entry.url): entry.id for entry in licences().values() if entry.url}
    for entry in packaged("licences/others.json")["licences"]:
        found |= {_key(url): entry["id"] for url in entry.get("urls", ())}
    # The four KOGL types share one page: the address names none of them.
    shared = {_key(url) for url in packaged("licences/phrases.json").get("shared_addresses", ())}
    return {key: value for key, value in found.items() if key not in shared}


def by_url(url: str) -> Licence | None:
    """The licence whose canonical address this is; http or https, "www." and the last slash make no difference."""
    found = _addresses().get(_key(url))
    return licences()[found] if found else None


def _key(url: str) -> str:
    rest = url.strip().lower()
    rest = rest.split("://", 1)[-1].removeprefix("www.")
    return rest.rstrip("/")
