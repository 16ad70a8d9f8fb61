"""credit-hidden: a credit in an alt text, where the licence asks for one that is seen; off by default."""

from pathlib import Path

from tests.support.posts import findings, told

ON = 'severity.credit-hidden = "warning"\n'


def test_a_credit_in_the_alt_text_only_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, "![A lake. Photo by Jane Doe, CC BY-SA 3.0](lake.jpg)\n", config=ON)
    assert [each[0] for each in told(found, "credit-hidden")] == ["credit-hidden"]


def test_a_visible_credit_or_no_such_licence_is_silent(tmp_path: Path) -> None:
    for text in (
        "![A lake. Photo by Jane Doe](lake.jpg)\n",
        "![A lake](lake.jpg)\n\n*Photo by Jane Doe, CC BY-SA 3.0*\n",
    ):
        assert told(findings(tmp_path, text, config=ON), "credit-hidden") == []
