"""A stretch of Markdown inside one block to nodes: text, links, images, tags, with exact offsets.

markdown-it-py decides what the blocks are, but its inline tokens have no offsets. This scanner follows
CommonMark 0.31, section 6, and is compared with markdown-it-py's own inline parser in the tests.
Linear: one regular expression finds the next character that matters, everything between is taken as a whole.
"""

import html
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from rights.sources.posts import nodes
from rights.sources.posts.destination import Target, target
from rights.sources.posts.emphasis import Delimiter, delimiter, match
from rights.sources.posts.masks import FILL, MARK
from rights.sources.posts.nodes import Kind, Node


class Scanner:
    """Reads one stretch of text. `references` are the link reference definitions by normal label."""

    def __init__(self, text: str, references: Mapping[str, Target], normal: Callable[[str], str]) -> None:
        self.text = text
        self.references = references
        self.normal = normal
        self.nodes: list[Node] = []
        self.delimiters: list[Delimiter] = []
        # [index of node, offset after bracket, is an image, number of delimiters before]
        self.brackets: list[tuple[int, int, bool, int]] = []
        self.dead = 0  # brackets below this height can no longer open a link: links hold no links
        self.ticks: dict[int, list[int]] | None = None

    def scan(self) -> list[Node]:
        text, found_nodes, handlers = self.text, self.nodes, self._handlers
        search = nodes.SPECIAL.search
        at = 0
        while found := search(text, at):
            start = found.start()
            if start > at:
                found_nodes.append((Kind.TEXT, at, start, None))
            at = handlers[found[0]](self, start)
        if at < len(text):
            found_nodes.append((Kind.TEXT, at, len(text), None))
        match(self.delimiters)
        return found_nodes

    def _literal(self, start: int, end: int) -> int:
        self.nodes.append((Kind.TEXT, start, end, None))
        return end

    def _backslash(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.nodes.append((Kind.BREAK, at, at + 2, None))
            return at + 2
        if following and following in nodes.PUNCTUATION:
            self.nodes.append((Kind.ATOM, at, at + 2, following))
            return at + 2
        return self._literal(at, at + 1)

    def _code(self, at: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for found in nodes.TICKS.finditer(self.text):
                self.ticks.setdefault(found.end() - found.start(), []).append(found.start())
            self.ticks = {size: starts[::-1] for size, starts in self.ticks.items()}
        run = nodes.TICKS.match(self.text, at)
        size = run.end() - at if run else 1
        waiting = self.ticks.get(size, [])
        while waiting and waiting[-1] <= at:
            waiting.pop()
        return waiting[-1] + size if waiting else self._literal(at, at + size)

    def _emphasis(self, at: int) -> int:
        text, char = self.text, self.text[at]
        end = at + 1
        while text.startswith(char, end):
            end += 1
        found = delimiter(text, at, end)
        if not (found.can_open or found.can_close):
            return self._literal(at, end)
        self.delimiters.append(found)
        self.nodes.append((Kind.DELIMITER, at, end, found))
        return end

    def _entity(self, at: int) -> int:
        found = nodes.ENTITY.match(self.text, at)
        meaning = html.unescape(found[0]) if found else ""
        if found is None or meaning == found[0]:
            return self._literal(at, at + 1)
        self.nodes.append((Kind.ATOM, at, found.end(), meaning))
        return found.end()

    def _line(self, at: int) -> int:
        self.nodes.append((Kind.BREAK, at, at + 1, None))
        return at + 1

    def _mask(self, at: int) -> int:
        self.nodes.append((Kind.MASK, at, at + 1, None))
        return self._fill(at + 1)

    def _fill(self, at: int) -> int:
        found = nodes.FILLING.match(self.text, at)
        return found.end() if found else at

    def _angle(self, at: int) -> int:
        text = self.text
        found = nodes.AUTOLINK.match(text, at) or nodes.EMAIL.match(text, at)
        if found:
            start, end = found.span(1)
            self.nodes.append((Kind.LINK, start, end, Target(found[1], start, end)))
            self.nodes.append((Kind.TEXT, start, end, None))
            self.nodes.append((Kind.END, end, end, None))
            return found.end()
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            if end >= 0:
                self.nodes.append((Kind.COMMENT, at + 4, end, None))
                return end + 3
            return self._literal(at, at + 4)
        found = nodes.TAG.match(text, at)
        if found:
            self.nodes.append((Kind.TAG, at, found.end(), None))
            return found.end()
        found = nodes.OTHER.match(text, at)
        return found.end() if found else self._literal(at, at + 1)

    def _bang(self, at: int) -> int:
        if not self.text.startswith("[", at + 1):
            return self._literal(at, at + 1)
        self.brackets.append((len(self.nodes), at + 2, True, len(self.delimiters)))
        return self._literal(at, at + 2)

    def _open(self, at: int) -> int:
        note = nodes.NOTE.match(self.text, at)
        if note:  # "[^1]: Photo by …" is the note itself
            return note.end() + (not at and self.text.startswith(":", note.end()))
        self.brackets.append((len(self.nodes), at + 1, False, len(self.delimiters)))
        return self._literal(at, at + 1)

    def _close(self, at: int) -> int:
        if not self.brackets:
            return self._literal(at, at + 1)
        index, inside, is_image, delimiters = self.brackets.pop()
        height = len(self.brackets)
        alive = is_image or height >= self.dead
        self.dead = min(self.dead, height)
        found = self._target(inside, at, loose=is_image) if alive else None
        if found is None:
            return self._literal(at, at + 1)
        match(self.delimiters[delimiters:])
        del self.delimiters[delimiters:]
        after = found.after
        attributes = nodes.ATTRIBUTES.match(self.text, after) if self.text.startswith("{", after) else None
        after = attributes.end() if attributes else after
        if is_image:
            children = self.nodes[index + 1 :]
            del self.nodes[index:]
            span = attributes.span(1) if attributes else None
            self.nodes.append((Kind.IMAGE, inside, at, (found, children, span)))
        else:
            self.nodes[index] = (Kind.LINK, inside - 1, inside, found)
            self.nodes.append((Kind.END, at, at + 1, None))
            self.dead = height
        return after

    def _target(self, inside: int, at: int, *, loose: bool) -> Target | None:
        """What the brackets around `inside` to `at` lead to."""
        text = self.text
        if text.startswith("(", at + 1):
            direct = target(text, at + 1, loose=loose)
            if direct is not None:
                return direct
        if not self.references:
            return None
        label = nodes.LABEL.match(text, at + 1)
        name = label[1].strip() if label else ""
        if not name and at - inside <= nodes.MAX_LABEL:
            name = text[inside:at]
        known = self.references.get(self.normal(name)) if name else None
        if known is None:
            return None
        after = label.end() if label else at + 1
        return replace(known, after=after)

    _handlers: ClassVar[dict[str, "Callable[[Scanner, int], int]"]] = {
        "\\": _backslash,
        "`": _code,
        "*": _emphasis,
        "_": _emphasis,
        "[": _open,
        "]": _close,
        "!": _bang,
        "<": _angle,
        "&": _entity,
        "\n": _line,
        MARK: _mask,
        FILL: _fill,
    }
