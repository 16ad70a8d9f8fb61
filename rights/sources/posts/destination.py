"""What may follow a bracket in Markdown: an address with an optional title (CommonMark 0.31, 6.3)."""

import html
import re

from rights.model.pattern import pattern
from rights.model.values import dataclass
from rights.sources.posts.masks import FILL

_ANGLE = pattern(r"<((?>(?:[^<>\n\\]|\\.)*))>")
# A masked expression may run over a line end: what follows it then begins with FILL.
_STOP = pattern(r"\\[!-/:-@\[-`{-~]|[()]|[\x00-\x09\x0b-\x20\x7f]|\n(?!" + FILL + ")")
_LOOSE = pattern(
    r"\(\s{0,9}((?:[^()<>\"'\n]|\n\ufdd1){1,500}?\.(?:jpe?g|png|gif|webp|svg|avif))\s{0,9}(?:\"([^\"\n]{0,500})\"\s{0,9})?\)",
    re.IGNORECASE,
)
_SPACE = pattern(r"[ \t]*+(?:\r?\n[ \t]*+)?")
_TITLES = {
    '"': pattern(r'"((?>(?:[^"\\]|\\.)*))"', re.DOTALL),
    "'": pattern(r"'((?>(?:[^'\\]|\\.)*))'", re.DOTALL),
    "(": pattern(r"\(((?>(?:[^()\\]|\\.)*))\)", re.DOTALL),
}
ESCAPE = pattern(r"\\([!-/:-@\[-`{-~])|&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_MAX_PARENTHESES = 32


@dataclass(slots=True)
class Target:
    """An address as written from `start` to `end`, and its title from `title_start` to `title_end` or none.

    The offsets count in the text that was scanned, or in the file where the address stands in a definition.
    """

    url: str
    start: int
    end: int
    title_start: int = 0
    title_end: int = 0
    after: int = 0
    in_file: bool = False


def unescape(text: str) -> str:
    """Without backslash escapes and with entities decoded."""
    if "\\" not in text and "&" not in text:
        return text
    return ESCAPE.sub(lambda found: found[1] or html.unescape(found[0]), text)


def target(text: str, at: int, *, loose: bool) -> Target | None:
    """The target in parentheses that opens at `at`; `loose` takes file names with spaces too."""
    return _strict_target(text, at) or (_loose_target(text, at) if loose else None)


def _strict_target(text: str, at: int) -> Target | None:
    start = space(text, at + 1)
    found = address(text, start)
    if found is None:
        return None
    found.title_start, found.title_end = title(text, found)
    after = found.title_end + 1 if found.title_end else _end(text, found)
    close = space(text, after)
    if text[close : close + 1] != ")":
        return None
    found.after = close + 1
    return found


def _loose_target(text: str, at: int) -> Target | None:
    """The file name with spaces in parentheses that open at `at`: no CommonMark, but kramdown and others show it."""
    found = _LOOSE.match(text, at)
    if found is None:
        return None
    title = found.span(2) if found[2] else (0, 0)
    return Target(unescape(found[1]), *found.span(1), *title, found.end())


def _end(text: str, found: Target) -> int:
    """The offset after the address and the bracket that may close it."""
    return found.end + (1 if text[found.start - 1 : found.start] == "<" else 0)


def title(text: str, found: Target) -> tuple[int, int]:
    """Where the title after an address is written; (0, 0) where there is none."""
    after = _end(text, found)
    at = space(text, after)
    if at == after or text[at : at + 1] not in _TITLES:
        return 0, 0
    match = _TITLES[text[at]].match(text, at)
    return match.span(1) if match else (0, 0)


def space(text: str, at: int) -> int:
    """The offset after spaces and at most one line end."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def address(text: str, start: int) -> Target | None:
    """The address that begins at `start`: in angle brackets, or bare with balanced parentheses."""
    if text.startswith("<", start):
        angle = _ANGLE.match(text, start)
        return Target(unescape(angle[1]), angle.start(1), angle.end(1)) if angle else None
    depth = 0
    end = len(text)
    for stop in _STOP.finditer(text, start):
        char = stop[0]
        if char == "(":
            depth += 1
            if depth > _MAX_PARENTHESES:
                return None
        elif char == ")":
            if not depth:
                end = stop.start()
                break
            depth -= 1
        elif char[0] != "\\":
            end = stop.start()
            break
    return None if depth else Target(unescape(text[start:end]), start, end)
