"""name-truncated: a value cut off at IIM's limit beside its whole in XMP."""

from rights.rules.name_truncated import RULE
from tests.support.file_cases import messages

WHOLE = "Alexandra Wolfeschlegelsteinhausen-Bergerdorff"


def test_the_whole_is_quoted() -> None:
    assert messages(RULE, ("iim.By-line", WHOLE[:32]), ("xmp.dc:creator", WHOLE)) == [
        f"shown/a.jpg: iim.By-line is cut off: “{WHOLE[:32]}” instead of “{WHOLE}”."
    ]
    notice = "© " + "x" * 140
    assert len(messages(RULE, ("iim.CopyrightNotice", notice[:127]), ("xmp.dc:rights", notice))) == 1


def test_a_shorter_name_is_another_name() -> None:
    assert messages(RULE, ("iim.By-line", "Jane"), ("xmp.dc:creator", "Jane Doe")) == []
    assert messages(RULE, ("iim.By-line", WHOLE[:32]), ("xmp.dc:creator", WHOLE[:32])) == []
    assert messages(RULE, ("iim.Caption", "x" * 2000), ("xmp.dc:description", "x" * 2100)) == []
