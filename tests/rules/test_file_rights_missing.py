"""file-rights-missing: the house's files need creator, credit line and notice; other people's are not judged."""

from rights.model.settings import Settings
from rights.rules.file_rights_missing import RULE
from tests.support.file_cases import messages

FULL = (("xmp.dc:creator", "Jane Doe"), ("xmp.photoshop:Credit", "Agency"), ("xmp.dc:rights", "© Agency"))


def test_what_is_missing_is_named() -> None:
    assert messages(RULE) == ["shown/a.jpg carries no creator, credit line or copyright notice."]
    assert messages(RULE, *FULL[:2]) == ["shown/a.jpg carries no copyright notice."]
    assert messages(RULE, *FULL) == []


def test_it_is_off_unless_asked_for() -> None:
    assert RULE.default is False


def test_another_makers_picture_is_not_the_houses() -> None:
    settings = Settings(owners=("Studio North",))
    assert messages(RULE, ("exif.Artist", "Jane Doe"), settings=settings) == []
    assert messages(RULE, ("exif.Artist", "Jane Doe / STUDIO NORTH"), settings=settings) != []


def test_drawings_and_what_could_not_be_read_are_not_judged() -> None:
    assert messages(RULE, format="SVG") == []
    assert messages(RULE, format=None) == []
