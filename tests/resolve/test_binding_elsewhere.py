"""A credit for a picture that is not there is not given to a picture that has its own."""

from rights.credits.find import find
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

LIGHTHOUSE = "We walked home in the dark.\n\nImage of the lighthouse: Ingrid Falk\n"
BOATS = "![boats at anchor](boats.jpg)\n*Photo: Mira Holt*\n\n"
RIDGES = "![blue ridges](ridges.jpg)\n"


def told(content: str) -> list[tuple[str, str, tuple[int, ...], str]]:
    post = parse(content.encode(), "post.md", Site())
    return [
        (credit.creators[0].text, credit.binding.scope, credit.binding.images, credit.binding.method)
        for credit in bind(post, find(post)[0])
    ]


def test_where_the_nearest_picture_has_a_credit_the_one_meant_is_not_there() -> None:
    assert told(f"{BOATS}{RIDGES}*Photo: Tomás Reyes*\n\n{LIGHTHOUSE}") == [
        ("Mira Holt", "some", (0,), "next-line"),
        ("Tomás Reyes", "some", (1,), "next-line"),
        ("Ingrid Falk", "none", (), "subject"),
    ]


def test_where_the_nearest_picture_has_none_it_is_taken() -> None:
    assert told(f"{BOATS}{RIDGES}\n{LIGHTHOUSE}") == [
        ("Mira Holt", "some", (0,), "next-line"),
        ("Ingrid Falk", "some", (1,), "nearest"),
    ]
