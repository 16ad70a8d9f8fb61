"""TOML to entries with exact places: tomllib has no places and may need gigabytes, so this reads the tokens itself.

TOML 1.0. What a value is (a date, a number) does not matter here: only strings and bare words are told apart.
"""

import re
from itertools import count

from rights.model.pattern import pattern
from rights.sources.posts import limits
from rights.sources.posts.content import Content
from rights.sources.posts.entries import Entry, Fault
from rights.sources.posts.toml_strings import read_string

_TOKEN = pattern(
    r"(?P<space>[ \t]+)|(?P<line>\r\n|\n|\r)|(?P<comment>\#[^\r\n]*)|(?P<long>\"\"\"(?>(?:[^\"\\]|\\.|\"(?!\"\"))*)\"{3,5}|'''(?>(?:[^']|'(?!''))*)'{3,5})"
    r"|(?P<text>\"(?>(?:[^\"\\\r\n]|\\.)*)\"|'[^'\r\n]*+')|(?P<open>\[\[|[\[{])|(?P<close>\]\]|[\]}])|(?P<equal>=)|(?P<comma>,)"
    r"|(?P<bare>[^\s=\[\]{},\#\"']+)",
    re.DOTALL,
)
_KEY_PART = pattern(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([A-Za-z0-9_-]+)")


def read_toml(source: str, start: int, end: int) -> tuple[list[Entry], list[Fault], list[tuple[int, int]]]:
    """Entries of `source[start:end]`, the first fault, and the spans of all strings."""
    return _Reader(source, start, end).read()


class _Reader:
    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.at, self.end = source, start, end
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self.strings: list[tuple[int, int]] = []
        self.numbers = count(1)
        self.table = ""
        self.siblings = next(self.numbers)
        self.arrays: dict[str, int] = {}
        self.key: list[tuple[int, int]] = []  # tokens of the key before "="
        self.stack: list[tuple[str, str, int, int]] = []  # (bracket, path, siblings, index)
        self.path: str | None = None  # of the value that is awaited

    def read(self) -> tuple[list[Entry], list[Fault], list[tuple[int, int]]]:
        while self.at < self.end and not self.faults:
            found = _TOKEN.match(self.source, self.at, self.end)
            if found is None:
                self._fault("a character that has no meaning here, or a string that is not closed")
                break
            kind = found.lastgroup or ""
            opening = found[0]
            if kind == "open" and opening == "[[" and not self._at_table():
                kind, stop = "open", found.start() + 1
            elif kind == "close" and opening == "]]":
                stop = found.start() + 1
            else:
                stop = found.end()
            before = self.at
            self._token(kind, found.start(), stop)
            if self.at == before:  # a table name was taken as a whole
                self.at = stop
        if self.stack and not self.faults:
            self._fault("a bracket that is not closed")
        return self.entries, self.faults, self.strings

    def _at_table(self) -> bool:
        return self.path is None and not self.stack and not self.key

    def _fault(self, what: str) -> None:
        self.faults.append(
            Fault(
                "front-matter-invalid", f"the front matter is not valid TOML: {what}", min(self.at, self.end)
            )
        )

    def _token(self, kind: str, start: int, stop: int) -> None:
        if kind in {"text", "long"}:
            self.strings.append((start, stop))
        if kind == "open" and self._at_table():
            self._header(start)
        elif kind == "open":
            self._open(self.source[start], start)
        elif kind == "close":
            self._close(start)
        elif kind == "equal":
            self._equal()
        elif kind in {"text", "bare", "long"}:
            if self.path is None and kind != "long":
                self.key.append((start, stop))
            else:
                self._value(kind, start, stop)
        elif kind == "comma":
            self._comma()
        elif kind == "line" and not self.stack:
            if self.key:
                self._fault("a key without a value")
            self.path = None

    def _header(self, start: int) -> None:
        double = self.source.startswith("[[", start)
        stop = self.source.find("]", start, self.end)
        line = self.source.find("\n", start, self.end)
        if stop < 0 or 0 <= line < stop:
            self._fault("a table name that is not closed")
            return
        *outer, last = self._parts(self.source[start + (2 if double else 1) : stop]) or [""]
        name = ""
        for part in outer:  # below a list of tables, its last one is meant
            name += part
            name += f"[{self.arrays[name]}]." if name in self.arrays else "."
        name += last
        if double:
            index = self.arrays[name] = self.arrays.get(name, -1) + 1
            name = f"{name}[{index}]"
        self.table = name
        self.siblings = next(self.numbers)
        # What follows the bracket is read as a line of its own.
        self.at = stop + (2 if double else 1)

    def _parts(self, written: str) -> list[str]:
        parts = [found[1] or found[2] or found[3] or "" for found in _KEY_PART.finditer(written)]
        if len(parts) > limits.FRONT_MATTER_DEPTH:
            self._fault(f"a key of more than {limits.FRONT_MATTER_DEPTH} parts")
            return ["?"]
        return parts

    def _equal(self) -> None:
        if not self.key or self.path is not None:
            self._fault('a "=" without a key')
            return
        name = ".".join(self._parts(self.source[self.key[0][0] : self.key[-1][1]]))
        outer = self.stack[-1][1] if self.stack else self.table
        self.path = f"{outer}.{name}" if outer else name
        self.key = []

    def _open(self, bracket: str, start: int) -> None:
        if self.path is None or len(self.stack) >= limits.FRONT_MATTER_DEPTH:
            self._fault("brackets where none may be, or too many in each other")
            return
        siblings = next(self.numbers) if bracket == "{" else self._siblings()
        self.stack.append((bracket, self.path, siblings, 0))
        self.path = f"{self.path}[0]" if bracket == "[" else None

    def _close(self, start: int) -> None:
        if not self.stack or self.source[start] != {"[": "]", "{": "}"}[self.stack[-1][0]]:
            self._fault("a bracket that closes nothing")
            return
        self.stack.pop()
        self.path = self.stack[-1][1] if self.stack else None
        self.key = []

    def _comma(self) -> None:
        if not self.stack:
            self._fault("a comma outside a list")
            return
        bracket, path, siblings, index = self.stack[-1]
        self.stack[-1] = (bracket, path, siblings, index + 1)
        self.path = f"{path}[{index + 1}]" if bracket == "[" else None

    def _siblings(self) -> int:
        return self.stack[-1][2] if self.stack else self.siblings

    def _value(self, kind: str, start: int, stop: int) -> None:
        if self.path is None:
            return
        if kind == "bare":
            content = Content(self.source[start:stop], start)
        else:
            quotes = 3 if kind == "long" else 1
            begin = start + quotes
            begin += quotes == 3 and self.source.startswith("\n", begin)
            content = read_string(self.source, begin, stop - quotes, escapes=self.source[start] == '"')
        if content.text.strip():
            self.entries.append(Entry(self.path, content, self._siblings(), start, stop))
