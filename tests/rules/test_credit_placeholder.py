"""credit-placeholder: a host, a tool or an empty word as the author."""

from pathlib import Path

import pytest

from tests.support.said import said

RULE = "credit-placeholder"


@pytest.mark.parametrize(
    ("credit", "quote"),
    [
        ("Photo by Wikimedia Commons, CC BY 4.0", "Wikimedia Commons"),
        ("Photo: Unsplash", "Unsplash"),
        ("Photo: STRINGER/AFP", "STRINGER"),
        ("Photo: Unknown Author", "Unknown Author"),
        ("This Photo by Unknown Author is licensed under CC BY-SA", "Unknown Author"),
        ("Image: Creative Commons", "Creative Commons"),
    ],
)
def test_told(tmp_path: Path, credit: str, quote: str) -> None:
    assert [found for _, found in said(tmp_path, RULE, f"![](a.jpg)\n\n{credit}\n")] == [quote]


def test_the_message_says_what_it_is(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, "![](a.jpg)\n\nPhoto: Unsplash\n") == [
        ("The credit names “Unsplash”, which is where the picture was found, not who made it.", "Unsplash")
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "Photo: Jane Doe on Unsplash",
        "Source: Unsplash",
        "Image by author",
        "Source: https://pixabay.com/photos/tree-1/",
        "Photo: own work",
        "© OpenStreetMap contributors",
        "Photo: Google Street View",
        "Image: Apple",
        "Screenshot: YouTube",
        "Foto: cubicroot XYZ via Unsplash",
        "Photo: Jane Doe/AFP",
        "Photo: Reuters",
        "Jane Doe, CC BY 2.0, via Wikimedia Commons",
    ],
)
def test_silent(tmp_path: Path, credit: str) -> None:
    assert said(tmp_path, RULE, f"![](a.jpg)\n\n{credit}\n") == []


def test_an_address_in_a_key_for_the_source_names_nobody(tmp_path: Path) -> None:
    post = "---\nthumbnail: h.jpg\nthumbnail_source: https://pixabay.com/photos/tree-1/\n---\n\nText.\n"

    assert said(tmp_path, RULE, post) == []
