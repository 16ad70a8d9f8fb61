"""credit-unbound: a line that fits no picture; a note where the post refers to none."""

from pathlib import Path

from tests.support.posts import findings, told

SIGNS = "Image of city signs: Jane Doe, CC BY 4.0"


def test_a_subject_that_no_picture_shows_is_told(tmp_path: Path) -> None:
    text = f"![A lake](lake.jpg)\n\n*Photo: Karl Roe*\n\nWords about a lake.\n\n{SIGNS}\n"
    found = findings(tmp_path, text)
    assert told(found, "credit-unbound") == [("credit-unbound", "warning", "7:1-7:41", SIGNS)]


def test_without_any_picture_it_is_a_note(tmp_path: Path) -> None:
    found = findings(tmp_path, f"Words.\n\n{SIGNS}\n", name="post.txt")
    assert told(found, "credit-unbound") == [("credit-unbound", "note", "3:1-3:41", SIGNS)]


def test_a_line_whose_subject_is_in_a_file_s_name_is_bound(tmp_path: Path) -> None:
    found = findings(tmp_path, f"![](city-signs.jpg)\n\nWords.\n\n![](lake.jpg)\n\nWords.\n\n{SIGNS}\n")
    assert told(found, "credit-unbound") == []


def test_a_line_for_all_pictures_needs_none(tmp_path: Path) -> None:
    assert told(findings(tmp_path, "Words.\n\nAll photos: Jane Doe\n"), "credit-unbound") == []
