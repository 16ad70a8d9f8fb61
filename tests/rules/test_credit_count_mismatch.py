"""credit-count-mismatch: numbers and positions against the pictures that are there."""

from pathlib import Path

from tests.support.posts import findings, told


def test_a_number_beyond_the_pictures_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, "![One](one.jpg)\n\nPhoto 4: Jane Doe\n")
    assert told(found, "credit-count-mismatch") == [
        ("credit-count-mismatch", "warning", "3:1-3:18", "Photo 4: Jane Doe")
    ]


def test_more_positions_than_pictures_are_told(tmp_path: Path) -> None:
    line = "Left: Jane Doe/Flickr. Middle: Karl Roe/Flickr. Right: Ann Poe/Flickr"
    found = findings(tmp_path, f"![](a.jpg)\n\n![](b.jpg)\n\n*{line}*\n")
    assert [each[0] for each in told(found, "credit-count-mismatch")] == ["credit-count-mismatch"]


def test_numbers_and_positions_that_fit_are_silent(tmp_path: Path) -> None:
    for text in (
        "![](a.jpg)\n\nPhoto 1: Jane Doe\n",
        "![](a.jpg)\n\n![](b.jpg)\n\n*Left: Jane Doe/Flickr. Right: Karl Roe/Flickr*\n",
    ):
        assert told(findings(tmp_path, text), "credit-count-mismatch") == []
