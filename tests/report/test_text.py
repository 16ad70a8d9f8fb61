"""Text for people: the line to paste, columns that stand below each other, colour only where asked for."""

import re
from dataclasses import replace

import pytest

from rights.engine.stamp import stamp
from rights.model.finding import Edit, Finding, Issue
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.report import IN_PIECES, pieces, render
from rights.report.text import mended_line
from rights.report.view import View
from tests.report.cases import CASE, CASES, LINE, MISMATCH, TYPO, run

SOURCE = SourceText("p.md", f"{'x' * 300}\nPhoto: A, CC BY SA 3.O, by B\nmore\n")


def finding(*edits: tuple[str, str]) -> Finding:
    places = [(SOURCE.place(at := SOURCE.content.index(old), at + len(old)), new) for old, new in edits]
    issue = Issue("m", places[0][0], edits=tuple(Edit(place, new) for place, new in places))
    return stamp([(TYPO, issue)], Settings(), SOURCE)[0]


def test_the_line_to_paste_has_all_edits() -> None:
    assert mended_line(CASES["one"].findings[0]) == LINE.replace("CC BY SA 3.O", "CC BY-SA 3.0")
    both = finding(("SA 3.O", "SA 4.0"), ("Photo", "Foto"))
    assert mended_line(both) == "Foto: A, CC BY SA 4.0, by B"


def test_there_is_none_where_an_edit_is_not_in_what_is_shown() -> None:
    assert mended_line(finding(("SA 3.O", "SA 3.0"), ("more", "less"))) is None
    assert mended_line(finding(("x" * 200, "y"))) is None
    assert mended_line(finding(("B\nmo", "y"))) is None
    assert mended_line(replace(finding(("Photo", "Foto")), excerpt=None)) is None


def test_colour_adds_only_colour() -> None:
    plain = render("text", CASES["many"])
    coloured = render("text", CASES["many"], View(colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == plain


def test_a_hostile_value_brings_no_colour_of_its_own() -> None:
    codes = set(re.findall(r"\x1b.{0,6}", render("text", CASES["hostile"], View(colour=True))))
    assert all(re.match(r"\x1b\[(0|1|2|31;1|32|33|36)m", code) for code in codes)


@pytest.mark.parametrize("form", sorted(IN_PIECES))
def test_what_is_printed_in_pieces_is_the_whole(form: str) -> None:
    for one in CASES.values():
        assert "".join(pieces(form, one)) == render(form, one)


def test_of_very_many_in_one_file_the_worst_are_shown_and_the_rest_counted() -> None:
    content = SourceText("p.md", "Word\n" * 260)
    minor = [(CASE, Issue(f"note {line}", content.place(line * 5, line * 5 + 4))) for line in range(250)]
    worse = [
        (MISMATCH, Issue(f"error {line}", content.place(line * 5, line * 5 + 4))) for line in range(250, 260)
    ]
    text = render("text", run(stamp([*minor, *worse], Settings(), content)))
    assert len(re.findall(r"  must fix  error \d", text)) == 10
    assert len(re.findall(r"  note      note \d", text)) == 190
    assert "  … and 60 more here (60 notes): every other format has them all.\n" in text
    assert ": 10 must fix, 250 notes.\n" in text
    assert len(render("concise", run(stamp([*minor, *worse], Settings(), content))).splitlines()) > 260
