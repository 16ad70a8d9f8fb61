"""credit-label-only: a line that points somewhere and names nobody; off by default."""

from pathlib import Path

from tests.support.posts import findings, told

ON = 'severity.credit-label-only = "warning"\n'
POST = "![A lake](lake.jpg)\n\n*Image source: [link](https://pictures.example.org/lake)*\n"


def test_a_bare_pointer_is_told_where_the_rule_is_on(tmp_path: Path) -> None:
    assert told(findings(tmp_path, POST, config=ON), "credit-label-only") == [
        ("credit-label-only", "warning", "3:2-3:21", "Image source: link")
    ]
    assert told(findings(tmp_path, POST), "credit-label-only") == []


def test_a_name_a_site_or_a_licence_is_enough(tmp_path: Path) -> None:
    for line in ("Image source: [Jane Doe](https://a.example/)", "Photo: Flickr", "Photo: CC BY 4.0"):
        found = findings(tmp_path, f"![](lake.jpg)\n\n*{line}*\n", config=ON)
        assert told(found, "credit-label-only") == [], line
