"""Says which licence an impossible one was meant to be: by a named edit, and only where a single one is left."""

from rights.knowledge.creative_commons import exists, ports, tool_id, unit_of, versions

Suggestion = tuple[str | None, tuple[str, ...]]  # the one, or the candidates


def for_version(unit: str, version: str) -> Suggestion:
    """3.1, 3.2 … come from filling a spreadsheet column downwards: 3.0 was meant. 3.5 may be 2.5 as well."""
    major, _, minor = version.partition(".")
    if major == "3" and minor != "5" and exists(unit, "3.0"):
        return tool_id(unit, "3.0"), ()
    if version == "2.1":
        return None, tuple(tool_id(unit, version, port) for port in sorted(ports(version)))
    near = [known for known in versions() if known != "2.1" and known.partition(".")[0] == major]
    near += [known for known in versions() if known.partition(".")[2] == minor == "5" and known not in near]
    found = tuple(
        tool_id(unit_of(frozenset(unit.split("-")), known), known) for known in near if exists(unit, known)
    )
    return None, found


def for_port(unit: str, version: str, port: str) -> Suggestion:
    """4.0 has no ports: drop it. Elsewhere the port of another version and the unported text are both possible."""
    if version == "4.0":
        return tool_id(unit, version), ()
    elsewhere = [known for known in versions() if exists(unit, known, port)]
    if (
        len(elsewhere) == 1 and len(port) > 2 and version < elsewhere[0]
    ):  # IGO and Scotland came later, and once
        return tool_id(unit, elsewhere[0], port), ()
    found = ([tool_id(unit, version)] if exists(unit, version) else []) + [
        tool_id(unit, known, port) for known in elsewhere
    ]
    if len(found) == 1:  # never ported to that country at all
        return found[0], ()
    return None, tuple(found)


def for_unit(unit: str, version: str, port: str | None) -> str | None:
    """From 2.0 on every licence asks for attribution: the missing BY is certain."""
    full = unit_of(frozenset((*unit.split("-"), "by")), version)
    return tool_id(full, version, port) if exists(full, version, port) else None
