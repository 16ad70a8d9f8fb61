"""Turns the path of an address at Creative Commons into a licence, or says why there is no such address."""

import re

from rights.credits.licence import statements
from rights.credits.licence.codes import CODES
from rights.credits.licence.suggest import for_port, for_version
from rights.knowledge.creative_commons import exists, ports, tool_id, unit_of, versions
from rights.knowledge.fold import Folded
from rights.knowledge.licences import licence
from rights.knowledge.packaged import packaged
from rights.model.licence import Certainty, Statement
from rights.model.pattern import pattern

# What Creative Commons puts after the address of a licence: the deed, the text, RDF, badges.
_SUFFIX = pattern(
    r"(?:deed|legalcode)(?:[.-][a-z_-]{2,8})?(?:\.txt|\.html)?|rdf|index\.html?|\d{2,3}x\d{2,3}\.png"
)
_VERSION = pattern(r"\d{1,2}\.\d{1,2}")
_PUBLIC_DOMAIN = {
    "zero": "cc0-1.0",
    "cc0": "cc0-1.0",
    "mark": "cc-pdm-1.0",
    "certification": "cc-pddc-1.0",
    "publicdomain": "cc-publicdomain",
}
_BADGES = {"l": "licenses", "p": "publicdomain"}


def creative_commons(folded: Folded, span: tuple[int, int], host: str, parts: list[str]) -> Statement | None:
    """`parts` are the path below `host`, folded. None where the address is of something else than a licence."""
    right = packaged("licences/phrases.json")["creative_commons_hosts"][host]
    if not parts:
        return statements.ambiguous(folded, span, ("cc-*",), is_url=True, issues=("home-page",))
    if _SUFFIX.fullmatch(parts[-1]):
        parts = parts[:-1]
    head, body = (parts[0], parts[1:]) if parts else ("", [])
    if host in {"i.creativecommons.org", "licensebuttons.net"}:
        head = _BADGES.get(head, head)
    if head in {"licenses", "licences", "license", "licence"}:
        right = right and head == "licenses"
    elif head != "publicdomain":
        body, right = parts, False  # "creativecommons.org/by-sa/4.0"
    if head == "publicdomain" or (body and body[0] in _PUBLIC_DOMAIN):
        exact = head == "publicdomain" or body[0] == "publicdomain"
        return _public_domain(folded, span, body, right=right and exact)
    if not body:
        return statements.ambiguous(folded, span, ("cc-*",), is_url=True) if head == "licenses" else None
    return _licence(folded, span, body, right=right)


def _public_domain(
    folded: Folded, span: tuple[int, int], body: list[str], *, right: bool
) -> Statement | None:
    found = _PUBLIC_DOMAIN.get(body[0]) if body else None
    if found is None:
        return None
    version = body[1] if len(body) > 1 else "1.0"
    if version != "1.0":
        return statements.invalid(folded, span, "no-such-version", (found, ()), is_url=True)
    extra = body[2:]
    if not right or body[0] == "cc0" or (extra and extra != ["us"]):
        return statements.invalid(folded, span, "no-such-url", (found, ()), is_url=True)
    return _found(folded, span, found)


def _licence(folded: Folded, span: tuple[int, int], body: list[str], *, right: bool) -> Statement | None:
    name = body[0]
    version = body[1] if len(body) > 1 else None
    port = body[2] if len(body) > 2 else None
    wrapper = packaged("licences/creative-commons.json")["wrappers"].get(name)
    if wrapper:
        return statements.valid(folded, span, wrapper, Certainty.EXACT, is_url=True)
    special = "sampling" in name or name == "devnations"
    elements = [] if special else re.split(r"[-_+ ]|%20", name)
    if not special and not set(CODES).issuperset(elements):
        return statements.invalid(folded, span, "no-such-url", is_url=True) if right else None
    if {"sa", "nd"} <= set(elements):
        return statements.invalid(folded, span, "no-such-url", is_url=True)
    if version is None:
        unit = name if special else unit_of(frozenset(elements))
        return statements.ambiguous(folded, span, (f"cc-{unit}-*",), is_url=True)
    straight = re.sub("[,_-]", ".", version)
    straight += ".0" if straight.isdigit() and len(straight) < 3 else ""
    if not _VERSION.fullmatch(straight):
        return statements.invalid(folded, span, "no-such-url", is_url=True)
    unit = name if special else unit_of(frozenset(elements), straight)
    port = "uk" if port == "gb" else port
    if not exists(unit, straight, port):
        return _missing(folded, span, (unit, straight, port))
    found = tool_id(unit, straight, port)
    alias = (
        name == "by-nc-nd" and straight == "1.0"
    )  # the address of 1.0 has the elements the other way round
    if not right or (name != unit and not alias) or straight != version or len(body) > 3:
        return statements.invalid(folded, span, "no-such-url", (found, ()), is_url=True)
    return _found(folded, span, found)


def _found(folded: Folded, span: tuple[int, int], found: str) -> Statement:
    """Exact if written as published; http is as good as https, and the last slash may be left out."""
    url = str(licence(found).url)
    written = folded.cased[span[0] : span[1]].replace("http://", "https://").rstrip("/")
    certainty = Certainty.EXACT if written == url.rstrip("/") else Certainty.NORMALISED
    return statements.valid(folded, span, found, certainty, canonical=url, is_url=True)


def _missing(folded: Folded, span: tuple[int, int], tool: tuple[str, str, str | None]) -> Statement:
    unit, version, port = tool
    if version not in versions() or (version == "2.1" and not port):
        return statements.invalid(folded, span, "no-such-version", for_version(unit, version), is_url=True)
    if port is None or not unit.startswith("by"):
        return statements.invalid(folded, span, "no-such-url", is_url=True)
    known = len(port) == 2 or any(port in ports(one) for one in versions())
    reason = "no-such-port" if known else "no-such-url"
    return statements.invalid(folded, span, reason, for_port(unit, version, port), is_url=True)
