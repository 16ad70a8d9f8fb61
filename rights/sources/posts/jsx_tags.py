"""JSX tags and braces, as MDX has them, to where they end and where the values of attributes are written."""

import re
from dataclasses import field
from functools import lru_cache

from rights.model.pattern import pattern
from rights.model.values import dataclass

OPENING = pattern(r"</?(?:[A-Za-z][\w.:-]*|(?=>))|\{|`+|^(?:import|export)\b", re.MULTILINE)
_NAME = pattern(r"\s*+([A-Za-z_$][\w$:.-]*+)(?:\s*+(=)\s*+)?")
_CLOSE = pattern(r"\s*+(/?)>")
_BRACE = pattern(r"[{}]")
STRING = pattern(r"\{\s*+(?:\"((?>(?:[^\"\\]|\\.)*))\"|'((?>(?:[^'\\]|\\.)*))'|`([^`]*+)`)\s*+\}", re.DOTALL)
_SPREAD = pattern(r"\s*+(?=\{)")
_LONGEST = 20_000


@dataclass(slots=True)
class Tag:
    """A JSX tag: where the value of each attribute is written (braces and quotes taken off)."""

    name: str
    end: int
    closing: bool = False
    empty: bool = False
    attributes: list[tuple[str, int, int]] = field(default_factory=list)


@lru_cache(maxsize=1)
def _pairs(text: str) -> dict[int, int]:
    """The offset after the closing brace for each opening one, found in one pass over the text."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            waiting.append(found.start())
        elif waiting:
            pairs[waiting.pop()] = found.end()
    return pairs


def balanced(text: str, at: int) -> int:
    """The offset after the brace that closes the one at `at`, 0 where none does."""
    end = _pairs(text).get(at, 0)
    return end if end - at < _LONGEST else 0


def read_tag(text: str, start: int) -> Tag | None:
    """The tag that begins at `start`, None where it is none."""
    found = OPENING.match(text, start)
    if found is None:
        return None
    closing = found[0].startswith("</")
    tag = Tag(found[0].lstrip("</"), found.end(), closing)
    at = found.end()
    while at - start < _LONGEST:
        close = _CLOSE.match(text, at)
        if close:
            tag.end, tag.empty = close.end(), bool(close[1])
            return tag
        name = _NAME.match(text, at)
        if name is None:
            spread = _SPREAD.match(text, at)
            at = balanced(text, spread.end()) if spread else 0
        elif name[2]:
            at = _value(text, name[1], name.end(), tag)
        else:
            at = name.end()
            tag.attributes.append((name[1], at, at))
        if not at:
            return None
    return None


def _value(text: str, name: str, at: int, tag: Tag) -> int:
    quote = text[at : at + 1]
    if quote in {'"', "'"}:
        end = text.find(quote, at + 1, at + _LONGEST)
        if end < 0:
            return 0
        tag.attributes.append((name, at + 1, end))
        return end + 1
    if quote != "{":
        return 0
    end = balanced(text, at)
    inner = STRING.match(text, at, end) if end else None
    if inner:
        tag.attributes.append((name, *inner.span(inner.lastindex or 1)))
    elif end:
        tag.attributes.append((name, at, end))
    return end
