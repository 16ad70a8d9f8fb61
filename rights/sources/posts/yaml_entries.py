"""YAML (and JSON, which is YAML) to entries with exact places, from the events of PyYAML.

Only events are used: no tag is ever constructed, every scalar stays the text it is (`NO` is no boolean), an
alias costs as much as what it stands for and all of that is capped.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

import yaml

from rights.sources.posts import limits
from rights.sources.posts.align import align
from rights.sources.posts.entries import Entry, Fault
from rights.sources.posts.yaml_tree import Builder, Node, TooDeepError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))


def read_yaml(source: str, start: int, end: int) -> tuple[list[Entry], list[Fault], list[tuple[int, int]]]:
    """Entries of `source[start:end]`, faults, and the spans of all scalars (so that comments can be told)."""
    text = source[start:end]
    faults: list[Fault] = []
    scalars: list[tuple[int, int]] = []
    builder = Builder(start, scalars)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except TooDeepError:
        message = f"the front matter is nested more than {limits.FRONT_MATTER_DEPTH} deep; the rest of it was not read"
        faults.append(Fault("front-matter-too-deep", message, builder.at))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = start + min(mark.index, len(text)) if mark else start
        faults.append(
            Fault(
                "front-matter-invalid",
                f"the front matter is not valid YAML: {error.problem or error.context}",
                at,
            )
        )
    except (yaml.YAMLError, ValueError) as error:
        at = getattr(error, "position", 0)
        at = start + at if isinstance(at, int) and 0 <= at < len(text) else start
        faults.append(
            Fault("front-matter-invalid", f"the front matter is not valid YAML: {_first_line(error)}", at)
        )
    flat = _Flat(source)
    root = builder.root
    if root is not None and root.kind != "map" and not faults and (root.kind != "scalar" or root.value):
        faults.append(
            Fault("front-matter-invalid", "the front matter is no list of keys and values", root.start)
        )
    elif root is not None:
        flat.visit(root)
    faults.extend(builder.faults)
    faults.extend(flat.faults)
    return flat.entries, faults, scalars


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]


class _Flat:
    """Flattens the tree, following aliases up to the caps."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self.maps = count(1)
        self.visited = 0
        self.seen: set[int] = set()

    def visit(self, root: Node) -> None:
        # A stack, not recursion: aliases may nest as deep as they like.
        waiting: Iterator[tuple[str, Node, int]]
        stack = [iter([("", root, 0)])]
        while stack:
            waiting = stack[-1]
            step = next(waiting, None)
            if step is None:
                stack.pop()
                continue
            path, node, siblings = step
            self.visited += 1
            # Two more than the tree itself may be deep: that is told already where it was built.
            if self.visited > limits.FRONT_MATTER_NODES or len(stack) > limits.FRONT_MATTER_DEPTH + 2:
                message = "aliases in the front matter repeat too much or each other; what they stand for was not all read"
                self.faults.append(Fault("front-matter-aliases", message, node.start))
                return
            if node.kind == "scalar":
                self._scalar(path, node, siblings)
            else:
                stack.append(self._children(path, node, siblings))

    def _children(self, path: str, node: Node, siblings: int) -> Iterator[tuple[str, Node, int]]:
        if node.kind == "list":
            for index, child in node.children:
                yield f"{path}[{index}]", child, siblings
            return
        number = next(self.maps)
        for key, child in node.children:
            if key == "<<":
                yield path, child, number
            else:
                yield (f"{path}.{key}" if path else key), child, number

    def _scalar(self, path: str, node: Node, siblings: int) -> None:
        if (node.plain and node.value in _NOTHING) or not node.value.strip() or not path:
            return
        if node.start in self.seen:  # an alias: what it stands for was read where it is written
            return
        self.seen.add(node.start)
        content = align(node.value, self.source, node.start, node.end)
        self.entries.append(Entry(path, content, siblings, node.start, node.end))
