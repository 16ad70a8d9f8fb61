"""obligation-credit-line: another form of credit than the author asked for."""

from pathlib import Path

import pytest

from tests.support.said import picture, said

RULE = "obligation-credit-line"


POST = "![](a.jpg)\n\n{}\n"
REGISTER = '[[photographer]]\nname = "Jane Doe"\ncredit_line = "© Jane Doe / Agency Nord"\n'


def test_the_registers_line_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST.format("Photo: Jane Doe"), register=REGISTER) == [
        (
            "The credit asked for in the register is “© Jane Doe / Agency Nord”; the post says “Photo: Jane Doe”.",
            "Photo: Jane Doe",
        )
    ]


def test_the_files_line_is_told(tmp_path: Path) -> None:
    files = {"a.jpg": picture(photoshop__Credit="Jane Doe/Agency Nord")}
    assert said(tmp_path, RULE, POST.format("Photo: Jane Doe"), files=files) == [
        (
            "The credit asked for in the file (xmp.photoshop:Credit) is “Jane Doe/Agency Nord”; the post says “Photo: Jane Doe”.",
            "Photo: Jane Doe",
        )
    ]


@pytest.mark.parametrize(
    "credit", ["© Jane Doe / Agency Nord", "Photo: jane doe, Agency Nord", "Photo: Bo Lin"]
)
def test_silent_where_it_is_kept(tmp_path: Path, credit: str) -> None:
    assert said(tmp_path, RULE, POST.format(credit), register=REGISTER) == []


def test_an_agency_by_another_of_its_names_is_kept(tmp_path: Path) -> None:
    files = {"a.jpg": picture(photoshop__Credit="Getty Images")}
    assert said(tmp_path, RULE, POST.format("Photo: Jane Doe/Getty"), files=files) == []
