"""What is looked at again after a change: touched posts, changed pictures with the posts that show them, names."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from rights.engine.git import revision
from rights.engine.mentions import name_keys, names_any
from rights.engine.since import RegisterFile, Since, since
from tests.engine.test_git import git


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files = {
        "rights.toml": "",
        "photographers.toml": "",
        "posts/plain.md": "nothing\n",
        "posts/shows.md": "![x](../img/a%20b.jpg)\n",
        "posts/small.md": "![x](/img/c-800x600.jpg) ![x](/img/c.jpg)\n",
        "posts/names.md": "Photo: Zora Teststeinn\n",
        "img/a b.jpg": "one",
        "img/c.jpg": "one",
        "img/d.jpg": "one",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "one")
    return tmp_path


def look(tree: Path, names: tuple[str, ...] = ()) -> Since:
    posts, images = (tuple(sorted(tree.glob(pattern))) for pattern in ("posts/*", "img/*"))
    register = RegisterFile(tree / "photographers.toml", lambda before: names)
    return since(revision(tree, "HEAD"), posts, images, [tree / "rights.toml"], register)


def named(paths: Iterable[Path]) -> list[str]:
    return sorted(path.name for path in paths)


def test_nothing_changed_nothing_is_looked_at(tree: Path) -> None:
    seen = look(tree)
    assert (seen.posts, seen.images, seen.changed_images, seen.related) == (
        (),
        (),
        frozenset(),
        frozenset(),
    )


def test_a_touched_post_of_the_same_size_and_a_new_one(tree: Path) -> None:
    (tree / "posts/plain.md").write_text("nothimg\n", encoding="utf-8")
    (tree / "posts/new.md").write_text("new\n", encoding="utf-8")
    seen = look(tree)
    assert named(seen.posts) == ["new.md", "plain.md"]
    assert seen.before(tree / "posts/plain.md") == b"nothing\n"
    assert seen.before(tree / "posts/new.md") is None


def test_a_changed_picture_brings_the_posts_that_write_its_name(tree: Path) -> None:
    (tree / "img/a b.jpg").write_text("two", encoding="utf-8")
    (tree / "img/c.jpg").unlink()
    seen = look(tree)
    assert named(seen.posts) == named(seen.related) == ["shows.md", "small.md"]
    assert (named(seen.images), named(seen.changed_images)) == (["a b.jpg"], ["a b.jpg", "c.jpg"])


def test_the_name_of_another_number_is_another_picture(tree: Path) -> None:
    (tree / "posts/shows.md").write_text("![x](../img/e-70.jpg)\n", encoding="utf-8")
    (tree / "posts/small.md").write_text("![x](/img/e-7-large.webp)\n", encoding="utf-8")
    (tree / "posts/names.md").write_text("![x](/img/1e-7.jpg) e-77 e-7\n", encoding="utf-8")
    git(tree, "add", "-A")
    git(tree, "commit", "-q", "-m", "two")
    (tree / "img/e-7.jpg").write_text("two", encoding="utf-8")
    assert named(look(tree).posts) == ["names.md", "small.md"]


def test_a_changed_register_entry_brings_the_posts_that_nearly_name_it(tree: Path) -> None:
    (tree / "photographers.toml").write_text("[x]\n", encoding="utf-8")
    seen = look(tree, ("Zora Teststein",))
    assert (named(seen.posts), seen.related) == (["names.md"], frozenset())


def test_a_changed_set_up_file_touches_everything(tree: Path) -> None:
    (tree / "rights.toml").write_text("[site]\n", encoding="utf-8")
    seen = look(tree)
    assert (len(seen.posts), len(seen.images), seen.because) == (4, 3, "rights.toml changed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by Shevstov", True),
        ("by Шевцов", True),
        ("by SHEVTSOV.", True),
        ("by Sheffield", False),
        ("", False),
    ],
)
def test_a_name_is_found_by_its_longest_word_or_nearly(text: str, expected: bool) -> None:
    assert names_any(text, name_keys(["Yan Shevtsov", ""])) is expected
