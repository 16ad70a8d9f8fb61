"""file-field-misused: licences and defaults where a name belongs, words where an address belongs."""

import pytest

from rights.rules.file_field_misused import RULE
from tests.support.file_cases import messages


@pytest.mark.parametrize(
    ("field", "value", "what"),
    [
        ("exif.Artist", "CC BY 4.0", "a licence and not a name"),
        ("xmp.dc:creator", "https://creativecommons.org/licenses/by/4.0/", "a licence and not a name"),
        ("exif.Artist", "OLYMPUS DIGITAL CAMERA", "what a camera or program writes by itself"),
        ("exif.Artist", "Canon EOS R6", "what a camera or program writes by itself"),
        ("exif.Artist", "Unsplash", "where the picture is offered and not a name"),
        ("iim.By-line", "Photographer", "what a camera or program writes by itself"),
        ("xmp.xmpRights:WebStatement", "Jane Doe", "not an address"),
        ("xmp.cc:license", "CC BY 4.0 of course", "not an address"),
    ],
)
def test_it_is_told_with_what_it_is(field: str, value: str, what: str) -> None:
    assert messages(RULE, (field, value)) == [f"shown/a.jpg: {field} holds “{value}”, which is {what}."]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("exif.Artist", "Jane Doe"),
        ("exif.Artist", "Jane Doe (CC BY 4.0)"),
        ("exif.Artist", "C. C. Byrne"),
        ("exif.Artist", "© Jane Doe"),
        ("exif.Artist", "Getty Images"),
        ("exif.Artist", "Canon Miller"),
        ("xmp.xmpRights:WebStatement", "https://example.org/terms"),
        ("xmp.xmpRights:WebStatement", "www.example.org"),
        ("xmp.xmpRights:WebStatement", "example.org/terms"),
        ("exif.ImageDescription", "OLYMPUS DIGITAL CAMERA"),
    ],
)
def test_a_name_is_a_name_and_an_address_an_address(field: str, value: str) -> None:
    assert messages(RULE, (field, value)) == []
