"""credit-lead-image-missing: the cover, in the same cases as credit-missing."""

from pathlib import Path

from tests.support.posts import findings, told

COVER = "https://images.unsplash.com/photo-1500000000000-abcdef"
POST = f"---\ntitle: A lake\ncover: {COVER}\n---\n\nText.\n"


def test_an_uncredited_cover_from_a_picture_site_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, POST)
    assert told(found, "credit-lead-image-missing") == [
        ("credit-lead-image-missing", "warning", "3:8-3:62", COVER)
    ]
    assert told(found, "credit-missing") == []


def test_a_line_at_the_foot_that_says_cover_credits_it(tmp_path: Path) -> None:
    found = findings(tmp_path, POST + "\n*Cover image: Jane Doe / Unsplash*\n")
    assert told(found, "credit-lead-image-missing") == []


def test_the_house_s_own_cover_is_silent(tmp_path: Path) -> None:
    found = findings(tmp_path, "---\ncover: /img/team.jpg\n---\n\nText.\n")
    assert told(found, "credit-lead-image-missing") == []


def test_a_credit_in_the_post_that_links_to_the_cover_speaks_of_it(tmp_path: Path) -> None:
    body = f"![A lake](lake.jpg)\n*Photo: [Jane Doe]({COVER})*\n"
    assert told(findings(tmp_path, POST + body), "credit-lead-image-missing") == []
