"""credit-only-in-file: the file names somebody, the post nobody."""

from pathlib import Path

from tests.support.imagemaker import blank, embed, exif
from tests.support.posts import findings, told

FILE = embed(blank(), exif=exif({"Artist": "Karl Roe"}))


def test_a_maker_that_only_the_file_names_is_told_with_field_and_value(tmp_path: Path) -> None:
    found = findings(tmp_path, "![A lake](lake.jpg)\n", files={"lake.jpg": FILE})
    (told_of,) = [each for each in found if each.rule == "credit-only-in-file"]
    assert (
        told_of.issue.message
        == "The file of “lake.jpg” names “Karl Roe” (exif.Artist); the post names nobody."
    )
    assert [(side.label, side.quote) for side in told_of.issue.related] == [("file", "Karl Roe")]


def test_a_credit_for_the_picture_is_enough(tmp_path: Path) -> None:
    found = findings(tmp_path, "![A lake](lake.jpg)\n\n*Photo: Karl Roe*\n", files={"lake.jpg": FILE})
    assert told(found, "credit-only-in-file") == []


def test_an_owner_of_the_site_needs_no_credit(tmp_path: Path) -> None:
    config = '[site]\nowners = ["Karl Roe"]\n'
    found = findings(tmp_path, "![A lake](lake.jpg)\n", files={"lake.jpg": FILE}, config=config)
    assert told(found, "credit-only-in-file") == []


def test_the_author_of_the_post_needs_no_credit(tmp_path: Path) -> None:
    text = "---\nauthor: Karl Roe\n---\n\n![A lake](lake.jpg)\n"
    assert told(findings(tmp_path, text, files={"lake.jpg": FILE}), "credit-only-in-file") == []
