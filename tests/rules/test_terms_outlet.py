"""terms-outlet: another outlet, one use, or editorial use on a commercial site."""

from pathlib import Path

import pytest

from tests.support.said import picture, said

RULE = "terms-outlet"


POST = "![](a.jpg)\n\nPhoto: Jane Doe\n"
REGISTER = '[[photographer]]\nname = "Jane Doe"\nterms = {{ {} }}\n'
HERE = '[site]\noutlet = "The Post"\ncommercial = true\n'


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (
            'outlets = ["The Globe"]',
            "The register allows the pictures of “Jane Doe” for The Globe; this is The Post.",
        ),
        (
            "editorial_only = true",
            "The register allows the pictures of “Jane Doe” for editorial use only; this site is commercial.",
        ),
    ],
)
def test_the_registers_terms_are_told(tmp_path: Path, terms: str, told: str) -> None:
    assert said(tmp_path, RULE, POST, HERE, register=REGISTER.format(terms)) == [(told, "Jane Doe")]


@pytest.mark.parametrize("terms", ['outlets = ["the post", "The Globe"]', "", "until = 2001-01-01"])
def test_silent_where_they_allow_it(tmp_path: Path, terms: str) -> None:
    assert said(tmp_path, RULE, POST, HERE, register=REGISTER.format(terms)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("For one-time use.", "The file’s usage terms allow one use only: “For one-time use.”."),
        (
            "For editorial use only",
            "The file’s usage terms allow editorial use only, and this site is commercial: “For editorial use only”.",
        ),
        (
            "Exclusive to The Globe.",
            "The file’s usage terms are for The Globe only, and this is The Post: “Exclusive to The Globe.”.",
        ),
        ("Exclusive to The Post.", None),
        ("CC BY 4.0", None),
    ],
)
def test_the_files_terms_are_read(tmp_path: Path, text: str, told: str | None) -> None:
    found = said(tmp_path, RULE, POST, HERE, files={"a.jpg": picture(xmpRights__UsageTerms=text)})
    assert found == ([(told, "a.jpg")] if told else [])


def test_silent_where_the_house_says_nothing_of_itself(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST, register=REGISTER.format('outlets = ["The Globe"]')) == []
