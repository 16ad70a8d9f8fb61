"""Plain text posts: one block a line, byline and date at the top, other posts set apart."""

from rights.model.post import Region
from rights.sources.posts import Site, parse

TEXT = """A square at dusk

A walk in Örebro

By Ann Writer
3rd May 2021

Words.

Photo Credits: Jo Doe ©

Related Posts

A mill by Jo Doe
By Ann Writer
"""


def test_lines_are_blocks_and_cards_are_related() -> None:
    post = parse(TEXT.encode(), "post.txt", Site())
    assert (post.title, post.authors, post.date) == ("A walk in Örebro", ("Ann Writer",), "2021-05-03")
    assert [(block.text, block.place.line, block.region) for block in post.blocks] == [
        ("A square at dusk", 1, Region.MAIN),
        ("A walk in Örebro", 3, Region.MAIN),
        ("By Ann Writer", 5, Region.MAIN),
        ("3rd May 2021", 6, Region.MAIN),
        ("Words.", 8, Region.MAIN),
        ("Photo Credits: Jo Doe ©", 10, Region.MAIN),
        ("Related Posts", 12, Region.RELATED),
        ("A mill by Jo Doe", 14, Region.RELATED),
        ("By Ann Writer", 15, Region.RELATED),
    ]
