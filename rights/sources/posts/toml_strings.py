"""A TOML string as written to its text, each escape mapped as a whole (TOML 1.0, "String")."""

import re

from rights.model.pattern import pattern
from rights.sources.posts.content import Content

_ESCAPE = pattern(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\s*\n\s*)|(.))", re.DOTALL)
_PLAIN = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


def read_string(source: str, start: int, stop: int, *, escapes: bool) -> Content:
    """What stands between quotes; `escapes` is False for a literal string, in which a backslash is one."""
    raw = source[start:stop]
    if not escapes or "\\" not in raw:
        return Content(raw, start)
    texts: list[str] = []
    segments: list[list[int]] = []
    length = at = 0
    for found in _ESCAPE.finditer(raw):
        plain, meant = raw[at : found.start()], _unescape(found)
        if plain:
            segments.append([length, len(plain), start + at, len(plain)])
        if meant:
            segments.append([length + len(plain), len(meant), start + found.start(), len(found[0])])
        texts += (plain, meant)
        length += len(plain) + len(meant)
        at = found.end()
    if at < len(raw):
        segments.append([length, len(raw) - at, start + at, len(raw) - at])
    return Content("".join((*texts, raw[at:])), None, segments)


def _unescape(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return "" if found[3] else _PLAIN.get(found[4], found[4])
