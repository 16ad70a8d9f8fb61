"""The entries of a register, TOML tables or rows, to photographers; faults are collected, none ends the reading."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rights.errors import SetupError
from rights.model.person import Photographer
from rights.model.place import Place
from rights.model.visible import visible
from rights.resolve.register_faults import RegisterFault

_CHUNK = 2000  # entries validated at once


class Reading:
    """Collects photographers, and faults instead of stopping at the first."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.found: list[Photographer] = []
        self.by_id: dict[str, Photographer] = {}
        self.faults: list[RegisterFault] = []
        self._names: dict[str, Photographer] = {}
        self._aliases: dict[str, Photographer] = {}

    def read_toml(self, text: str) -> None:
        from rights.resolve.register_document import RegisterDocument
        from rights.sources.document import check_document
        from rights.sources.toml import TomlError, parse_toml

        try:
            mapping = parse_toml(text)
        except TomlError as error:
            self._fault(visible(str(error)), line=error.line or None)
            return
        entries = mapping.pop("photographer", [])
        try:
            check_document(RegisterDocument, mapping, self.shown)
        except SetupError as error:
            lines = str(error).removeprefix(f"{visible(self.shown)}: ").splitlines()
            for line in lines[1:] if len(lines) > 1 else lines:
                self._fault(line.strip())
        if not isinstance(entries, list):
            self._fault(
                f"photographer = {visible(repr(entries), 80)}: must be a list: write [[photographer]]"
            )
            return
        self._read(_emptied(entries))

    def read_csv(self, text: str) -> None:
        from rights.resolve.register_csv import Spreadsheet

        sheet = Spreadsheet(text)
        self._read(((f"row {number}", table) for number, table in sheet.rows()), sheet.heading)
        for fault in sheet.faults:
            self._fault(str(fault), line=fault.row)

    def _fault(self, message: str, key: str = "", line: int | None = None) -> None:
        """`key` is "photographer[3]" or "row 3"."""
        if key.startswith("row "):
            line = int(key[4:])
        field = re.split(r" = |: ", message, maxsplit=1)[0] if line is None else None
        self.faults.append(RegisterFault(message, Place(self.shown, line=line, field=field)))

    def _read(self, entries: Iterable[tuple[str, Any]], heading: Any = None) -> None:
        from itertools import islice

        from pydantic import TypeAdapter, ValidationError

        from rights.resolve.register_document import PhotographerEntry

        many = TypeAdapter(list[PhotographerEntry])
        source = iter(entries)
        while chunk := list(islice(source, _CHUNK)):
            try:
                for (key, _), entry in zip(
                    chunk, many.validate_python([table for _, table in chunk]), strict=True
                ):
                    self._add(key, entry, heading)
            except ValidationError:
                for key, table in chunk:
                    self._read_one(key, table, heading)

    def _read_one(self, key: str, table: Any, heading: Any) -> None:
        from pydantic import ValidationError

        from rights.resolve.register_document import PhotographerEntry
        from rights.sources.document import faults

        try:
            entry = PhotographerEntry.model_validate(table)
        except ValidationError as error:
            told = faults(PhotographerEntry, error, key) if heading is None else _cells(key, error, heading)
            for message in told:
                self._fault(message, key)
            return
        self._add(key, entry, heading)

    def _add(self, key: str, entry: Any, heading: Any) -> None:
        identity = entry.id or slug(entry.name)
        person = entry.value(identity, self.shown, key)
        if identity in self.by_id:
            where = self.by_id[identity].key
            told = (
                f"id = {entry.id!r} is taken" if entry.id else f"name = {visible(repr(entry.name))} is listed"
            )
            rest = "" if entry.id else ": two people of one name each need an id"
            self._fault(f"{key}: {told} by {where}{rest}", key)
            return
        self._own(key, person)
        self.by_id[identity] = person
        self.found.append(person)

    def _own(self, key: str, person: Photographer) -> None:
        """Two people may share a printed name, if each has an id; anything else has one owner."""
        name = _key(person.name)
        owner = self._aliases.get(name)
        if owner is not None and owner is not person:
            self._two_owners(key, person.name, owner, person)
        self._names.setdefault(name, person)
        for alias in person.aliases:
            self._own_alias(key, alias, person)
        for platform, handle in person.handles:
            self._own_alias(key, f"{platform}:{handle}", person)

    def _own_alias(self, key: str, alias: str, person: Photographer) -> None:
        folded = _key(alias)
        owner = self._aliases.setdefault(folded, person)
        if owner is person:
            owner = self._names.get(folded, person)
        if owner is not person:
            self._two_owners(key, alias, owner, person)

    def _two_owners(self, key: str, name: str, owner: Photographer, person: Photographer) -> None:
        owners = f"{owner.key} ({visible(owner.name)}) and {key} ({visible(person.name)})"
        self._fault(f"{key}: {visible(repr(name))} has two owners: {owners}", key)


def _emptied(entries: list[Any]) -> Iterator[tuple[str, Any]]:
    """The entries with their key paths; each leaves the list, so that a large register is not held twice."""
    for at in range(len(entries)):
        entry, entries[at] = entries[at], None
        yield f"photographer[{at}]", entry


def _key(name: str) -> str:
    small = name.casefold()
    return " ".join(small.split()) if "  " in small or not small.isprintable() else small


def _cells(key: str, error: Any, heading: Any) -> Iterator[str]:
    for fault in error.errors(include_url=False):
        where = [part for part in fault["loc"] if isinstance(part, str) and part != "terms"]
        text = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "missing":
            yield f"{key}, column {heading(where[0])}: is empty"
        else:
            column = heading(where[0]) if where else "until"
            yield f"{key}, column {column} = {visible(repr(fault['input']), 80)}: {visible(text[:1].lower() + text[1:])}"


def slug(name: str) -> str:
    """An id made from a name: "Zoltán Nagy" is zoltán-nagy, so that a Zoltan Nagy beside him has his own."""
    small = name.casefold()
    if small.replace(" ", "").isalnum():
        return "-".join(small.split())
    return "-".join("".join(char if char.isalnum() else " " for char in small).split()) or "unnamed"
