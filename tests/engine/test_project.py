"""A report's path to the same path as the set-up file writes it, wherever the run was started."""

from pathlib import Path

import pytest

from rights.engine.project import in_root


@pytest.mark.parametrize(
    ("base", "root", "name", "expected"),
    [
        ("/home/site", "/home/site", "posts/a.md", "posts/a.md"),
        ("/home/site/posts", "/home/site", "a.md", "posts/a.md"),
        ("/home", "/home/site", "site/posts/a.md", "posts/a.md"),
        ("/", "/home/site", "home/site/a.md", "a.md"),
    ],
    ids=["in the root", "below it", "above it", "far above it"],
)
def test_a_path_is_told_from_the_root(base: str, root: str, name: str, expected: str) -> None:
    assert in_root(Path(base), Path(root))(name) == expected
