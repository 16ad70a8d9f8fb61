"""credit-ambiguous: a line that stands at none of several pictures."""

from pathlib import Path

from tests.support.posts import findings, told

BODY = "![](lake.jpg)\n\nOne.\n\n![](wood.jpg)\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n"


def test_a_line_far_from_several_pictures_is_told_with_the_likeliest(tmp_path: Path) -> None:
    found = findings(tmp_path, BODY + "Photo: Jane Doe\n")
    assert told(found, "credit-ambiguous") == [
        ("credit-ambiguous", "warning", "15:1-15:16", "Photo: Jane Doe")
    ]


def test_a_line_for_all_or_for_the_title_image_is_clear(tmp_path: Path) -> None:
    for line in ("All photos: Jane Doe", "Title image: Jane Doe / Flickr", "Photos: Jane Doe"):
        assert told(findings(tmp_path, BODY + line + "\n"), "credit-ambiguous") == [], line


def test_a_line_under_its_picture_is_clear(tmp_path: Path) -> None:
    found = findings(tmp_path, "![](lake.jpg)\n\n*Photo: Jane Doe*\n\nText.\n\n![](wood.jpg)\n")
    assert told(found, "credit-ambiguous") == []


def test_one_picture_is_never_ambiguous(tmp_path: Path) -> None:
    found = findings(
        tmp_path, "![](lake.jpg)\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nPhoto: Jane Doe\n"
    )
    assert told(found, "credit-ambiguous") == []
