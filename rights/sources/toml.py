"""TOML text to a mapping, refusing shapes that make the parser run away; the fault names its line.

`tomllib` needs 1.5 GB for 40 kB of one dotted key and recurses once for each bracket, so both are counted in one
linear pass before it sees the text.
"""

import re
import tomllib
from io import StringIO
from itertools import accumulate
from typing import Any

from rights.model.pattern import pattern

MAX_DEPTH = 24  # brackets and braces open at once
MAX_DOTS = 24  # parts of dotted keys on one line

# Every branch consumes at least one character and none is repeated inside: linear.
_TOKEN = pattern(r'"""|\'\'\'|["\'#\[\]{}.\n]')
_STRING = pattern(r'"[^"\\\n]*"(?!")|\'[^\'\n]*\'(?!\')')
_BRACKET = pattern(r"[\[\]{}]")
_STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}
# tomllib makes numbers of these however long, but Python then prints none of more than 4,300 digits. As a token of its
# own, so that no character is looked at twice; no text in a string is like it.
_ENDLESS = pattern(r"(?<!\w)0[xob][0-9A-Fa-f_]{1000}")
# What ends a string, or must be stepped over inside it. A one-line string ends with its line at the latest.
_ENDS = {
    '"': pattern(r'\\.|"|\n', re.DOTALL),
    "'": pattern(r"'|\n"),
    '"""': pattern(r'\\.|"""', re.DOTALL),
    "'''": pattern(r"'''"),
}


class TomlError(ValueError):
    """`line` counts from 1; 0 where the fault has no line."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def parse_toml(text: str) -> dict[str, Any]:
    """The mapping that `text` holds. Raises TomlError for whatever is not plain, shallow TOML."""
    _refuse_runaway(text)
    if endless := _ENDLESS.search(text):
        line = text.count("\n", 0, endless.start()) + 1
        raise TomlError(f"line {line}: a number of more than 1000 digits", line)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d{1,9})", str(error))
        raise TomlError(f"not valid TOML: {error}", int(found[1]) if found else 0) from None
    except (ValueError, RecursionError) as error:  # a month 13, an integer of 5,000 digits
        raise TomlError(f"not valid TOML: {error}") from None


def _is_plain(text: str) -> bool:
    """Whether `text` is so plain that nothing in it can run away: told in a few passes of the library's own code.

    Strings on one line are taken out first; where other quotes or comments are left, the answer is no.
    """
    bare = _STRING.sub("", text)
    if '"' in bare or "'" in bare or "#" in bare:
        return False
    deepest = max(accumulate(map(_STEPS.__getitem__, _BRACKET.findall(bare))), default=0)
    return deepest <= MAX_DEPTH and all(line.count(".") <= MAX_DOTS for line in StringIO(bare, newline="\n"))


def _refuse_runaway(text: str) -> None:
    if _is_plain(text):
        return
    at, line, depth, dots = 0, 1, 0, 0
    while found := _TOKEN.search(text, at):
        mark, at = found[0], found.end()
        if mark == "\n":
            line, dots = line + 1, 0
        elif mark == "#":
            at = _until(text, at, "\n")
        elif mark in _ENDS:
            end = _string_end(text, at, mark)
            line, at = line + text.count("\n", at, end), end
        elif mark == ".":
            dots += 1
        else:
            depth += 1 if mark in "[{" else -1
        if dots > MAX_DOTS:
            raise TomlError(f"line {line}: a key of more than {MAX_DOTS} parts", line)
        if depth > MAX_DEPTH:
            raise TomlError(f"line {line}: more than {MAX_DEPTH} brackets inside each other", line)


def _until(text: str, at: int, stop: str) -> int:
    found = text.find(stop, at)
    return len(text) if found < 0 else found


def _string_end(text: str, at: int, quote: str) -> int:
    """Where the string that opened before `at` ends."""
    while found := _ENDS[quote].search(text, at):
        if found[0] == quote:
            return found.end()
        if found[0] == "\n":
            return found.start()
        at = found.end()
    return len(text)
