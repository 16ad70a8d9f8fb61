"""name-misspelt: a slip away from a better attested spelling, with an edit for each place."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.said import artist, said

RULE = "name-misspelt"


POST = """Alexander Shevstov’s pictures; more at @alexander_shevtsov.

![A pad](pad.jpg)

Photo: Alexander Shevtsov, CC BY 4.0

![Signs](signs.jpg)

Photo: ALEXANDER SHEVSTOV
"""


def test_every_place_is_told_and_mended(tmp_path: Path) -> None:
    (found,) = (each.issue for each in findings(tmp_path, POST) if each.rule == RULE)
    assert found.message == (
        "“Alexander Shevstov” looks misspelt: Shevstov is one swap of letters from Shevtsov, "
        "who stands in the credit line (line 5) and in the handle (line 1)."
    )
    assert [
        (edit.place.line, edit.place.column, edit.place.end_column, edit.text) for edit in found.edits
    ] == [
        (9, 8, 26, "ALEXANDER SHEVTSOV"),
        (1, 1, 19, "Alexander Shevtsov"),
    ]
    assert [(each.label, each.place.line) for each in found.related] == [
        ("also misspelt", 1),
        ("credit line", 5),
        ("handle", 1),
    ]


@pytest.mark.parametrize(
    "post",
    [
        "![](a.jpg)\n\nPhoto: Alexander Shevstov\n",
        "![](a.jpg)\n\nPhoto: Jon Smith\n\n![](b.jpg)\n\nPhoto: Joan Smith\n\n![](c.jpg)\n\nPhoto: Joan Smith\n",
        "![](a.jpg)\n\nPhoto: @yurily75\n\n![](b.jpg)\n\nPhoto: @yuriy75\n",
    ],
    ids=["no witness", "two names", "handles"],
)
def test_silent_without_proof(tmp_path: Path, post: str) -> None:
    assert said(tmp_path, RULE, post) == []


def test_the_file_and_the_register_decide(tmp_path: Path) -> None:
    post = "![](a.jpg)\n\nPhoto: Alexander Shevstov\n"
    assert said(tmp_path, RULE, post, files={"a.jpg": artist("Alexander Shevtsov")}) == [
        (
            (
                "“Alexander Shevstov” looks misspelt: Shevstov is one swap of letters from Shevtsov, "
                "who stands in the file (exif.Artist)."
            ),
            "Alexander Shevstov",
        )
    ]
    both = '[[photographer]]\nname = "Alexander Shevtsov"\n[[photographer]]\nname = "Alexander Shevstov"\n'
    assert said(tmp_path, RULE, post, register=both) == []
