"""Markdown posts: what the blocks, links and images are, and that every place is exact."""

from rights.model.post import Post, Slot
from rights.sources.posts import Site, parse


def read(text: str) -> Post:
    return parse(text.encode(), "post.md", Site())


def texts(post: Post) -> list[tuple[Slot, str]]:
    return [(block.slot, block.text) for block in post.blocks]


def written(post: Post) -> list[str]:
    return [post.source.content[image.place.start : image.place.end] for image in post.images]


def test_an_image_with_a_credit_in_every_slot() -> None:
    post = read(
        '![A *view* by [Jo](http://a.example/jo)](img/a(1).jpg "Photo: \\"Jo\\" &copy;")\n*Photo by [Jo](/jo)*\n'
    )
    assert texts(post) == [
        (Slot.ALT, "A view by Jo"),
        (Slot.TITLE, 'Photo: "Jo" ©'),
        (Slot.BODY, "Photo by Jo"),
    ]
    alt, title, body = post.blocks
    assert (alt.image, title.image, body.image) == (0, 0, None)
    assert [(link.url, alt.text[link.start : link.end]) for link in alt.links] == [
        ("http://a.example/jo", "Jo")
    ]
    assert post.source.content[title.place.start : title.place.end] == 'Photo: \\"Jo\\" &copy;'
    assert body.emphasised
    assert written(post) == ["img/a(1).jpg"]
    assert post.images[0].order < alt.order < title.order < body.order


def test_a_reference_definition_gives_address_and_title() -> None:
    post = read('![x][r] and [Jo]\n\n[r]: http://a.example/c.png "von -stk"\n[jo]: <http://a.example/jo>\n')
    assert written(post) == ["http://a.example/c.png"]
    assert (Slot.TITLE, "von -stk") in texts(post)
    body = next(block for block in post.blocks if block.slot is Slot.BODY)
    assert [link.url for link in body.links] == ["http://a.example/jo"]


def test_the_row_below_a_row_of_pictures_holds_their_captions() -> None:
    post = read("| ![a](1.jpg) | ![b](2.jpg) |\n|---|---|\n| by A \\| B | by C |\n")
    captions = [block for block in post.blocks if block.slot is Slot.CAPTION]
    assert [block.text for block in captions] == ["by A | B", "by C"]
    assert [block.group for block in captions] == [image.group for image in post.images]


def test_code_is_not_text() -> None:
    post = read("See `Photo: A`.\n\n    Photo: B\n\n```\n![c](c.jpg)\n```\n\n<pre>Photo: D</pre>\n")
    assert texts(post) == [(Slot.BODY, "See .")]
    assert post.images == ()


def test_comments_are_hidden_blocks() -> None:
    post = read("Text <!-- photo: Jo --> more\n\n<!-- Foto: Al -->\n")
    assert [block.text for block in post.blocks if block.slot is Slot.COMMENT] == ["photo: Jo", "Foto: Al"]


def test_html_inside_markdown_keeps_its_places() -> None:
    post = read("> <figure><img src='a.jpg' alt='A &amp; B'>\n> <figcaption>Foto: Jo</figcaption></figure>\n")
    alt, caption = post.blocks
    assert (alt.text, caption.text, caption.slot) == ("A & B", "Foto: Jo", Slot.CAPTION)
    assert alt.group == caption.group == post.images[0].group
    assert (caption.place.line, caption.place.column) == (2, 15)


def test_every_line_end_counts() -> None:
    for end in ("\n", "\r\n", "\r"):
        post = read(end.join(["# T", "", "![a](a.jpg)", "Photo: Jo", "Foto: Al", ""]))
        assert [(block.text, block.place.line) for block in post.blocks] == [
            ("T", 1),
            ("a", 3),
            ("Photo: Jo\nFoto: Al", 4),
        ]


def test_markdown_inside_an_element_that_asks_for_it() -> None:
    figure = '<figure markdown="span">\n  ![A](a.jpg){ width="30" }\n  <figcaption>Photo: Jo</figcaption>\n</figure>\n'
    post = read(f"{figure}\nEnd.\n")
    assert texts(post) == [(Slot.ALT, "A"), (Slot.CAPTION, "Photo: Jo"), (Slot.BODY, "End.")]
    assert written(post) == ["a.jpg"]
    assert {post.blocks[1].group} == {post.images[0].group}
    assert written(read(figure.replace(' markdown="span"', ""))) == []


def test_markdown_goes_on_after_an_inline_tag_at_the_start_of_a_line() -> None:
    post = read('<img src="b.jpg">\n*Foto: [Al](http://a.example)*\n\nText\n')
    assert texts(post) == [(Slot.BODY, "Foto: Al"), (Slot.BODY, "Text")]
    assert post.blocks[0].emphasised
    assert [link.url for link in post.blocks[0].links] == ["http://a.example"]


def test_markdown_goes_on_after_an_end_tag_at_the_end_of_a_line() -> None:
    post = read(
        '<center> <img src="b.jpg"> </center>\n_Foto: [Al](http://a.example)_\nand\n\n<div>\n<p>A</p>\n<p>*B*</p></div>\n'
    )
    assert texts(post) == [(Slot.BODY, "Foto: Al\nand"), (Slot.BODY, "A"), (Slot.BODY, "*B*")]
    assert post.source.content[post.blocks[0].place.start :].startswith("Foto")


def test_an_svg_ends_with_its_paragraph() -> None:
    post = read("A <svg onload=x()> b.\n\nPhoto: Jo ![x](<data:image/svg+xml,<svg onload=x()>>)\n\nEnd.\n")
    assert [block.text for block in post.blocks] == ["A", "Photo: Jo ![x](<data:image/svg+xml,", "End."]
