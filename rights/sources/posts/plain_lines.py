"""A block rule for markdown-it-py: lines of running text to a paragraph, without asking every other rule about each.

A line that begins with a letter opens no other block, so of the rules of CommonMark 0.31 (section 4) none but the
paragraph's can take it. What might be a heading's underline or a table's second row is left to the parser's own rules.
The tests compare its tokens with those of the parser without this rule.
"""

import re

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

from rights.model.pattern import pattern

# No fence, quote, rule, list, heading, table, definition, element, attribute of these: "2024 was", "**Note", "*Photo".
_PLAIN = pattern(r"[^\W\d_]|!\[|[*_]{1,3}[^\W_]|\d+[^\W\d]|\d+ +[^\W_]|[(“\"'‘]")
_LATER = pattern(r"\[")  # a definition cannot interrupt a paragraph
_UNDERLINE = pattern(r"[-=|: \t]+$|[|:]", re.MULTILINE)
_INDENT = 3  # columns; more are code, or go on with the paragraph


def plain_paragraph(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Take the paragraph that begins on line `start`, if its lines can be nothing else."""
    source, begins, shifts, counts = state.src, state.bMarks, state.tShift, state.sCount
    plain = _PLAIN.match
    if (
        silent
        or counts[start] - state.blkIndent > _INDENT
        or not plain(source, begins[start] + shifts[start])
    ):
        return False
    line, last = start + 1, state.lineMax
    outer, state.parentType = state.parentType, "paragraph"
    while line < last:
        at, stop = begins[line] + shifts[line], state.eMarks[line]
        if at >= stop:
            break
        if not (plain(source, at) or _LATER.match(source, at)):
            if _UNDERLINE.match(source, at):
                state.parentType = outer
                return False
            if _interrupted(state, line, last):
                break
        line += 1
    state.parentType = outer
    _push(state, start, line)
    return True


def _interrupted(state: StateBlock, line: int, last: int) -> bool:
    """Whether another block begins on this line of the paragraph, as the parser's own rule asks."""
    if state.sCount[line] - state.blkIndent > _INDENT or state.sCount[line] < 0:
        return False
    return any(rule(state, line, last, True) for rule in state.md.block.ruler.getRules("paragraph"))


def _push(state: StateBlock, start: int, end: int) -> None:
    """The text alone: nobody asks for the tokens around it."""
    state.line = end
    token = state.push("inline", "", 0)
    token.content = mdTrim(state.getLines(start, end, state.blkIndent, False))
    token.map = [start, end]
