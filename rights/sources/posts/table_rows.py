"""A block rule for markdown-it-py: the lines of a table to rows and cells, each cell one token.

Whether there is a table is the parser's own rule's to say; what it makes of the lines (GFM, "Tables (extension)") is made
here: its way through each character, and three tokens for a cell, took half the time of reading a long table.
"""

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS, escapedSplit, getLine, table

CELL = "cell"  # a token of the tag "th" or "td", with the text


def table_rows(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the table that begins on line `start`, if one does."""
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    outer, state.parentType = state.parentType, "table"
    header = _split(mdTrim(getLine(state, start)))
    _open(state, "table", start)
    _row(state, start, "th", header)
    line, missing = start + 2, 0
    while line < end and not _ends(state, line, end):
        text = mdTrim(getLine(state, line))
        if not text or state.is_code_block(line):
            break
        cells = _split(text)
        missing += len(header) - len(cells)
        if missing > MAX_AUTOCOMPLETED_CELLS:
            break
        _row(state, line, "td", [*cells, *[""] * (len(header) - len(cells))][: len(header)])
        line += 1
    state.push("table_close", "table", -1)
    state.parentType = outer
    state.line = line
    return True


def _split(text: str) -> list[str]:
    cells = escapedSplit(text) if "\\" in text else text.split("|")
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells


def _ends(state: StateBlock, line: int, end: int) -> bool:
    """Whether another block begins on this line, or the one that holds the table ends before it."""
    if state.sCount[line] < state.blkIndent:
        return True
    first = state.bMarks[line] + state.tShift[line]
    if state.src[first : first + 1] == "|":
        return False  # no other block begins so
    return any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote"))


def _open(state: StateBlock, tag: str, line: int) -> None:
    state.push(f"{tag}_open", tag, 1).map = [line, line + 1]


def _row(state: StateBlock, line: int, tag: str, cells: list[str]) -> None:
    _open(state, "tr", line)
    for text in cells:
        state.push(CELL, tag, 0).content = mdTrim(text)
    state.push("tr_close", "tr", -1)
