"""credit-missing: told where something says that the picture is somebody else's, silent elsewhere."""

from pathlib import Path

import pytest

from tests.support.imagemaker import blank, embed, exif
from tests.support.posts import findings, told

FLICKR = "https://live.staticflickr.com/65535/12345678901_abcdef0123_b.jpg"


def test_a_picture_shown_from_a_picture_site_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, f"![A lake]({FLICKR})\n")
    assert told(found, "credit-missing") == [("credit-missing", "warning", "1:11-1:75", FLICKR)]
    assert [each.issue.message for each in found if each.rule == "credit-missing"] == [
        f"The picture “{FLICKR}” has no credit; it looks like somebody else’s: it is shown from Flickr."
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"![A lake]({FLICKR})\n\n*Photo: Jane Doe / Flickr*\n",
        f"![A lake, photo by Jane Doe]({FLICKR})\n",
        "![Our office](office.jpg)\n",
        "![](https://example.org/pictures/lake.jpg)\n",
        "![Screenshot](screenshot.png)\n",
    ],
)
def test_credited_and_own_pictures_are_silent(tmp_path: Path, text: str) -> None:
    assert told(findings(tmp_path, text), "credit-missing") == []


def test_a_file_named_as_a_site_names_files_is_told_with_less_confidence(tmp_path: Path) -> None:
    found = findings(tmp_path, "![A lake](jane-doe-aBcD1234-unsplash.jpg)\n")
    assert [(each.rule, each.issue.confidence.value) for each in found if each.rule == "credit-missing"] == [
        ("credit-missing", "likely")
    ]


def test_require_always_makes_every_uncredited_picture_an_error(tmp_path: Path) -> None:
    found = findings(tmp_path, "![Our office](office.jpg)\n", config='require_credit = "always"\n')
    assert told(found, "credit-missing") == [("credit-missing", "error", "1:15-1:25", "office.jpg")]


def test_require_never_is_silent(tmp_path: Path) -> None:
    assert (
        told(
            findings(tmp_path, f"![A lake]({FLICKR})\n", config='require_credit = "never"\n'),
            "credit-missing",
        )
        == []
    )


def test_a_maker_in_the_file_is_another_rule_s(tmp_path: Path) -> None:
    file = embed(blank(), exif=exif({"Artist": "Karl Roe"}))
    name = "jane-doe-aBcD1234-unsplash.jpg"
    found = findings(tmp_path, f"![A lake]({name})\n", files={name: file})
    assert told(found, "credit-missing") == []
    assert len(told(found, "credit-only-in-file")) == 1


def test_a_file_named_after_the_post_s_author_is_the_author_s(tmp_path: Path) -> None:
    text = "---\nauthor: Jane Doe\n---\n\n![A lake](jane-doe-aBcD1234-unsplash.jpg)\n"
    assert told(findings(tmp_path, text), "credit-missing") == []
