"""copyright-mismatch: the post's copyright holder against the file's notice and owner."""

from pathlib import Path

import pytest

from tests.support.imagemaker import blank, embed, exif, xmp
from tests.support.said import said

RULE = "copyright-mismatch"
POST = "![](a.jpg)\n*{}*\n"


def noticed(notice: str, **more: str) -> bytes:
    """A picture whose Exif Copyright is `notice`."""
    packet = xmp({name.replace("__", ":"): value for name, value in more.items()}) if more else b""
    return embed(blank(), exif=exif({"Copyright": notice}), xmp=packet)


def test_two_holders_are_told_with_both_sides(tmp_path: Path) -> None:
    files = {"a.jpg": noticed("© 2019 Jane Doe. All rights reserved.")}
    assert said(tmp_path, RULE, POST.format("© Bo Lindgren"), files=files) == [
        (
            (
                "The post gives the copyright to “Bo Lindgren”, the file a.jpg to “Jane Doe” (exif.Copyright: “© 2019 Jane Doe. "
                "All rights reserved.”)."
            ),
            "© Bo Lindgren",
        )
    ]


def test_the_owner_of_the_file_counts_too(tmp_path: Path) -> None:
    owned = embed(blank(), xmp=xmp({"xmpRights:Owner": "Jane Doe"}))
    ((message, _),) = said(tmp_path, RULE, POST.format("© Bo Lindgren"), files={"a.jpg": owned})
    assert message.endswith("to “Jane Doe” (xmp.xmpRights:Owner: “Jane Doe”).")


@pytest.mark.parametrize(
    ("credit", "notice"),
    [
        ("© Jane Doe", "© 2019 Jane Doe"),
        ("© JANE DOE", "(c) Jane Doe, 2019"),
        ("© 2019 Jane Doe / Tidewater", "Copyright Jane Doe"),
        ("Photo: Bo Lindgren", "© 2019 Jane Doe"),
        ("© Bo Lindgren", "All rights reserved"),
        ("© Bo Lindgren", "Copyright (c) 1998 Hewlett-Packard Company and all of its many other houses"),
        ("© Alexander Shevstov", "© Alexander Shevtsov"),
    ],
)
def test_silent_where_both_may_mean_one_or_one_says_nothing(tmp_path: Path, credit: str, notice: str) -> None:
    assert said(tmp_path, RULE, POST.format(credit), files={"a.jpg": noticed(notice)}) == []


def test_the_photographer_of_an_agency_may_hold_it(tmp_path: Path) -> None:
    files = {"a.jpg": noticed("© Tidewater Images", dc__creator="Jane Doe")}
    assert said(tmp_path, RULE, POST.format("© Jane Doe"), files=files) == []


def test_another_photographer_is_one_finding_not_two(tmp_path: Path) -> None:
    from tests.support.posts import findings

    files = {"a.jpg": noticed("© Jane Doe", dc__creator="Jane Doe")}
    found = findings(tmp_path, POST.format("© Bo Lindgren"), files=files)
    assert [each.rule for each in found] == ["creator-mismatch"]
