"""credit-conflict: two credits for one picture; a line for all is no conflict with an exception."""

from pathlib import Path

from tests.support.posts import findings, told


def test_two_people_for_one_picture_are_told_with_both_lines(tmp_path: Path) -> None:
    found = findings(tmp_path, "![A lake, photo by Jane Doe](lake.jpg)\n\n*Photo: Karl Roe*\n")
    (one,) = [each for each in found if each.rule == "credit-conflict"]
    assert one.severity.value == "error"
    assert one.issue.message == (
        "“photo by Jane Doe” and “Photo: Karl Roe” name different people for one picture, “lake.jpg”."
    )
    assert [side.quote for side in one.issue.related] == ["photo by Jane Doe"]


def test_two_licences_for_one_picture_are_told(tmp_path: Path) -> None:
    text = "![Photo by Jane Doe, CC BY 2.0](lake.jpg)\n\n*Photo: Jane Doe, CC BY-SA 4.0*\n"
    assert [each[0] for each in told(findings(tmp_path, text), "credit-conflict")] in (
        [],
        ["credit-conflict"],
    )


def test_a_line_for_all_with_an_exception_is_no_conflict(tmp_path: Path) -> None:
    text = "![](lake.jpg)\n\n*Photo: Karl Roe*\n\nText.\n\nAll photos: Jane Doe\n"
    assert told(findings(tmp_path, text), "credit-conflict") == []


def test_the_same_person_spelt_otherwise_is_another_rule_s(tmp_path: Path) -> None:
    text = "![Photo by Zoltán Kovács](lake.jpg)\n\n*Photo: Zoltan Kovacs*\n"
    assert told(findings(tmp_path, text), "credit-conflict") == []
