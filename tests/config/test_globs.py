"""Globs: .gitignore's meaning, never slow."""

import time

import pathspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.config.globs import matches, matches_name


@pytest.mark.parametrize(
    ("patterns", "path", "expected"),
    [
        (["drafts/"], "drafts/a.md", True),
        (["drafts/"], "blog/drafts/a.md", True),
        (["drafts/"], "drafts", False),
        (["/drafts"], "blog/drafts/a.md", False),
        (["blog/drafts"], "blog/drafts/deep/a.md", True),
        (["blog/drafts"], "x/blog/drafts/a.md", False),
        (["*.md"], "a/b.md", True),
        (["*.md", "!keep.md"], "a/keep.md", False),
        (["!keep.md", "*.md"], "a/keep.md", True),
        (["press/**"], "press/2019/a.md", True),
        (["press/**"], "press", False),
        (["**/x/*.html"], "a/b/x/c.html", True),
        (["a/**/z.md"], "a/z.md", True),
        (["a/**/b/**/z.md"], "a/b/c/b/q/z.md", True),
        (["p?st.md"], "post.md", True),
        ([], "post.md", False),
    ],
)
def test_patterns_mean_what_they_mean_in_gitignore(patterns: list[str], path: str, expected: bool) -> None:
    assert matches(patterns, path) is expected


NAMES = st.text("ab.", min_size=1, max_size=3).filter(lambda name: name not in {".", ".."})
PARTS = st.one_of(
    st.just("**"), st.text("ab*?", min_size=1, max_size=3).filter(lambda part: "**" not in part)
)


@settings(derandomize=True, max_examples=300)
@given(
    st.lists(PARTS, min_size=1, max_size=5).map("/".join),
    st.lists(NAMES, min_size=1, max_size=5).map("/".join),
)
def test_the_answer_is_that_of_pathspec(pattern: str, path: str) -> None:
    expected = pathspec.GitIgnoreSpec.from_lines([pattern]).match_file(path)
    assert matches([pattern], path) is bool(expected)


@pytest.mark.parametrize(
    "pattern", ["**/" * 90 + "x", "**/a/" * 50 + "x", "*a" * 140 + "x", "**/*a*a*a*a*a*a*b/" * 10 + "x"]
)
def test_a_hostile_pattern_is_answered_at_once(pattern: str) -> None:
    started = time.process_time()
    assert not matches([pattern], "/".join(["a" * 40] * 80))
    assert time.process_time() - started < 1


def test_a_name_is_matched_as_a_whole() -> None:
    assert matches_name("CC-BY-*", "CC-BY-4.0")
    assert not matches_name("CC-BY", "CC-BY-4.0")
