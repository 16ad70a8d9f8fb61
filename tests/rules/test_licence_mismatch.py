"""licence-mismatch: the post claims other terms than the file states."""

from pathlib import Path

from tests.support.imagemaker import blank, embed, exif, xmp
from tests.support.posts import findings, told

POST = "![A tree](tree.jpg)\n\n*Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)*\n"


def picture(**fields: str) -> bytes:
    return embed(blank(), xmp=xmp({name.replace("__", ":"): value for name, value in fields.items()}))


def test_another_licence_in_the_file_is_told_with_both_sides(tmp_path: Path) -> None:
    file = picture(cc__license="https://creativecommons.org/licenses/by-sa/3.0/")
    found = [
        one for one in findings(tmp_path, POST, files={"tree.jpg": file}) if one.rule == "licence-mismatch"
    ]
    assert [(one.severity.value, one.issue.message, one.issue.quote) for one in found] == [
        (
            "error",
            "The post says “CC BY 4.0”; the file tree.jpg says “CC BY-SA 3.0” in xmp.cc:license.",
            "CC BY 4.0",
        )
    ]
    (related,) = found[0].issue.related
    assert (related.label, related.quote, related.place.field) == (
        "file",
        "https://creativecommons.org/licenses/by-sa/3.0/",
        "xmp.cc:license",
    )


def test_the_same_licence_anywhere_in_the_file_is_silent(tmp_path: Path) -> None:
    file = picture(
        cc__license="https://creativecommons.org/licenses/by-sa/3.0/",
        xmpRights__UsageTerms="Creative Commons Attribution 4.0 International",
    )
    assert told(findings(tmp_path, POST, files={"tree.jpg": file}), "licence-mismatch") == []


def test_a_copyright_notice_beside_a_licence_is_no_contradiction(tmp_path: Path) -> None:
    file = embed(blank(), exif=exif({"Copyright": "© 2024 Jane Doe, all rights reserved"}))
    assert told(findings(tmp_path, POST, files={"tree.jpg": file}), "licence-mismatch") == []


def test_a_file_without_terms_is_silent(tmp_path: Path) -> None:
    assert told(findings(tmp_path, POST, files={"tree.jpg": blank()}), "licence-mismatch") == []
