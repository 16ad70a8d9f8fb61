"""Edits change exactly their spans, once, and keep encoding and line ends."""

import pytest

from rights.fix.edits import Mended, certain, encode_like, mend
from rights.model.credit import Confidence
from rights.model.finding import Edit, Finding, Issue, Severity
from rights.model.text import SourceText

TEXT = SourceText("p.md", "Photo: Jane Deo, CC BY SA 3.O\r\n© Jane Deo\r\n")


def finding(
    *edits: tuple[int, int, str], rule: str = "r", confidence: Confidence = Confidence.CERTAIN
) -> Finding:
    made = tuple(Edit(TEXT.place(start, end), text) for start, end, text in edits)
    place = made[0].place if made else TEXT.place(0, 1)
    return Finding(rule, Severity.WARNING, Issue("m", place, edits=made, confidence=confidence), rule)


def test_every_edit_of_every_finding_is_made_in_one_go() -> None:
    name = finding((7, 15, "Jane Doe"), (33, 41, "Jane Doe"), rule="name-misspelt")
    typo = finding((17, 29, "CC BY-SA 3.0"), rule="licence-typo")
    assert mend(TEXT.content, [typo, name]) == Mended(
        "Photo: Jane Doe, CC BY-SA 3.0\r\n© Jane Doe\r\n", (name, typo)
    )


def test_of_two_that_want_the_same_stretch_the_first_is_served() -> None:
    first, second = finding((7, 15, "Jane Doe"), rule="a"), finding((12, 15, "Dow"), rule="b")
    assert mend(TEXT.content, [second, first]) == Mended(
        "Photo: Jane Doe, CC BY SA 3.O\r\n© Jane Deo\r\n", (first,), (second,)
    )


def test_the_same_edit_wanted_twice_is_made_once() -> None:
    first, second = finding((7, 15, "Jane Doe"), rule="a"), finding((7, 15, "Jane Doe"), rule="b")
    assert mend(TEXT.content, [first, second]).content.startswith("Photo: Jane Doe,")


def test_only_sure_findings_of_this_file_and_of_the_rules_asked_for_are_mended() -> None:
    sure, unsure = finding((7, 15, "x")), finding((7, 15, "x"), confidence=Confidence.LIKELY)
    other = finding((7, 15, "x"), rule="other")
    assert certain([sure, unsure, other, finding()], "p.md", ["r"]) == [sure]
    assert certain([sure], "elsewhere.md") == []


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
def test_encoding_mark_and_line_ends_stay(encoding: str) -> None:
    mark = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe"}.get(encoding, b"")
    original = mark + TEXT.content.encode(encoding)
    after = TEXT.content.replace("Deo", "Doe")
    assert encode_like(original, TEXT.content, after, encoding) == mark + after.encode(encoding)


def test_what_does_not_come_out_again_byte_for_byte_is_not_touched() -> None:
    assert encode_like(b"caf\xe9", "caf�", "cafe", "utf-8") is None
    assert encode_like(b"Jane", "Jane", "Шевцов", "cp1252") is None
