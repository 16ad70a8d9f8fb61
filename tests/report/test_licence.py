"""A recognition as text for people: every kind of answer."""

import pytest

from rights.credits.licence import recognise
from rights.report.licence import suggestion, text

ANSWERS = {
    "CC BY 4.0 DE": [
        "“CC BY 4.0 DE”",
        "",
        "  ✗ “CC BY 4.0 DE” is no licence: this version has no text for that country.",
        "    Meant must be CC BY 4.0  https://creativecommons.org/licenses/by/4.0/",
    ],
    "CC BY 3.0 UK": [
        "“CC BY 3.0 UK”",
        "",
        "  ✗ “CC BY 3.0 UK” is no licence: this version has no text for that country.",
        "    It may be CC BY 3.0  https://creativecommons.org/licenses/by/3.0/",
        "    It may be CC BY 2.0 UK  https://creativecommons.org/licenses/by/2.0/uk/",
    ],
    "CC BY--SA": [
        "“CC BY--SA”",
        "",
        "  ? “CC BY--SA” is not yet one licence.",
        "    Spelling: a hyphen is doubled.",
        "    CC BY-SA: the version is missing, and what it asks for differs between versions.",
    ],
    "Creative Commons": [
        "“Creative Commons”",
        "",
        "  ? “Creative Commons” is not yet one licence.",
        "    Creative Commons has six licences: say which, and in which version.",
    ],
    "hello": ["“hello”", "  says nothing about a licence."],
    "\x1b[31mhello": ["“\\u{1b}[31mhello”", "  says nothing about a licence."],
    "CC BY 4.0. All rights reserved.": [
        "“CC BY 4.0. All rights reserved.”",
        "  contradicts itself: only one of these can hold.",
        "",
        "  ✓ CC BY 4.0  Attribution 4.0 International",
        "    https://creativecommons.org/licenses/by/4.0/  SPDX CC-BY-4.0",
        "",
        "  ✓ All rights reserved",
        "    No licence: nothing may be done without permission.",
    ],
}


@pytest.mark.parametrize("written", ANSWERS)
def test_answer(written: str) -> None:
    assert text(recognise(written)).splitlines() == ANSWERS[written]


def test_clauses_of_a_port_are_those_of_the_international_text() -> None:
    assert text(recognise("CC BY 3.0 DE")).rstrip().endswith("the text of that country may differ.")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("CC BY 4.0", None),
        ("cc by 4.0", "cc-by-4.0"),
        ("CC BY 4.0, Jane Doe", "cc-by-4.0"),
        ("CC BY", None),
        ("CC BY 3.0 UK", None),
        ("CC BY 4.0 DE", "cc-by-4.0"),
        ("CC BY 4.0 or GFDL 1.3", None),
        ("Jane Doe", None),
    ],
)
def test_a_suggestion_only_where_one_is_left(written: str, expected: str | None) -> None:
    assert suggestion(recognise(written)) == expected
