"""terms-expired: terms that have run out or not begun."""

from pathlib import Path

import pytest

from tests.support.said import picture, said

RULE = "terms-expired"


POST = "![](a.jpg)\n\nPhoto: Jane Doe\n"
REGISTER = '[[photographer]]\nname = "Jane Doe"\nterms = {{ {} }}\n'


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (
            "until = 2001-02-03",
            "The terms for the pictures of “Jane Doe” ended on 2001-02-03 (the register).",
        ),
        ("from = 2999-02-03", "The terms for the pictures of “Jane Doe” begin on 2999-02-03 (the register)."),
    ],
)
def test_the_registers_dates_are_told(tmp_path: Path, terms: str, told: str) -> None:
    assert said(tmp_path, RULE, POST, register=REGISTER.format(terms)) == [(told, "Jane Doe")]


@pytest.mark.parametrize("terms", ["until = 2999-01-01", "from = 2001-01-01", ""])
def test_silent_while_they_run(tmp_path: Path, terms: str) -> None:
    assert said(tmp_path, RULE, POST, register=REGISTER.format(terms)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Usage until 31 December 2001 only", "ended on 2001-12-31"),
        ("Gültig bis 31.12.2001", "ended on 2001-12-31"),
        ("Embargoed until 2099-01-01", "begin on 2099-01-01"),
        ("Valid until 03/04/2001", None),
        ("All rights reserved 2001-01-01", None),
        ("Valid until 2099-01-01", None),
        ("Фото города 12.05.2020", None),
    ],
)
def test_the_files_terms_are_read(tmp_path: Path, text: str, told: str | None) -> None:
    found = said(tmp_path, RULE, POST, files={"a.jpg": picture(xmpRights__UsageTerms=text)})
    wanted = f"The terms for the picture “a.jpg” {told} (xmp.xmpRights:UsageTerms)."
    assert found == ([(wanted, "a.jpg")] if told else [])
