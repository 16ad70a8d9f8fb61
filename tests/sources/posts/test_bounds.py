"""Whatever the bytes: no exception, places inside the file, time that grows with the size, nothing lost unsaid."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.sources.posts import Site, parse, read_all
from tests.support.places import check_places

SHARED = Path(__file__).resolve().parents[4] / "shared" / "dev"
NAMES = ("a.md", "a.mdx", "a.qmd", "a.html", "a.txt", "a.xml")
ALPHABET = st.sampled_from(
    [
        *"ab \n\t\"'`*_[](){}<>!&#|:-=+.~\\/%\r\0é漢",
        "---\n",
        "+++\n",
        "{{<",
        ">}}",
        "{%",
        "%}",
        ":::",
        "<figure>",
        "</figure>",
        "<img src=",
        "![x](",
        "<!--",
        "-->",
        "<![CDATA[",
        "<table><td>",
        "<Tag a={",
        "caption=",
        "\ufdd0",
        "\ud800",
        "\ufeff",
    ]
)


@settings(derandomize=True, max_examples=500, deadline=None)
@given(st.sampled_from(NAMES), st.lists(ALPHABET, max_size=60).map("".join))
def test_any_text_is_read(name: str, text: str) -> None:
    check_places(parse(text.encode("utf-8", "surrogatepass"), name, Site()))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=300))
def test_any_bytes_are_read(name: str, content: bytes) -> None:
    check_places(parse(content, name, Site()))


REPEATED: dict[str, tuple[str, str]] = {
    "brackets": ("a.md", "["),
    "images": ("a.md", "!["),
    "closed": ("a.md", "[]"),
    "targets": ("a.md", "![a]("),
    "titles": ("a.md", '[a](b "'),
    "emphasis": ("a.md", "*a_"),
    "strong": ("a.md", "**a *"),
    "ticks": ("a.md", "`a``b"),
    "angles": ("a.md", "<a href='"),
    "comments": ("a.md", "<!-- x "),
    "entities": ("a.md", "&#"),
    "quotes": ("a.md", "> "),
    "one line": ("a.md", "word "),
    "shortcodes": ("a.md", '{{< figure src="a.jpg" caption="'),
    "liquid": ("a.md", "{% a "),
    "expressions": ("a.md", "{{ a "),
    "jsx": ("a.mdx", "<A b={"),
    "jsx open": ("a.mdx", "<A b='"),
    "divs": ("a.qmd", "::: {.a}\n"),
    "definitions": ("a.md", "[a]: b 'c\n"),
    "captions": ("a.html", "<img src=a.jpg><p class=caption>"),
    "tags": ("a.html", "<div>"),
    "ends": ("a.html", "</div>"),
    "attributes": ("a.html", "<p a"),
    "tables": ("a.html", "<table><td>"),
    "srcset": ("a.html", "<img srcset='a 1w, "),
    "declarations": ("a.html", "<![CDATA["),
    "raw": ("a.html", "<script>"),
    "items": ("a.xml", '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>'),
    "lines": ("a.txt", "Photo: Jo\n"),
}


def seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


@pytest.mark.parametrize("case", REPEATED, ids=str)
def test_time_grows_with_the_size_and_no_faster(case: str) -> None:
    name, piece = REPEATED[case]
    small, large = (piece * (size // len(piece)) for size in (15_000, 120_000))
    before = seconds(lambda: parse(small.encode(), name, Site()))
    after = seconds(lambda: parse(large.encode(), name, Site()))
    # Eight times the size; a cost that grew with its square would take sixty-four times as long.
    assert after < min(max(before, 0.02) * 40, 5), (
        f"{case}: {before:.3f} s for 15 kB, {after:.3f} s for 120 kB"
    )


def test_a_line_of_two_megabytes() -> None:
    post = parse(b"word " * 400_000 + b"\n\nPhoto: Jo", "a.md", Site())
    assert [block.text for block in post.blocks][1:] == ["Photo: Jo"]


def test_more_than_four_megabytes_are_cut_and_said() -> None:
    post = parse(b"line " * 900_000, "a.txt", Site())
    assert [problem.code for problem in post.problems] == ["too-large"]


def test_more_blocks_than_a_post_can_have_are_cut_and_said() -> None:
    post = parse(b"x\n" * 60_000, "a.txt", Site())
    assert [(problem.code, problem.place.line) for problem in post.problems] == [("too-many-blocks", 50_001)]
    assert len(post.blocks) == 50_000


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled posts do not lie beside this repository")
def test_places_in_real_posts() -> None:
    count = 0
    for line in (SHARED / "posts" / "index.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        root = SHARED / "posts" / "raw" / entry["repo"].replace("/", "__")
        for post in read_all(root / entry["path"], entry["path"], Site(root)):
            check_places(post)
            for image in post.images:
                assert image.path is None or (root / image.path).is_file()
            count += 1
    assert count > 100


@pytest.mark.sweep
@pytest.mark.skipif(
    not SHARED.exists(), reason="the generator of hostile posts does not lie beside this repository"
)
def test_hostile_posts(tmp_path: Path) -> None:
    generator = SHARED / "hostile" / "hostile.py"
    subprocess.run(
        [sys.executable, str(generator), str(tmp_path), "--seed", "20261123"], check=True, capture_output=True
    )
    count = 0
    for line in (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["group"] != "post":
            continue
        path = tmp_path / entry["path"]
        files = [path] if path.is_file() else sorted(path.glob("post.*"))
        for file in files:
            start = time.process_time()
            for post in read_all(file, file.name, Site(file.parent)):
                check_places(post)
            assert time.process_time() - start < 20, entry["kind"]
            count += 1
    assert count > 400
