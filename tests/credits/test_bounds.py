"""Posts that say one thing again and again: read, found and bound in time that grows with their length."""

import time

import pytest

from rights.credits.find import find
from rights.credits.licence import recognise
from rights.resolve.binding import bind
from rights.sources.posts import Site, parse

REPEATED = (
    "CC ", "Creative Commons ", "Photo: Creative Commons ", "Photo by CC ", "by by ", "(c) ", "Photo (", 'Photo: "',
    "Foto: A/", "Courtesy of ", "all images ", "Photo: A & ", "Image of a ", "图片来自", "Left: Photo: ",
    "![a](a%d.jpg) Photo: A B ", "![a](a%d.jpg)\n\n*Photo: A B*\n\n", "[A](https://flickr.com/p/%d123456) Photo: A ",
)  # fmt: skip
SHORT, TIMES = 10_000, 4


def seconds(piece: str, size: int) -> float:
    count = size // len(piece)
    text = "".join(piece.replace("%d", str(number)) for number in range(count))
    content = f"![x](a.jpg)\n\n{text}".encode()
    start = time.process_time()
    post = parse(content, "a.md", Site())
    credits, _ = find(post)  # noqa: A001 - the word of the model
    assert len(bind(post, credits)) == len(credits)
    return time.process_time() - start


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_length(piece: str) -> None:
    seconds(piece, 500)
    once = min(seconds(piece, SHORT) for _ in range(2))
    longer = seconds(piece, SHORT * TIMES)
    assert longer < max(once * TIMES * 2.5, 0.5)


def test_a_name_repeated_without_end_is_not_read_anew_from_every_word() -> None:
    start = time.process_time()
    recognise("Creative Commons " * 2_000)
    assert time.process_time() - start < 1


def test_a_name_said_twice_is_still_one_licence() -> None:
    assert recognise("Creative Commons (Creative Commons) BY 4.0").label == "cc-by-4.0"
