"""A glob and a path to yes or no, in time linear in both: patterns come from the tree that is checked.

Semantics of .gitignore (https://git-scm.com/docs/gitignore#_pattern_format): a pattern without an inner "/" matches
at any depth, one with it from the root; what matches a folder matches all below it; "!" takes back. Library
matchers turn `**/` into nested regex groups, which a hostile pattern of five hundred of them makes run away.
"""

from collections.abc import Sequence
from functools import lru_cache


def matches(patterns: Sequence[str], path: str) -> bool:
    """Whether the last of `patterns` that fits `path` (relative, "/") is not a negated one."""
    names = tuple(path.split("/"))
    for pattern in reversed(patterns):
        body = pattern.removeprefix("!")
        # With "/" at its end it is a folder's, and the last name of a path is a file's.
        if _fits(_segments(body), names[:-1] if body.endswith("/") else names):
            return not pattern.startswith("!")
    return False


def matches_name(pattern: str, name: str) -> bool:
    """Whether the whole of `name` fits `pattern`; "*" stands for any characters."""
    return _part(pattern, name)


@lru_cache(maxsize=1024)
def _segments(pattern: str) -> tuple[str, ...]:
    body = pattern.rstrip("/")
    parts = body.removeprefix("/").split("/")
    if len(parts) == 1 and not body.startswith("/"):
        parts = ["**", *parts]
    squeezed = [
        part for index, part in enumerate(parts) if part != "**" or parts[index - 1 : index] != ["**"]
    ]
    return tuple(squeezed)


def _fits(parts: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether `parts` fit `path` or a folder above it.

    One pass with one point to come back to: after a later "**" an earlier one never needs to be widened.
    """
    at = step = 0
    back_part, back_step = -1, 0
    while at < len(parts):
        if parts[at] == "**":
            if at == len(parts) - 1:
                return step < len(path)
            at, back_part, back_step = at + 1, at + 1, step
        elif step < len(path) and _part(parts[at], path[step]):
            at, step = at + 1, step + 1
        elif back_part >= 0 and back_step < len(path):
            back_step += 1
            at, step = back_part, back_step
        else:
            return False
    return True


def _part(pattern: str, name: str) -> bool:
    """Whether one name fits a pattern with "*" and "?"; the same single point to come back to."""
    if pattern in {name, "*"}:
        return True
    if "*" not in pattern and "?" not in pattern:
        return False
    at = here = 0
    star, mark = -1, 0
    while here < len(name):
        if at < len(pattern) and pattern[at] == "*":
            star, mark, at = at, here, at + 1
        elif at < len(pattern) and pattern[at] in {"?", name[here]}:
            at, here = at + 1, here + 1
        elif star >= 0:
            mark += 1
            at, here = star + 1, mark
        else:
            return False
    return all(char == "*" for char in pattern[at:])
