"""A register as it was and as it is to the names in the entries that are other ones now."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rights.model.pattern import pattern

_QUOTED = pattern(r'"([^"\n]{1,200})"|\'([^\'\n]{1,200})\'')
_HEADER = pattern(r"^[ \t]*(\[\[?)([^\[\]\n]{1,200})\]", re.MULTILINE)


def changed_names(before: str, now: str, *, table: bool) -> tuple[str, ...]:
    """Every text in entries that differ; `table` for a CSV, whose rows are the entries.

    Works on the text, so that a register that no longer satisfies its schema, or did not yet, is compared too.
    """
    old, new = (set(_rows(text) if table else _entries(text)) for text in (before, now))
    return tuple(sorted({name for entry in old ^ new for name in _texts(entry, table=table)}))


def _rows(text: str) -> Iterator[str]:
    yield from filter(None, (line.strip() for line in text.splitlines()))


def _entries(text: str) -> Iterator[str]:
    """The stretches of TOML that describe one person: a table with the tables inside it."""
    starts: list[int] = []
    current = ""
    for header in _HEADER.finditer(text):
        name = header[2].strip()
        if header[1] == "[[" or not name.startswith(f"{current}.") or not current:
            starts.append(header.start())
            current = name
    for start, end in pairwise((*starts, len(text))):
        yield text[start:end].strip()


def _texts(entry: str, *, table: bool) -> Iterator[str]:
    if table:
        yield from (cell for part in re.split(r"[;,\t]", entry) if (cell := part.strip().strip('"')))
        return
    header = _HEADER.match(entry)
    if header:
        yield header[2].strip().rpartition(".")[2].strip("\"'")
    for found in _QUOTED.finditer(entry):
        yield found[1] or found[2]
