"""Turns the namespace declarations of an XMP packet into the names under which its wanted properties stand there.

Where every prefix stands for one address, names can be compared as written, which takes a parser half the time of
resolving each; otherwise (a default namespace, a prefix declared twice) names are resolved.
"""

import functools
import re
from collections.abc import Iterable, Iterator

from rights.knowledge.fields import FieldEntry, fields
from rights.model.pattern import pattern
from rights.model.values import dataclass

DECLARATION = pattern(rb"xmlns(:?[^\s=]{0,100})\s{0,20}=\s{0,20}[\"']([^\"']{0,200})[\"']")
LONG = 2_000  # bytes of declarations
SEPARATOR = "\n"  # between address and local name of a resolved name; cannot occur in an address
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1"
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wanted property: the field it is, and the fields that the members of its structure are, by name."""

    entry: FieldEntry | None
    members: dict[str, FieldEntry]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """How names are written in one packet. Wanted names stand there as the standard has them, in lower case and with a
    capital: real files write `dc:Creator` and `tiff:artist`.

    `resolved` says that names are addresses and local names.
    """

    wanted: dict[str, Wanted]
    root: str
    description: str
    value: str
    resource: str
    containers: frozenset[str]
    language: str
    agent_names: frozenset[str]  # ccREL's cc:Agent carries its name in dc:title
    resolved: bool


def vocabulary(packet: bytes) -> Vocabulary:
    """The vocabulary of a packet in UTF-8."""
    first, last = packet.find(b"xmlns"), packet.rfind(b"xmlns")
    quote = packet.find(b"=", last) + 1
    end = packet.find(packet[quote : quote + 1], quote + 1)
    if end < 0 or end - first > LONG or packet[quote] not in b"\"'":
        return _prefixed(tuple(DECLARATION.findall(packet)))
    return _headed(packet[first : end + 1])


# Files of one writer declare the same prefixes, most often in the same words.
@functools.lru_cache(maxsize=256)
def _headed(head: bytes) -> Vocabulary:
    """By all that stands between the first declaration and the end of the last."""
    return _prefixed(tuple(DECLARATION.findall(head)))


@functools.lru_cache(maxsize=256)
def _prefixed(declarations: tuple[tuple[bytes, bytes], ...]) -> Vocabulary:
    owners: dict[str, str] = {}
    for raw_prefix, raw_address in declarations:
        prefix, address = raw_prefix[1:].decode("utf-8", "replace"), raw_address.decode("utf-8", "replace")
        if not prefix or owners.setdefault(prefix, address) != address or "&" in address:
            return _resolved()
    spaces = [(prefix, address.rstrip("/#").lower()) for prefix, address in owners.items()]
    rdf = [prefix for prefix, address in owners.items() if address == RDF]
    if len(rdf) != 1:
        return _resolved()
    return _made(spaces, ":", f"{rdf[0]}:", "xml:lang", resolved=False)


@functools.cache
def _resolved() -> Vocabulary:
    addresses = [(address + end, address) for address in fields().namespaces for end in ("", "/", "#")]
    return _made(addresses, SEPARATOR, RDF + SEPARATOR, f"{XML}{SEPARATOR}lang", resolved=True)


def _made(spaces: list[tuple[str, str]], mark: str, rdf: str, language: str, *, resolved: bool) -> Vocabulary:
    """`spaces` are (what stands before the mark, the address it means)."""
    table = fields()

    def written(names: Iterable[str]) -> Iterator[tuple[str, str]]:
        for name in names:
            address = name.rpartition(" ")[0]
            for spelt in _spellings(name):
                yield from ((f"{before}{mark}{spelt}", name) for before, meant in spaces if meant == address)

    wanted = {}
    for name, key in written(table.xmp):
        known = table.xmp[key]
        wanted[name] = Wanted(known.entry, {inner: known.members[at] for inner, at in written(known.members)})
    return Vocabulary(
        wanted,
        rdf + "RDF",
        rdf + "Description",
        rdf + "value",
        rdf + "resource",
        frozenset({rdf + "Bag", rdf + "Seq", rdf + "Alt"}),
        language,
        frozenset(f"{before}{mark}title" for before, meant in spaces if meant == DC),
        resolved,
    )


def _spellings(name: str) -> tuple[str, str, str]:
    """The local part of "address local" as the standard has it, in lower case, with a capital."""
    standard = fields().spelling[name]
    return standard, name.rpartition(" ")[2], standard[0].upper() + standard[1:]


@functools.cache
def wanted_names() -> re.Pattern[bytes]:
    """Any wanted property's name behind any prefix, but not rdf:Description, which is spelt as dc:Description may be."""
    initials: dict[str, set[str]] = {}  # a search tries far fewer initials than names
    for name in fields().xmp:
        for spelt in _spellings(name):
            no_node = "(?<!<rdf:Description)(?<!</rdf:Description)" if spelt == "Description" else ""
            initials.setdefault(spelt[0], set()).add(re.escape(spelt[1:]) + no_node)
    names = "|".join(f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(initials.items()))
    return re.compile(f":(?=[{''.join(sorted(initials))}])(?:{names})[ \t\r\n=/>]".encode())
