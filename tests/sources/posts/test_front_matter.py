"""Front matter in YAML, TOML and JSON: keys, places, siblings, and what is wrong with it."""

import pytest

from rights.model.post import Block, Post, Role, Slot
from rights.sources.posts import Site, limits, parse


def read(text: str) -> Post:
    return parse(text.encode(), "post.md", Site())


def keys(post: Post) -> dict[str | None, Block]:
    return {block.key: block for block in post.blocks if block.slot is Slot.KEY}


def slices(post: Post) -> dict[str | None, str]:
    return {
        key: post.source.content[block.place.start : block.place.end] for key, block in keys(post).items()
    }


YAML = """---
title: "A \\"day\\" out"
license: NO
# photo: Ann Hidden
image: &lead
  path: /img/a.jpg
  credit: >
    Photo by [Jo](http://a.example)
    and Al
photos:
  - name: Jo
    url: https://unsplash.com/photos/abc
cover: *lead
author: Wri Ter
date: 2020-01-02T10:00:00
---
Body
"""


def test_yaml_keys_have_places_and_share_groups() -> None:
    post = read(YAML)
    found = keys(post)
    assert {key: block.text for key, block in found.items()} == {
        "title": 'A "day" out',
        "license": "NO",
        "image.credit": "Photo by Jo and Al",
        "photos[0].name": "Jo",
        "photos[0].url": "https://unsplash.com/photos/abc",
        "author": "Wri Ter",
        "date": "2020-01-02T10:00:00",
    }
    assert slices(post)["image.credit"] == "Photo by [Jo](http://a.example)\n    and Al"
    assert [(image.raw, image.key, image.role) for image in post.images] == [
        ("/img/a.jpg", "image.path", Role.LEAD)
    ]
    assert found["image.credit"].group == post.images[0].group != found["title"].group
    assert [link.url for link in found["image.credit"].links] == ["http://a.example"]
    assert (post.title, post.date, post.authors) == ('A "day" out', "2020-01-02", ("Wri Ter",))
    assert [block.text for block in post.blocks if block.slot is Slot.COMMENT] == ["photo: Ann Hidden"]
    assert post.blocks[-1].place.line == 17
    assert post.problems == ()


def test_toml_tables_arrays_and_inline_tables() -> None:
    post = read(
        '+++\ntitle = "T"\n[image]\ncaption = "Photo: **Jo** \\"x\\""\nsrc = \'a.jpg\' # foto: Al\n'
        '[[r]]\nx = [1, {a = "q"}]\n[[r]]\nb."c d" = """\nmulti\nline"""\n+++\nBody\n'
    )
    assert {key: block.text for key, block in keys(post).items()} == {
        "title": "T",
        "image.caption": 'Photo: Jo "x"',
        "r[0].x[0]": "1",
        "r[0].x[1].a": "q",
        "r[1].b.c d": "multi\nline",
    }
    assert keys(post)["image.caption"].group == post.images[0].group
    assert [image.raw for image in post.images] == ["a.jpg"]
    assert [block.text for block in post.blocks if block.slot is Slot.COMMENT] == ["foto: Al"]
    assert post.problems == ()


def test_json_front_matter() -> None:
    post = read('{\n\t"title": "T\\/x",\n\t"image": {"src": "a.jpg", "credit": "Jo"}\n}\n\nBody\n')
    assert {key: block.text for key, block in keys(post).items()} == {"title": "T/x", "image.credit": "Jo"}
    assert slices(post)["image.credit"] == "Jo"
    assert post.blocks[-1].text == "Body"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitle: a\ncredit: Jo\n\nBody\n", "front-matter-unclosed", 1),
        ("---\na: b: c\n---\nBody\n", "front-matter-invalid", 2),
        ("---\n- a\n---\nBody\n", "front-matter-invalid", 2),
        ("---\ncredit: Ana\ncredit: Bob\n---\nBody\n", "front-matter-duplicate-key", 3),
        ("---\na: !!python/name:os.system ''\n---\nBody\n", "front-matter-tag", 2),
        ("---\na: " + "[" * 50_000 + "\n---\nBody\n", "front-matter-too-deep", 2),
        ("---\na: &a [*a]\nb: *a\n---\nBody\n", "front-matter-aliases", 2),
        ("---\na: " + "x" * limits.FRONT_MATTER_BYTES + "\n---\nBody\n", "front-matter-too-large", 1),
        ('+++\na = "x\n+++\nBody\n', "front-matter-invalid", 2),
        ("+++\n" + ".".join(["a"] * 20_000) + " = 1\n+++\nBody\n", "front-matter-invalid", 2),
        ("+++\na = " + "[" * 5_000 + "\n+++\nBody\n", "front-matter-invalid", 2),
        ('{"a":' * 20_000 + "1" + "}" * 20_000 + "\n\nBody\n", "front-matter-unclosed", 1),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_what_is_wrong_is_located_and_the_body_is_read(text: str, code: str, line: int) -> None:
    post = read(text)
    assert [(problem.code, problem.place.line) for problem in post.problems][:1] == [(code, line)]
    assert any("Body" in block.text for block in post.blocks)


def test_a_broken_line_does_not_hide_the_keys_after_it() -> None:
    post = read('---\ntitle: a: b\ncredit: "Jo"\n---\nBody\n')
    assert keys(post)["credit"].text == "Jo"
    assert slices(post)["credit"] == "Jo"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    post = read("---\n\nBody\n\n---\n")
    assert [block.text for block in post.blocks] == ["Body"]
    assert post.problems == ()
