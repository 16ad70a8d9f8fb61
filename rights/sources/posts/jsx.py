"""MDX: the tags, expressions, imports and comments of a body to masks (MDX 3; tags may span lines and hold braces).

In MDX an indented line is no code, and `<` and `{` always mean JSX outside code.
"""

import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.sources.posts.components import Argument, Components
from rights.sources.posts.content import Content
from rights.sources.posts.jsx_tags import OPENING, STRING, Tag, balanced, read_tag
from rights.sources.posts.markup import Attributes
from rights.sources.posts.masks import Mask, code_regions

_STATEMENT_END = pattern(r"(?:\r?\n[ \t]*){2}|\Z")
_IMPORT = pattern(r"import\s+([\w$]+)\s+from\s+[\"']([^\"'\r\n]+)[\"']")
_IDENTIFIER = pattern(r"\{\s*+([\w$]+)(?:\.src)?\s*+\}")
_COMMENT = pattern(r"\{\s*+/\*(.*?)\*/\s*+\}", re.DOTALL)


def find_jsx(text: str, start: int) -> dict[int, Mask]:
    """Tags, expressions and statements from `start` on, by offset, in order."""
    return {mask.start: mask for mask in _find(text, start)}


def _find(text: str, start: int) -> Iterator[Mask]:
    regions = code_regions(text, start)
    region, at = 0, start
    while found := OPENING.search(text, at):
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
            end = balanced(text, begin)
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
        string = STRING.match(self.text, mask.start, mask.end)
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
