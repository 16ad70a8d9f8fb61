"""credit-malformed: addresses without a scheme, brackets left open, no name at all."""

from pathlib import Path

from tests.support.posts import findings, told


def test_an_address_without_scheme_is_told_where_it_stands(tmp_path: Path) -> None:
    found = findings(tmp_path, "![](a.jpg)\n\n*Photo: [Jane Doe](www.flickr.com/photos/jane/), CC BY 4.0*\n")
    assert [(each[1], each[2]) for each in told(found, "credit-malformed")] == [("warning", "3:20-3:47")]


def test_an_opening_without_a_name_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, "![](a.jpg)\n\n*Photo credit:*\n")
    assert [each[0] for each in told(found, "credit-malformed")] == ["credit-malformed"]


def test_a_whole_credit_is_silent(tmp_path: Path) -> None:
    for line in (
        "Photo: [Jane Doe](https://www.flickr.com/photos/jane/), CC BY 4.0",
        "Photo: [Jane Doe](/people/jane)",
        "Photo: Jane Doe (Agency)",
    ):
        assert told(findings(tmp_path, f"![](a.jpg)\n\n*{line}*\n"), "credit-malformed") == [], line
