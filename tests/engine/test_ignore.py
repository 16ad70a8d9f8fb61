"""Accepted findings carry the reason; what accepts nothing is told."""

from collections.abc import Callable

import pytest

from rights.engine.ignore import Ignorer
from rights.model.finding import Finding, Status
from rights.model.post import Post
from rights.model.settings import ConfigIgnore, Settings

pytestmark = pytest.mark.usefixtures("catalogue")
MakePost, MakeFinding = Callable[..., Post], Callable[..., Finding]
TEXT = "<!-- rights: ignore licence-typo because quoted -->\n![](a.jpg)\n\nBY-SA 3.O\n\nBY 4.O\n"


def outcome(findings: tuple[Finding, ...]) -> list[tuple[str, Status, str | None]]:
    return [(finding.issue.quote, finding.status, finding.reason) for finding in findings]


def test_a_comment_accepts_what_stands_in_its_stretch_or_speaks_of_its_pictures(
    post: MakePost, finding: MakeFinding
) -> None:
    made = post(TEXT)
    findings = (
        finding("licence-typo", made, "![](a.jpg)"),
        finding("credit-missing", made, "![](a.jpg)"),
        finding("licence-typo", made, "BY-SA 3.O", ("img/a.jpg",)),
        finding("licence-typo", made, "BY 4.O", ("img/b.jpg",)),
    )
    marked, issues = Ignorer(Settings(), "2026-11-23").apply(findings, made)
    assert outcome(marked) == [
        ("![](a.jpg)", Status.IGNORED, "quoted"),
        ("![](a.jpg)", Status.OPEN, None),
        ("BY-SA 3.O", Status.IGNORED, "quoted"),
        ("BY 4.O", Status.OPEN, None),
    ]
    assert issues == ()


def test_a_comment_that_accepts_nothing_is_told_unless_its_rule_is_off(post: MakePost) -> None:
    made = post(
        "<!-- rights: ignore licence-typo because x -->\n\nA.\n\n<!-- rights: ignore licence-choice because x -->\n\nB.\n"
        "<!-- rights: ignore credit-missing -->\n"
    )
    marked, issues = Ignorer(Settings(), "2026-11-23").apply((), made)
    assert marked == ()
    assert [(issue.place.line, issue.message) for issue in issues] == [
        (1, "This ignore comment for licence-typo (“x”) matches no finding any more."),
        (8, 'This ignore comment has no effect: it gives no reason; write "because …".'),
    ]
    told = Ignorer(Settings(), "2026-11-23").apply((), made, Settings(severity={"licence-typo": None}))[1]
    assert [issue.place.line for issue in told] == [8]


ENTRIES = (
    ConfigIgnore("licence-typo", "agreed", ("*.md",), key="ignore[0]"),
    ConfigIgnore("credit-missing", "ours", image="img/a.jpg", key="ignore[1]"),
    ConfigIgnore("credit-missing", "old", text="BY", until="2026-01-01", key="ignore[2]"),
    ConfigIgnore("licence-choice", "elsewhere", ("other/",), key="ignore[3]"),
)


def test_the_list_of_the_set_up_file(post: MakePost, finding: MakeFinding) -> None:
    made = post(TEXT)
    ignorer = Ignorer(Settings(ignores=ENTRIES), "2026-11-23")
    findings = (
        finding("licence-typo", made, "BY 4.O"),
        finding("credit-missing", made, "![](a.jpg)", ("img/a.jpg",)),
        finding("credit-missing", made, "BY 4.O"),
    )
    marked, _ = ignorer.apply(findings)
    assert outcome(marked) == [
        ("BY 4.O", Status.IGNORED, "agreed"),
        ("![](a.jpg)", Status.IGNORED, "ours"),
        ("BY 4.O", Status.OPEN, None),
    ]
    expired = "The ignore entry for credit-missing held until 2026-01-01 and is no longer applied."
    unused = "The ignore entry for licence-choice (“elsewhere”) matches no finding any more."
    assert [issue.message for issue in ignorer.unused(["post.md"], everything=False)] == [expired]
    assert [issue.message for issue in ignorer.unused(["post.md"], everything=True)] == [expired, unused]
    assert [issue.place.field for issue in ignorer.unused(["other/x.md"], everything=False)] == [
        "ignore[2]",
        "ignore[3]",
    ]


def test_an_entry_holds_on_its_last_day(post: MakePost, finding: MakeFinding) -> None:
    made = post(TEXT)
    entry = ConfigIgnore("licence-typo", "agreed", ("post.md",), text="by 4.o", until="2026-11-23")
    marked, _ = Ignorer(Settings(ignores=(entry,)), "2026-11-23").apply(
        (finding("licence-typo", made, "BY 4.O"),)
    )
    assert outcome(marked) == [("BY 4.O", Status.IGNORED, "agreed")]
