"""Turns the table of metadata fields (data/fields.toml) into look-ups by tag, dataset, property and keyword."""

import functools
from dataclasses import field

from rights.knowledge.tables import Table, read_table
from rights.model.values import dataclass

GPS_POSITION = "exif.GPSPosition"  # made of several tags, so it has no entry of its own


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field: its canonical name, what people call it, what it says and how its values are kept."""

    name: str
    label: str
    says: str
    lang: bool = False
    several: bool = True  # whether IIM allows the dataset to be repeated


@dataclass(frozen=True, slots=True)
class Property:
    """A top-level XMP property: the field it is, or the fields its structure's members are."""

    entry: FieldEntry | None
    members: dict[str, FieldEntry]


class Preferred(Table):
    """A statement that several blocks can make, and the one field of each standard that makes it."""

    statement: str
    label: str
    exif: str | None = None
    iim: str | None = None
    xmp: str | None = None
    google: bool = True  # whether Google's image search shows it


@dataclass(frozen=True, slots=True)
class Fields:
    """All look-ups. XMP keys are "address local" with the address stripped of a final "/" or "#", lower case."""

    entries: dict[str, FieldEntry]
    ifd0: dict[int, FieldEntry]
    exif_ifd: dict[int, FieldEntry]
    iim: dict[int, FieldEntry]  # record << 8 | dataset
    xmp: dict[str, Property]
    png: dict[str, FieldEntry]
    namespaces: dict[str, str]  # address as above -> prefix
    locals: dict[str, tuple[str, ...]]  # address as above -> local names wanted, lower case
    preferred: tuple[Preferred, ...]
    spelling: dict[str, str]  # XMP key -> the local name as the standard spells it
    asked: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)  # what `saying` answered

    def saying(self, *what: str) -> tuple[str, ...]:
        """Canonical names of the fields that make such a statement, in the table's order."""
        known = self.asked.get(what)
        if known is None:
            known = self.asked[what] = tuple(
                name for name, entry in self.entries.items() if entry.says in what
            )
        return known


class Row(Table):
    name: str
    label: str
    says: str
    exif: int | None = None
    ifd: str = "ifd0"
    iim: tuple[int, int] | None = None
    xmp: str | None = None
    png: tuple[str, ...] = ()
    lang: bool = False
    once: bool = False


class FieldFile(Table):
    version: int
    source: str
    date: str
    namespaces: dict[str, tuple[str, ...]]
    preferred: tuple[Preferred, ...]
    field: tuple[Row, ...]


def key(address: str, local: str) -> str:
    """The look-up key of an XMP name. Real files write namespace addresses with and without a final "/" or
    "#", and local names in another case (`dc:Creator`).
    """
    return f"{address.rstrip('/#')} {local}".lower()


def _names(file: FieldFile, qualified: str) -> list[str]:
    prefix, local = qualified.split(":")
    return [key(address, local) for address in file.namespaces[prefix]]


@functools.cache
def fields() -> Fields:
    """The table, read once a process."""
    file = read_table(FieldFile, "fields")
    found = Fields({}, {}, {}, {}, {}, {}, {}, {}, file.preferred, {})
    for row in file.field:
        entry = found.entries[row.name] = FieldEntry(row.name, row.label, row.says, row.lang, not row.once)
        if row.exif is not None:
            (found.exif_ifd if row.ifd == "exif" else found.ifd0)[row.exif] = entry
        if row.iim is not None:
            found.iim[row.iim[0] << 8 | row.iim[1]] = entry
        for keyword in row.png:
            found.png[keyword] = entry
        if row.xmp is not None:
            _add_property(found, file, row.xmp, entry)
    for prefix, addresses in file.namespaces.items():
        for address in addresses:
            found.namespaces[address.rstrip("/#").lower()] = prefix
    for name in found.xmp:
        address, _, local = name.rpartition(" ")
        found.locals[address] = (*found.locals.get(address, ()), local)
    return found


def _add_property(found: Fields, file: FieldFile, written: str, entry: FieldEntry) -> None:
    """`written` is prefix:Property or prefix:Property/prefix:Member."""
    top, _, member = written.partition("/")
    for qualified in (top, member) if member else (top,):
        found.spelling.update(dict.fromkeys(_names(file, qualified), qualified.partition(":")[2]))
    for name in _names(file, top):
        known = found.xmp.setdefault(name, Property(None if member else entry, {}))
        for inner in _names(file, member) if member else ():
            known.members[inner] = entry
