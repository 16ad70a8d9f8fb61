"""One value of the set-up file to itself, or to a sentence that says why it cannot stand there."""

import difflib
from pathlib import PurePosixPath

from rights.config.profiles import profile_names
from rights.model.pattern import pattern

LANGUAGE = pattern(r"([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8})?$")
MAX_PATTERN = 300  # code points
MAX_PATH = 1024


def check_rule(name: str) -> str:
    """`name` if a rule is called so. Raises ValueError with the nearest name."""
    from rights.rules import ALL

    known = [rule.id for rule in ALL]
    if name in known:
        return name
    near = difflib.get_close_matches(name, known, n=1)
    raise ValueError(f"no rule is called {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


def check_profile(name: str) -> str:
    if name not in profile_names():
        raise ValueError(f"must be one of {', '.join(profile_names())}")
    return name


def check_pattern(pattern: str) -> str:
    """A glob over paths below the root or over ids. Raises ValueError where it would climb out or is no glob."""
    _printable(pattern)
    if not pattern or len(pattern) > MAX_PATTERN:
        raise ValueError(f"a pattern has 1 to {MAX_PATTERN} characters")
    if pattern.startswith("#"):
        raise ValueError("is a comment, not a pattern")
    if ".." in pattern.lstrip("!").split("/"):
        raise ValueError("leads outside the root")
    return pattern


def check_folder(path: str) -> str:
    """A folder below the root, "." for the root itself."""
    return path if path == "." else check_path(path.rstrip("/") or path)


def check_path(path: str) -> str:
    """A path below the root with "/" as separator. Raises ValueError for all that could lead elsewhere.

    What a symbolic link makes of it is checked when the root is known (loader.inside).
    """
    _printable(path)
    if not path or len(path) > MAX_PATH:
        raise ValueError(f"a path has 1 to {MAX_PATH} characters")
    if "://" in path:
        raise ValueError("is an address; only a path below the root can stand here")
    if "\\" in path:
        raise ValueError('separate folders with "/"')
    if path.startswith(("/", "~")) or path[1:2] == ":":
        raise ValueError("must be relative to the folder of the set-up file")
    if ".." in PurePosixPath(path).parts:
        raise ValueError("leads outside the root")
    return path


def _printable(text: str) -> None:
    if any(char != " " and not char.isprintable() for char in text):
        raise ValueError("holds a control character")
