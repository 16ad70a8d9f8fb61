"""file-creators-disagree: different people are told with both sides; one person written in two ways is not."""

import pytest

from rights.rules.file_creators_disagree import RULE
from tests.support.file_cases import issues, messages

EXIF, IIM, XMP = "exif.Artist", "iim.By-line", "xmp.dc:creator"


def test_two_people_are_told_with_both_sides() -> None:
    (issue,) = issues(RULE, (EXIF, "Jane Doe"), (IIM, "Jane Doe"), (XMP, "John Roe"), (XMP, "Ann Poe"))
    assert issue.message == (
        "shown/a.jpg names different people: exif.Artist says “Jane Doe”; iim.By-line says “Jane Doe”; "
        "xmp.dc:creator says “John Roe”, “Ann Poe”."
    )
    assert (issue.place.field, issue.place.offset, issue.quote) == (EXIF, 7, "Jane Doe")
    assert [(one.label, one.quote) for one in issue.related] == [
        (IIM, "Jane Doe"),
        (XMP, "John Roe; Ann Poe"),
    ]


@pytest.mark.parametrize(
    ("exif", "xmp"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("JANE  DOE", ["Jane Doe"]),
        ("Doe, Jane", ["Jane Doe"]),
        ("Jane Doe; John Roe", ["John Roe", "Jane Doe"]),
        ("Jane Doe", ["Jane Doe", "John Roe"]),
        ("J. Doe", ["Jane Doe"]),
        ("Zoe Muller", ["Zoë Müller"]),
        ("Zo? M?ller", ["Zoë Müller"]),
        ("ZoÃ« MÃ¼ller", ["Zoë Müller"]),
        ("Photo: Jane Doe / Agency", ["Jane Doe"]),
        ("Jane Doe www.doe.example", ["Jane Doe"]),
        ("@janedoe", ["Jane Doe"]),
        ("Александр Шевцов", ["Alexander Shevtsov"]),
        ("Alexander Shevstov", ["Alexander Shevtsov"]),
        ("OLYMPUS DIGITAL CAMERA", ["Jane Doe"]),
        ("unknown", ["Jane Doe"]),
        ("...", ["Jane Doe"]),
    ],
)
def test_one_person_written_in_two_ways_is_silent(exif: str, xmp: list[str]) -> None:
    assert messages(RULE, (EXIF, exif), *((XMP, name) for name in xmp)) == []


def test_a_name_cut_off_by_iim_is_another_rules_business() -> None:
    whole = "Alexandra Wolfeschlegelsteinhausen-Bergerdorff"
    assert messages(RULE, (IIM, whole[:32]), (XMP, whole)) == []


def test_one_block_alone_disagrees_with_nobody() -> None:
    assert messages(RULE, (XMP, "Jane Doe"), (XMP, "John Roe")) == []
