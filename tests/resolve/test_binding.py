"""Which pictures a credit means, and how that is known."""

import pytest

from rights.credits import find
from rights.resolve.binding import bind, place
from rights.sources.posts import Site, parse

Told = list[tuple[str, str, list[str]]]


def told(text: str, name: str = "p.md") -> Told:
    """Method, scope and references of each credit."""
    post = parse(text.encode(), name, Site())
    found, _ = find(post)
    return [
        (c.binding.method, c.binding.scope, [post.images[index].raw for index in c.binding.images])
        for c in bind(post, found)
    ]


TWO = "![](a.jpg)\n\nOne.\n\n![](b.jpg)\n\nTwo.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![](a.jpg)\n\n*Photo: Jane Doe*\n", ("next-line", "some", ["a.jpg"])),
        ("![Photo by Jane Doe](a.jpg)\n\nText.\n\n![](b.jpg)\n", ("own-container", "some", ["a.jpg"])),
        (TWO + "All photos: Jane Doe\n", ("blanket", "all", [])),
        (TWO + "All other photos: Jane Doe\n", ("complement", "all", [])),
        (TWO + "Photos by Jane Doe\n", ("plural", "all", [])),
        (TWO + "Image 1: Jane Doe\n", ("number", "some", ["a.jpg"])),
        (
            "![](signs.jpg)\n\nOne.\n\n![](b.jpg)\n\nTwo.\n\nImage of signs: Jane Doe\n",
            ("subject", "some", ["signs.jpg"]),
        ),
        (
            "![](jane-doe-1.jpg)\n\nOne.\n\n![](b.jpg)\n\nTwo.\n\nPhoto: Jane Doe\n",
            ("file-name", "some", ["jane-doe-1.jpg"]),
        ),
        (
            "![](a.jpg)\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nPhoto: Jane Doe\n",
            ("only-image", "some", ["a.jpg"]),
        ),
        (TWO + "Photo: Jane Doe\n", ("nearest", "some", ["b.jpg"])),
        ("Words.\n\nPhoto: Jane Doe\n", ("none", "unknown", [])),
        (
            "![](1234567890_a.jpg)\n\nOne.\n\n![](b.jpg)\n\nTwo.\n\nPhoto: [Jane Doe](https://www.flickr.com/photos/j/1234567890/)\n",
            ("same-address", "some", ["1234567890_a.jpg"]),
        ),
    ],
)
def test_one_credit(text: str, expected: tuple[str, str, list[str]]) -> None:
    assert told(text) == [expected]


FOOT = "Closing.\n\nMore.\n\n## Image credits\n\n"


def test_a_list_with_a_line_for_each_picture_names_them_in_order() -> None:
    text = TWO + FOOT + "1. Ann Lee, Flickr, CC BY 2.0\n2. Bo Ek, Flickr, CC BY 2.0\n"

    assert told(text) == [("listed", "some", ["a.jpg"]), ("listed", "some", ["b.jpg"])]


def test_a_list_with_other_lines_names_no_picture() -> None:
    text = (
        TWO + FOOT + "* Ann Lee, Flickr, CC BY 2.0\n* Bo Ek, Flickr, CC BY 2.0\n* Cy Dow, Flickr, CC BY 2.0\n"
    )

    assert told(text) == [("listed", "unknown", [])] * 3


def test_a_title_image_that_is_not_marked_is_not_one_with_a_credit_of_its_own() -> None:
    text = (
        "![](a.jpg)\n*Photo: Jane Doe*\n\nOne.\n\n![](b.jpg)\n\nTwo.\n\nHeader image: John Roe on Unsplash\n"
    )

    assert told(text) == [("next-line", "some", ["a.jpg"]), ("role-word", "none", [])]


def test_the_title_image_is_the_cover() -> None:
    text = "---\ncover: cover.jpg\n---\n\n![](a.jpg)\n\nText.\n\n*Titelbild: Erika Muster / Flickr*\n"
    assert told(text) == [("role-word", "some", ["cover.jpg"])]


def test_positions_are_counted_over_the_pictures_that_stand_together() -> None:
    text = "![](a.jpg)\n![](b.jpg)\n\n*Left: Jane Doe/Flickr. Right: Karl Roe/Flickr.*\n"
    assert told(text) == [("position-word", "some", ["a.jpg"]), ("position-word", "some", ["b.jpg"])]


def test_a_caption_speaks_of_its_figure() -> None:
    text = (
        '<p>x</p><figure><img src="a.jpg"><figcaption>Photo: Jane Doe</figcaption></figure><img src="b.jpg">'
    )
    assert told(text, "p.html") == [("own-container", "some", ["a.jpg"])]


def test_a_blanket_credit_does_not_speak_of_a_picture_with_its_own() -> None:
    post = parse(
        b"![](a.jpg)\n\n*Photo: Karl Roe*\n\n![](b.jpg)\n\nText.\n\nAll photos: Jane Doe\n", "p.md", Site()
    )
    placements = place(post, bind(post, find(post)[0]), {})
    assert [[c.text for bound in p.credits for c in bound.credit.creators] for p in placements] == [
        ["Karl Roe"],
        ["Jane Doe"],
    ]
