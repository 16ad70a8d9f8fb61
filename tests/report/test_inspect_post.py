"""What `inspect` shows of a post: one object for programs, lines for people, look-alikes with why they are none."""

from rights.credits import find
from rights.report.inspect_post import post_line, post_text
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

POST = (
    "By Jane Doe\n\n![A lake](lake.jpg)\n\n*Photo: [Karl Roe](https://www.flickr.com/photos/karl/), CC BY-SA*\n\n"
    "Foto de unas olas\n"
)


def test_the_object_has_every_field() -> None:
    post = parse(POST.encode(), "p.md", Site())
    found, _ = find(post)
    assert post_line(post, bind(post, found)) == {
        "SourceFile": "p.md",
        "images": ["lake.jpg"],
        "credits": [
            {
                "text": "Photo: Karl Roe, CC BY-SA",
                "creators": ["Karl Roe"],
                "licence": "cc-by-sa",
                "source": "https://www.flickr.com/photos/karl/",
                "title": None,
                "applies_to": ["lake.jpg"],
                "line": 5,
                "column": 2,
                "end_line": 5,
                "end_column": 66,
                "method": "next-line",
                "confidence": "certain",
            }
        ],
        "problems": [],
    }


def test_the_text_says_why_a_look_alike_is_none() -> None:
    post = parse(POST.encode(), "p.md", Site())
    found, aside = find(post)
    lines = post_text(post, bind(post, found), aside)
    assert lines[0] == "5:2  credit  Photo: Karl Roe, CC BY-SA"
    assert [line for line in lines if "no credit" in line] == [
        "1:1  no credit (names who wrote the post)  By Jane Doe",
        "7:1  no credit (says what the picture shows, not who made it)  Foto de unas olas",
    ]
