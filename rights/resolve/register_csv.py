"""A register kept as a spreadsheet (CSV) to the tables that photographers.toml would hold, with the cell of each fault."""

import csv
import difflib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from rights.model.values import dataclass
from rights.model.visible import visible

LISTS = frozenset({"aliases", "scripts", "sites", "outlets"})
TERMS = frozenset({"outlets", "from", "until", "editorial_only"})
FLAGS = frozenset({"unnamed", "editorial_only"})
PLAIN = ("id", "name", "sort_name", "agency", "credit_line", "licence", "notes")
COLUMNS = (
    *PLAIN,
    "aliases",
    "scripts",
    "handles",
    "sites",
    "outlets",
    "from",
    "until",
    "editorial_only",
    "unnamed",
)
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "да"})
_NO = frozenset({"no", "n", "false", "0", "-", "nein", "non", "нет"})


@dataclass(frozen=True, slots=True)
class CellFault:
    """`row` counts as a spreadsheet does; `column` is its heading as written, "" for the whole row."""

    row: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        if not self.column:
            return f"row {self.row}: {self.message}"
        return (
            f"row {self.row}, column {visible(self.column)} = {visible(repr(self.value), 80)}: {self.message}"
        )


class Spreadsheet:
    """The rows of a CSV text; `faults` fills while they are read. Comma, semicolon or tab, told by the heading."""

    def __init__(self, text: str) -> None:
        self.faults: list[CellFault] = []
        heading = text.partition("\n")[0]
        mark = max(",;\t", key=heading.count)
        self._reader = csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True)
        self.headings = self._next() or []
        self._columns = [self._column(heading) for heading in self.headings]
        if "name" not in self._columns:
            self.faults.append(CellFault(1, "", "", 'there is no column "name"'))

    def rows(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Each row that holds anything: its number, the heading being row 1, and its table of the document."""
        if self.faults:
            return
        columns = [(column, None if column in PLAIN else _setter(column)) for column in self._columns]
        width = len(columns)
        while (cells := self._next()) is not None:
            if len(cells) != width:
                if any(map(str.strip, cells)):
                    message = f"has {len(cells)} cells, and the heading has {width}"
                    self.faults.append(CellFault(self._reader.line_num, "", "", message))
                continue
            table: dict[str, Any] = {}
            for (column, setter), cell in zip(columns, cells, strict=True):
                if not cell or cell.isspace():
                    continue
                if setter is None:
                    table[column] = cell
                elif fault := setter(table, cell):
                    at = self._columns.index(column)
                    self.faults.append(CellFault(self._reader.line_num, self.headings[at], cell, fault))
            if table:
                yield self._reader.line_num, table

    def heading(self, key: str) -> str:
        """The heading, as written, of the column that holds `key`."""
        for column, heading in zip(self._columns, self.headings, strict=True):
            if column == key or (column.startswith("handle_") and key == "handles"):
                return heading
        return key

    def _next(self) -> list[str] | None:
        try:
            return next(self._reader, None)
        except csv.Error as error:
            self.faults.append(CellFault(self._reader.line_num, "", "", f"not valid CSV: {error}"))
            return None

    def _column(self, heading: str) -> str:
        name = "_".join(heading.strip().casefold().replace("-", " ").split())
        if name in COLUMNS or (name.startswith("handle_") and len(name) > 7):
            return name
        near = difflib.get_close_matches(name, COLUMNS, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(COLUMNS)}, handle_PLATFORM"
        self.faults.append(CellFault(1, heading, heading, f"unknown column{hint}"))
        return name


Setter = Callable[[dict[str, Any], str], str | None]


def _setter(column: str) -> Setter:
    """How a cell of `column` goes into the table; the setter says what is wrong with a cell, or None."""
    if column.startswith("handle_"):
        return partial(_one_handle, column.removeprefix("handle_"))
    if column == "handles":
        return _handles
    kind = _flag if column in FLAGS else _items if column in LISTS else _plain
    return partial(kind, column)


def _put(table: dict[str, Any], column: str, value: object) -> None:
    if column in TERMS:
        table.setdefault("terms", {})[column] = value
    else:
        table[column] = value


def _flag(column: str, table: dict[str, Any], cell: str) -> str | None:
    word = cell.strip().casefold()
    _put(table, column, word in _YES)
    return None if word in _YES or word in _NO else "must be yes or no"


def _items(column: str, table: dict[str, Any], cell: str) -> None:
    _put(table, column, [part for part in map(str.strip, cell.split(";")) if part] if ";" in cell else [cell])


def _plain(column: str, table: dict[str, Any], cell: str) -> None:
    _put(table, column, cell)  # the document strips it


def _one_handle(platform: str, table: dict[str, Any], cell: str) -> None:
    table.setdefault("handles", {})[platform] = cell.strip()


def _handles(table: dict[str, Any], cell: str) -> str | None:
    for part in filter(None, map(str.strip, cell.split(";"))):
        platform, colon, handle = part.partition(":")
        if not (colon and handle.strip()):
            return 'must be like "instagram: name; flickr: other"'
        table.setdefault("handles", {})[platform.strip()] = handle.strip()
    return None
