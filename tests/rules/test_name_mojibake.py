"""name-mojibake: the name that was meant is put back, in posts with an edit; real names are left alone."""

from pathlib import Path

import pytest

from rights.resolve.mojibake import undone
from rights.rules.name_mojibake import RULE
from tests.support.file_cases import messages
from tests.support.posts import findings


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ZoÃ«", "Zoë"),
        ("Ð¨ÐµÐ²Ñ‡ÐµÐ½ÐºÐ¾", "Шевченко"),
        ("Â© Corbis", "© Corbis"),
        ("JosÃƒÂ©", "José"),
        ("РЁРµРІС‡РµРЅРєРѕ", "Шевченко"),
        ("â€“ Jane", "– Jane"),
        ("Zoë", None),
        ("Шевченко", None),
        ("Ã", None),
        ("Jane Doe", None),
        ("© 2024 Zoë Müller", None),
        ("Ærø Ångström ß", None),
        ("李小龙", None),
        ("RÉMY", None),
        ("√ Jane", None),
    ],
)
def test_what_was_meant(text: str, meant: str | None) -> None:
    assert undone(text) == meant


def test_in_a_file() -> None:
    assert messages(
        RULE, ("iim.By-line", "ZoÃ«"), ("xmp.dc:creator", "Zoë"), ("xmp.dc:description", "ZoÃ«")
    ) == ["shown/a.jpg: iim.By-line says “ZoÃ«”: it looks like “Zoë” read in the wrong encoding."]


def test_in_a_post_with_an_edit(tmp_path: Path) -> None:
    post = "![Tree](a.jpg)\n\n*Photo: ZoltÃ¡n NÃ©meth, 2024*\n"
    (found,) = [one.issue for one in findings(tmp_path, post) if one.rule == "name-mojibake"]
    assert (
        found.message
        == "The credit says “ZoltÃ¡n NÃ©meth,”: it looks like “Zoltán Németh,” read in the wrong encoding."
    )
    (edit,) = found.edits
    assert (post[edit.place.start : edit.place.end], edit.text) == ("ZoltÃ¡n NÃ©meth,", "Zoltán Németh,")
