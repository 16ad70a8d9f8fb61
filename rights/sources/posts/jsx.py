"""MDX: the tags, expressions, imports and comments of a body to masks (MDX 3; tags may span lines and hold braces).

In MDX an indented line is no code, and `<` and `{` always mean JSX outside code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rights.sources.posts.components import Argument, Components
from rights.sources.posts.content import Content
from rights.sources.posts.markup import Attributes
from rights.sources.posts.masks import Mask, code_regions

_OPENING = re.compile(r"</?(?:[A-Za-z][\w.:-]*|(?=>))|\{|`+|^(?:import|export)\b", re.MULTILINE)
_STATEMENT_END = re.compile(r"(?:\r?\n[ \t]*){2}|\Z")
_IMPORT = re.compile(r"import\s+([\w$]+)\s+from\s+[\"']([^\"'\r\n]+)[\"']")
_NAME = re.compile(r"\s*+([A-Za-z_$][\w$:.-]*+)(?:\s*+(=)\s*+)?")
_CLOSE = re.compile(r"\s*+(/?)>")
_BRACE = re.compile(
    r"[{}]|\"(?>(?:[^\"\\\n]|\\.)*)\"|'(?>(?:[^'\\\n]|\\.)*)'|`(?>(?:[^`\\]|\\.)*)`|/\*.*?\*/", re.DOTALL
)
_STRING = re.compile(
    r"\{\s*+(?:\"((?>(?:[^\"\\]|\\.)*))\"|'((?>(?:[^'\\]|\\.)*))'|`([^`]*+)`)\s*+\}", re.DOTALL
)
_IDENTIFIER = re.compile(r"\{\s*+([\w$]+)(?:\.src)?\s*+\}")
_COMMENT = re.compile(r"\{\s*+/\*(.*?)\*/\s*+\}", re.DOTALL)
_LONGEST = 20_000


@dataclass(slots=True)
class Tag:
    """A JSX tag: where the value of each attribute is written (braces and quotes taken off)."""

    name: str
    end: int
    closing: bool = False
    empty: bool = False
    attributes: list[tuple[str, int, int]] = field(default_factory=list)


def find_jsx(text: str, start: int) -> dict[int, Mask]:
    """Tags, expressions and statements from `start` on, by offset, in order."""
    return {mask.start: mask for mask in _find(text, start)}


def _find(text: str, start: int) -> Iterator[Mask]:
    regions = code_regions(text, start)
    region, at = 0, start
    while found := _OPENING.search(text, at):
        begin = found.start()
        while region < len(regions) and regions[region][1] <= begin:
            region += 1
        if region < len(regions) and regions[region][0] <= begin:
            at = regions[region][1]
            continue
        opening = found[0]
        at = found.end()
        if opening[0] == "`":
            at = _code_end(text, at, opening)
            continue
        if opening[0] == "<":
            tag = read_tag(text, begin)
            end = tag.end if tag else 0
        elif opening == "{":
            end = _balanced(text, begin)
        else:
            statement = _STATEMENT_END.search(text, begin)
            end = statement.start() if statement else 0
        if end > begin:
            yield Mask("<" if opening[0] == "<" else "{" if opening == "{" else "", begin, end)
            at = end


def _code_end(text: str, at: int, ticks: str) -> int:
    """The offset after a code span that opened before `at`; spans end with their paragraph."""
    stop = text.find("\n\n", at)
    found = re.compile(f"(?<!`){ticks}(?!`)").search(text, at, stop if stop >= 0 else len(text))
    return found.end() if found else at


def _balanced(text: str, at: int) -> int:
    depth = 0
    for found in _BRACE.finditer(text, at, at + _LONGEST):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return 0


def read_tag(text: str, start: int) -> Tag | None:
    """The tag that begins at `start`, None where it is none."""
    found = _OPENING.match(text, start)
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
            spread = re.compile(r"\s*+(?=\{)").match(text, at)
            at = _balanced(text, spread.end()) if spread else 0
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
    end = _balanced(text, at)
    inner = _STRING.match(text, at, end) if end else None
    if inner:
        tag.attributes.append((name, *inner.span(inner.lastindex or 1)))
    elif end:
        tag.attributes.append((name, at, end))
    return end


class Jsx:
    """Called with each mask of an MDX body that stands in text."""

    def __init__(self, components: Components, text: str, start: int) -> None:
        self.components = components
        self.text = text
        self.imports = {found[1]: found.span(2) for found in _IMPORT.finditer(text, start)}

    def __call__(self, mask: Mask) -> None:
        if mask.kind == "<":
            tag = read_tag(self.text, mask.start)
            if tag is not None:
                self._tag(tag, mask)
        elif mask.kind == "{":
            self._expression(mask)

    def _expression(self, mask: Mask) -> None:
        flow = self.components.flow
        comment = _COMMENT.match(self.text, mask.start, mask.end)
        if comment:
            self.components.elements.comment(Content(self.text, 0), *comment.span(1))
            return
        string = _STRING.match(self.text, mask.start, mask.end)
        if string:
            start, end = string.span(string.lastindex or 1)
            if self.text[start:end].strip():
                flow.text(Content(self.text, 0), start, end)
            else:
                flow.atom(" ", mask.start, mask.end - mask.start)

    def _tag(self, tag: Tag, mask: Mask) -> None:
        elements = self.components.elements
        if tag.name and (tag.name[0].islower() or tag.name == ""):
            if tag.closing:
                elements.close(tag.name)
                return
            attributes: Attributes = {}
            for name, start, end in tag.attributes:
                attributes.setdefault(
                    "class" if name == "className" else name.lower(), self._meant(start, end)
                )
            elements.open(Content(self.text, 0), tag.name, attributes, mask.start, mask.end)
            if tag.empty:
                elements.close(tag.name)
        elif tag.name and tag.closing:
            self.components.close(tag.name)
        elif tag.name:
            arguments = []
            for name, begin, stop in tag.attributes:
                start, end = self._meant(begin, stop)
                arguments.append(Argument(name.lower(), self.text[start:end], start, end))
            self.components.place(tag.name, arguments, opens=not tag.empty)

    def _meant(self, start: int, end: int) -> tuple[int, int]:
        """Where the value of `{name}` is written if the name was imported from a file."""
        found = _IDENTIFIER.fullmatch(self.text, start, end)
        return self.imports.get(found[1], (start, end)) if found else (start, end)
