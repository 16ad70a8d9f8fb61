"""Wherever a credit or a part of one is said to stand, the file says so: over real posts where they are at hand."""

import html
import json
import re
from pathlib import Path

import pytest

from rights.credits import find
from rights.model.credit import Part
from rights.sources.posts import Site, parse

POSTS = Path(__file__).resolve().parents[2].parent / "shared" / "dev" / "posts"


def letters(text: str) -> str:
    return "".join(re.findall(r"\w+", html.unescape(html.unescape(text)))).casefold()


def holds(source: str, text: str) -> bool:
    """Whether the letters of `text` stand in `source` in their order; markup may stand between them."""
    at = iter(letters(source))
    return all(letter in at for letter in letters(text))


@pytest.mark.skipif(not POSTS.exists(), reason="the labelled posts are not beside this clone")
def test_slicing_the_file_at_a_place_gives_the_text() -> None:
    wrong = []
    for line in (POSTS / "index.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        root = POSTS / "raw" / entry["repo"].replace("/", "__")
        post = parse((root / entry["path"]).read_bytes(), entry["path"], Site(root))
        content = post.source.content
        for credit in find(post)[0]:
            parts: list[Part | None] = [*credit.creators, credit.title, credit.subject, *credit.changes]
            texts = [(credit.text, credit.place), *((part.text, part.place) for part in parts if part)]
            for text, place in texts:
                assert place.start is not None
                assert place.end is not None
                assert post.source.position(place.start) == (place.line, place.column)
                if not holds(content[place.start : place.end], text):
                    wrong.append((entry["id"], text, content[place.start : place.end]))
    assert wrong == []
