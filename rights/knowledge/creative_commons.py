"""Turns the small product unit x version x port into the Creative Commons tools, and says which of them exist."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from rights.knowledge.packaged import packaged
from rights.model.licence import Duty, Kind, Licence

HOST = "https://creativecommons.org/"
# The order in which Creative Commons lists its six licences; also the order of candidates.
UNITS = ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")


@cache
def table() -> dict[str, Any]:
    return packaged("licences/creative-commons.json")


@cache
def _retired() -> dict[tuple[str, str], dict[str, Any]]:
    return {(entry["unit"], entry["version"]): entry for entry in table()["retired"]}


def unit_of(elements: frozenset[str], version: str | None = None) -> str:
    """The unit that has these elements, in the order its address uses: by, nc, then nd or sa."""
    if "by" in elements:
        unit = "-".join(part for part in ("by", "nc", "nd", "sa") if part in elements)
    else:
        unit = "-".join(part for part in ("nd", "nc", "sa") if part in elements)
    return str(table()["unit_aliases"].get(version, {}).get(unit, unit))


def tool_id(unit: str, version: str, jurisdiction: str | None = None) -> str:
    name = unit.replace("+", "-plus")
    return f"cc-{name}-{version}" + (f"-{jurisdiction}" if jurisdiction else "")


def versions() -> tuple[str, ...]:
    return tuple(table()["versions"])


def ports(version: str) -> frozenset[str]:
    entry = table()["versions"].get(version)
    return frozenset(entry["ports"]) if entry else frozenset()


def has_version(unit: str, version: str) -> bool:
    """Whether `unit` was published at `version`, in whichever port."""
    return (
        version in table()["versions"] if unit in _current_units(version) else (unit, version) in _retired()
    )


def exists(unit: str, version: str, jurisdiction: str | None = None) -> bool:
    if unit in _current_units(version):
        entry = table()["versions"].get(version)
        if entry is None:
            return False
        return jurisdiction in entry["ports"] if jurisdiction else bool(entry["unported"])
    retired = _retired().get((unit, version))
    if retired is None:
        return tool_id(unit, version, jurisdiction) in table()["doubtful"]
    return jurisdiction in retired["ports"] if jurisdiction else bool(retired["unported"])


def _current_units(version: str) -> tuple[str, ...]:
    if version == "1.0":
        return (*UNITS[:5], "by-nd-nc")
    return UNITS


def english_name(unit: str, version: str, jurisdiction: str | None) -> str:
    """The title as Creative Commons writes it: "Attribution-NoDerivs 3.0 Germany"."""
    special = table()["unit_names"].get(unit)
    elements = {**table()["elements"], **table()["elements_since"].get(version, {})}
    words = special or "-".join(elements[part] for part in unit.split("-"))
    where = (
        table()["jurisdictions"][jurisdiction] if jurisdiction else table()["versions"][version]["designator"]
    )
    return f"{words} {version} {where}"


@cache
def _duties(unit: str, version: str) -> tuple[Duty, ...]:
    found = []
    for entry in packaged("licences/creative-commons-duties.json")["duties"]:
        if version not in entry["versions"]:
            continue
        for clause, units in entry["clauses"].items():
            if unit in units:
                found.append(Duty(entry["code"], entry["level"], clause, entry["text"]))
    return tuple(found)


def _tool(unit: str, version: str, jurisdiction: str | None, status: str) -> Licence:
    key = tool_id(unit, version, jurisdiction)
    short = f"CC {unit.upper()} {version}" + (f" {jurisdiction.upper()}" if jurisdiction else "")
    url = f"{HOST}licenses/{unit}/{version}/" + (f"{jurisdiction}/" if jurisdiction else "")
    text = "3.0-igo" if jurisdiction == "igo" else version
    return Licence(
        key,
        Kind.CC,
        english_name(unit, version, jurisdiction),
        short,
        url,
        unit,
        version,
        jurisdiction,
        table()["spdx"].get(key),
        status,
        _duties(unit, text),
    )


def tools() -> Iterator[Licence]:
    """Every tool Creative Commons has published, the retired and the doubtful too."""
    for arguments in _published().values():
        yield _tool(*arguments)
    for entry in table()["public_domain"]:
        yield _public_domain(entry)


@cache
def tool(identifier: str) -> Licence | None:
    """The tool with this id. A post names a few of some seven hundred: only those are made."""
    if identifier in _published():
        return _tool(*_published()[identifier])
    return next(
        (_public_domain(entry) for entry in table()["public_domain"] if entry["id"] == identifier), None
    )


@cache
def _published() -> dict[str, tuple[str, str, str | None, str]]:
    """Unit, version, port and status by id; not the public-domain tools."""
    return {
        tool_id(unit, version, port): (unit, version, port, status) for unit, version, port, status in _all()
    }


def _all() -> Iterator[tuple[str, str, str | None, str]]:
    for version, entry in table()["versions"].items():
        status = "current" if entry["current"] else "superseded"
        for unit in _current_units(version):
            if entry["unported"]:
                yield unit, version, None, status
            for port in entry["ports"]:
                yield unit, version, port, status
    for entry in table()["retired"]:
        for port in ([None] if entry["unported"] else []) + entry["ports"]:
            yield entry["unit"], entry["version"], port, "retired"
    yield "by-nd-nc", "2.0", "jp", "doubtful"


def _public_domain(entry: dict[str, Any]) -> Licence:
    return Licence(
        entry["id"],
        Kind.PUBLIC_DOMAIN,
        entry["name"],
        entry["short_name"],
        HOST + entry["path"],
        entry["unit"],
        entry.get("version"),
        entry.get("jurisdiction"),
        table()["spdx"].get(entry["id"]),
        "retired" if "retired_on" in entry else "current",
        tuple(Duty(*duty) for duty in entry.get("duties", ())),
    )


def may_adapt_under(work: Licence, terms: Licence) -> bool:
    """Whether an adaptation of a share-alike `work` may be shared under `terms`: the same elements in this version or a
    later one (1.0: in 1.0 only), or a licence that Creative Commons has declared compatible.
    """
    if work.unit == terms.unit and work.version and terms.version:
        return terms.version == work.version or (work.version != "1.0" and terms.version > work.version)
    compatible = table()["compatible"].get(f"{work.unit}/{work.version}", {})
    return terms.id in compatible.get("licences", ())
