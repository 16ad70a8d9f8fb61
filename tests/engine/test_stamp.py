"""Issues become findings with an id, a severity, a stable fingerprint and the line they stand on."""

from dataclasses import replace

from rights.engine.stamp import fingerprint, stamp
from rights.model.finding import Edit, Excerpt, Issue, Severity
from rights.model.place import Place
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.rules import Rule

SOURCE = SourceText("p.md", "Intro\n\nPhoto: Jane Doe, CC BY SA 3.O\n")
TYPO = Rule("licence-typo", Severity.WARNING, "written wrongly")
FORM = Rule("licence-form", Severity.NOTE, "not canonical", yields_to=("licence-typo",))
QUIET = Rule("licence-retired", Severity.WARNING, "retired", default=False)


def issue(start: int, end: int, message: str = "m") -> Issue:
    return Issue(message, SOURCE.place(start, end), quote=SOURCE.content[start:end])


def test_a_weaker_rule_yields_where_it_speaks_of_the_same_stretch() -> None:
    findings = stamp([(FORM, issue(24, 32)), (TYPO, issue(24, 36)), (FORM, issue(7, 12))], Settings(), SOURCE)
    assert [(finding.rule, finding.issue.quote) for finding in findings] == [
        ("licence-form", "Photo"),
        ("licence-typo", "CC BY SA 3.O"),
    ]


def test_severity_is_the_houses_then_the_issues_then_the_rules() -> None:
    soft = replace(issue(7, 12), severity=Severity.NOTE)
    assert [f.severity for f in stamp([(TYPO, issue(7, 12))], Settings(), SOURCE)] == [Severity.WARNING]
    assert [f.severity for f in stamp([(TYPO, soft)], Settings(), SOURCE)] == [Severity.NOTE]
    house = Settings(severity={"licence-typo": Severity.ERROR})
    assert [f.severity for f in stamp([(TYPO, soft)], house, SOURCE)] == [Severity.ERROR]
    assert stamp([(TYPO, soft)], Settings(severity={"licence-typo": None}), SOURCE) == ()


def test_a_rule_that_is_off_by_default_speaks_only_when_the_house_says_so() -> None:
    assert stamp([(QUIET, issue(7, 12))], Settings(), SOURCE) == ()
    house = Settings(severity={"licence-retired": Severity.WARNING})
    assert [f.rule for f in stamp([(QUIET, issue(7, 12))], house, SOURCE)] == ["licence-retired"]


def test_fingerprints_survive_moved_lines_and_renamed_files_and_stay_distinct() -> None:
    moved = SourceText("other.md", "\n\n\nMore\n\n" + SOURCE.content)
    first = Issue("m", SOURCE.place(24, 36), quote="CC BY SA 3.O")
    later = Issue("m", moved.place(33, 45), quote="CC  by SA 3.O")
    assert fingerprint("licence-typo", first) == fingerprint("licence-typo", later)
    twice = stamp([(TYPO, first), (TYPO, replace(first, place=SOURCE.place(25, 36)))], Settings(), SOURCE)
    assert [f.fingerprint for f in twice] == [
        fingerprint("licence-typo", first),
        fingerprint("licence-typo", first) + ":2",
    ]


def test_the_excerpt_marks_the_span_and_is_cut_around_it() -> None:
    (finding,) = stamp([(TYPO, issue(24, 36))], Settings(), SOURCE)
    assert finding.excerpt == Excerpt("Photo: Jane Doe, CC BY SA 3.O", 17, 29)
    long = SourceText("p.md", "x" * 500 + "CC" + "y" * 500)
    (finding,) = stamp([(TYPO, Issue("m", long.place(500, 502)))], Settings(), long)
    assert finding.excerpt == Excerpt("x" * 40 + "CC" + "y" * 118, 40, 42)


def test_the_order_of_rules_and_issues_changes_nothing() -> None:
    pairs = [(TYPO, issue(7, 12)), (FORM, issue(0, 3)), (TYPO, issue(24, 36))]
    assert stamp(pairs, Settings(), SOURCE) == stamp(pairs[::-1], Settings(), SOURCE)


def test_byte_columns_count_utf8_of_the_place_and_of_its_edits() -> None:
    source = SourceText("p.md", "a\r\n\U0001f4f7 Foto: Zo\u00eb, CC BY SA 3.O\n")
    start = source.content.index("CC")
    place = source.place(start, start + 12)
    elsewhere = Edit(Place("other.md", 1, 1, 1, 2, 0, 1), "x")
    found = Issue("m", place, edits=(Edit(source.place(start + 5, start + 6), "-"), elsewhere))
    (finding,) = stamp([(TYPO, found)], Settings(), source)
    assert (place.line, place.column, place.end_column) == (2, 14, 26)
    assert finding.byte_columns == ((18, 30), (23, 24), None)
    assert stamp([(TYPO, found)], Settings())[0].byte_columns == ()
