"""The events of a YAML parser to a tree of scalars, lists and maps; what was read before a fault is kept."""

from dataclasses import field
from typing import Any

import yaml

from rights.model.values import dataclass
from rights.sources.posts import limits
from rights.sources.posts.entries import Fault

_STANDARD = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Node:
    """A scalar, list or map. `value` is the text of a scalar, `children` are (key, node) of the others."""

    kind: str  # "scalar", "list", "map"
    start: int
    end: int
    value: str = ""
    plain: bool = True
    children: list[tuple[str, "Node"]] = field(default_factory=list)


class TooDeepError(Exception):
    """More brackets or indents in each other than anyone writes."""


def _index(mark: Any) -> int:
    return int(mark.index)


class Builder:
    """Takes events one by one; `base` is where the text begins in the file."""

    def __init__(self, base: int, scalars: list[tuple[int, int]]) -> None:
        self.base = base
        self.scalars = scalars
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.keys: list[str | None] = []
        self.anchors: dict[str, Node] = {}
        self.faults: list[Fault] = []
        self.at = base

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            start, end = self.base + _index(event.start_mark), self.base + _index(event.end_mark)
            self.scalars.append((start, end))
            self._add(event, Node("scalar", start, end, event.value, not event.style))
        elif isinstance(event, yaml.CollectionStartEvent):
            self.at = self.base + _index(event.start_mark)
            kind = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
            node = Node(kind, self.at, self.at)
            self._add(event, node)
            self.stack.append(node)
            self.keys.append(None)
            if len(self.stack) > limits.FRONT_MATTER_DEPTH:
                raise TooDeepError
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop().end = self.base + _index(event.end_mark)
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            at = self.base + _index(event.start_mark)
            self.scalars.append((at, self.base + _index(event.end_mark)))
            node = self.anchors.get(event.anchor or "") or Node("scalar", at, at)
            self._add(event, node, alias=True)

    def _add(self, event: Any, node: Node, *, alias: bool = False) -> None:
        if event.anchor and not alias:
            self.anchors[event.anchor] = node
        tag: str | None = getattr(event, "tag", None)
        if tag and (not tag.startswith(_STANDARD) or tag.startswith(f"{_STANDARD}python")):
            message = f'the YAML tag "{tag[:80]}" was not followed'
            self.faults.append(Fault("front-matter-tag", message, node.start))
        if not self.stack:
            if self.root is None:
                self.root = node
            return
        parent = self.stack[-1]
        if parent.kind == "list":
            parent.children.append((str(len(parent.children)), node))
        elif self.keys[-1] is None:
            self.keys[-1] = node.value if node.kind == "scalar" else "?"
        else:
            key = self.keys[-1] or ""
            if any(known == key for known, _ in parent.children[-200:]) and key != "<<":
                self.faults.append(
                    Fault(
                        "front-matter-duplicate-key",
                        f'the key "{key[:80]}" stands twice',
                        node.start,
                        lost=False,
                    )
                )
            parent.children.append((key, node))
            self.keys[-1] = None
