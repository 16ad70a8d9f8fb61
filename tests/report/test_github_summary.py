"""A job summary stays below the size at which GitHub drops it whole, and says what it leaves out."""

from rights.model.finding import Finding, Issue, Severity
from rights.model.place import Place
from rights.report import render
from rights.report.github_summary import LIMIT
from tests.report.cases import CASES, run


def test_a_long_summary_is_cut_between_findings() -> None:
    found = tuple(
        Finding("name-case", Severity.NOTE, Issue("é" * 900, Place(f"{number:04}.md", 1, 1, 1, 2)), "f")
        for number in range(2000)
    )
    text = render("github-summary", run(found))
    assert 0.9 * LIMIT < len(text.encode()) <= LIMIT + 100
    shown = text.count("- **note**")
    assert text.endswith(f"\n{2000 - shown} more findings are not shown here.\n")


def test_a_short_one_is_the_same_as_markdown() -> None:
    assert render("github-summary", CASES["many"]) == render("markdown", CASES["many"])
