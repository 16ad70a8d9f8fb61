"""file-private-data: a position, a serial number, an address; each named once a file."""

from rights.rules.file_private_data import RULE
from tests.support.file_cases import issues, messages


def test_all_that_is_private_is_told_in_one_finding() -> None:
    (issue,) = issues(
        RULE,
        ("exif.GPSPosition", "present"),
        ("xmp.exif:GPSLatitude", "48,12N"),
        ("exif.BodySerialNumber", "0123"),
        ("xmp.iptcCore:CreatorAddress", "1 High Street"),
    )
    assert issue.message == (
        "shown/a.jpg tells everybody the place where it was taken and the camera’s serial number and a postal address."
    )
    assert "0123" not in issue.message
    assert [one.label for one in issue.related] == ["exif.BodySerialNumber", "xmp.iptcCore:CreatorAddress"]


def test_what_names_the_maker_is_not_private() -> None:
    assert RULE.default is False
    assert (
        messages(RULE, ("exif.Artist", "Jane Doe"), ("xmp.iptcCore:CreatorEmail", "jane@example.org")) == []
    )
