"""cure-clock: the 30 days run from the day the baseline took the finding in."""

from dataclasses import replace
from pathlib import Path

import pytest

from rights.engine.accept import Acceptance
from rights.engine.baseline import Baseline, Entry
from rights.model.finding import Finding, Issue, Severity
from rights.model.place import Place
from rights.model.run import Counts, Run
from rights.model.settings import Settings
from rights.rules.cure_clock import clock
from tests.support.posts import findings

FINDING = Finding(
    "obligation-creator",
    Severity.ERROR,
    Issue("Nobody is named.", Place("post.md", 1, 1, 1, 5, 0, 4), advice="Name them.", cure="CC BY 4.0, section 6(b)(1)"),
    "a" * 16,
)  # fmt: skip


@pytest.mark.parametrize(
    ("since", "message", "advice"),
    [
        (
            "2026-11-23",
            (
                "obligation-creator has been known since 2026-11-23: mending it within 30 more days restores the licence "
                "(CC BY 4.0, section 6(b)(1))."
            ),
            "Name them.",
        ),
        (
            "2026-10-24",
            (
                "obligation-creator has been known since 2026-10-24: mending it within 0 more days restores the licence "
                "(CC BY 4.0, section 6(b)(1))."
            ),
            "Name them.",
        ),
        (
            "2026-10-23",
            (
                "obligation-creator has been known since 2026-10-23: the 30 days in which mending it restored the licence "
                "are over (CC BY 4.0, section 6(b)(1))."
            ),
            "Mend it, and ask the licensor to restore the licence.",
        ),
    ],
    ids=["first day", "last day", "over"],
)
def test_the_days_are_counted_from_the_day_it_was_known(since: str, message: str, advice: str) -> None:
    issue = clock(FINDING, since, "2026-11-23")
    assert issue is not None
    assert (issue.message, issue.advice, issue.place) == (message, advice, FINDING.issue.place)


def test_without_a_term_that_restores_the_licence_there_is_no_clock() -> None:
    assert (
        clock(replace(FINDING, issue=replace(FINDING.issue, cure=None)), "2026-11-23", "2026-11-23") is None
    )


@pytest.mark.parametrize(("settings", "expected"), [
    (Settings(), ["obligation-creator"]),
    (Settings(severity={"cure-clock": Severity.NOTE}), ["cure-clock", "obligation-creator"]),
])  # fmt: skip
def test_a_run_tells_it_only_where_it_is_turned_on(settings: Settings, expected: list[str]) -> None:
    run = Run((FINDING,), Counts(), checked=frozenset({"post.md"}))
    baseline = Baseline((Entry("obligation-creator", "a" * 16, "post.md", "2026-11-20"),))
    told = Acceptance(baseline, Path("/"), str).apply(run, settings, "2026-11-23")
    assert [finding.rule for finding in told.findings] == expected


@pytest.mark.parametrize(
    ("version", "cure"),
    [("4.0", "CC BY 4.0, section 6(b)(1)"), ("3.0 IGO", "CC BY 3.0 IGO, section 7(b)"), ("3.0", None)],
)
def test_a_duty_carries_the_clause_that_restores_its_licence(
    tmp_path: Path, version: str, cure: str | None
) -> None:
    found = findings(tmp_path, f"![](a.jpg)\n\nPhoto: [Jane Doe](https://example.org/1), CC BY {version}\n")
    assert {each.issue.cure for each in found if each.rule == "obligation-licence-link"} == {cure}
