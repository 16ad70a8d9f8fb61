"""creator-mismatch: post and file name different people."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.said import artist, picture, said

RULE = "creator-mismatch"


REGISTER = '[[photographer]]\nname = "Alexander Shevtsov"\n'
POST = "![](a.jpg)\n\nPhoto: {}\n"


def test_two_people_are_told_with_both_sides(tmp_path: Path) -> None:
    (found,) = (
        each
        for each in findings(tmp_path, POST.format("Jon Smith"), files={"a.jpg": artist("Joan Smith")})
        if each.rule == RULE
    )
    assert (found.severity.value, found.issue.message, found.issue.quote) == (
        "error",
        "The post credits “Jon Smith”; the file a.jpg says “Joan Smith” in exif.Artist.",
        "Jon Smith",
    )
    assert [(each.label, each.quote, each.place.field) for each in found.issue.related] == [
        ("file", "Joan Smith", "exif.Artist")
    ]
    assert found.issue.edits == ()


def test_a_handle_one_letter_off_is_another_account(tmp_path: Path) -> None:
    found = said(tmp_path, RULE, POST.format("Yurily75"), files={"a.jpg": artist("Yuriy75")})
    assert found == [
        ("The post credits “Yurily75”; the file a.jpg says “Yuriy75” in exif.Artist.", "Yurily75")
    ]


def test_two_spellings_of_one_person_are_one_person(tmp_path: Path) -> None:
    post = "Alexander Shevtsov travels.\n\n![](a.jpg)\n\nPhoto: Alexander Shevstov\n\nPhotos: Alexander Shevtsov\n"
    files = {"a.jpg": artist("Dana Omarova")}
    (message, quote), *others = said(tmp_path, RULE, post, files=files, register=REGISTER)
    assert (
        message == "The post credits “Alexander Shevstov”; the file a.jpg says “Dana Omarova” in exif.Artist."
    )
    assert (quote, others) == ("Alexander Shevstov", [])


@pytest.mark.parametrize(
    ("credited", "named"),
    [
        ("Joan Smith", "Joan Smith"),
        ("Joan Smith", "SMITH, JOAN"),
        ("J. Smith", "Joan Smith"),
        ("Alexander Shevstov", "Alexander Shevtsov"),
        ("Alexander Shevtsov", "Александр Шевцов"),
        ("Joan Smith", "OLYMPUS DIGITAL CAMERA"),
        ("Joan Smith", "SONY DSC"),
        ("Joan Smith", "Canon EOS R6"),
        ("Joan Smith", "JS"),
        ("Joan Smith", "Getty Images"),
        ("AFP", "Joan Smith"),
        ("Joan Smith", "Bo Lin; Joan Smith"),
        ("Joan Smith", "© 2020 The Example Company, all rights reserved"),
    ],
)
def test_silent_where_it_may_be_one_person_or_nobody_is_named(
    tmp_path: Path, credited: str, named: str
) -> None:
    assert said(tmp_path, RULE, POST.format(credited), files={"a.jpg": picture(dc__creator=named)}) == []


def test_the_register_joins_two_names(tmp_path: Path) -> None:
    register = '[[photographer]]\nname = "Brassaï"\naliases = ["Gyula Halász"]\n'
    files = {"a.jpg": picture(dc__creator="Gyula Halász")}
    assert said(tmp_path, RULE, POST.format("Brassaï"), files=files, register=register) == []
