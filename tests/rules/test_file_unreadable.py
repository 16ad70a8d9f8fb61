"""file-unreadable: what was not read is an error that says so; what lost nothing says that, too."""

from pathlib import Path

from rights.model.finding import Severity
from rights.model.place import Place
from rights.model.problem import Problem
from rights.rules.file_unreadable import RULE
from rights.sources.images import read
from tests import made_images as make
from tests.support.file_cases import issues
from tests.support.posts import findings, told


def problem(code: str, message: str, *, lost: bool = True) -> Problem:
    return Problem(code, message, Place("shown/a.jpg", offset=9), lost)


def test_what_was_read_is_said_with_what_was_not() -> None:
    (issue,) = issues(RULE, ("exif.Artist", "Jane"), problems=(problem("truncated", "the file is cut off"),))
    assert (issue.message, issue.severity, issue.place.offset, issue.matched_by) == (
        "shown/a.jpg was not wholly read: the file is cut off; 1 rights value could be read.",
        None,
        9,
        "truncated",
    )


def test_the_values_behind_a_cut_are_one_finding_with_it() -> None:
    gone = problem("value", "Copyright points beyond the end")
    (issue,) = issues(RULE, problems=(gone, problem("truncated", "the file is cut off")))
    assert issue.matched_by == "truncated"
    assert [(each.label, each.quote) for each in issue.related] == [("not read", gone.message)]
    assert [issue.matched_by for issue in issues(RULE, problems=(gone,))] == ["value"]


def test_what_is_no_image_was_not_read() -> None:
    (issue,) = issues(
        RULE, format=None, problems=(problem("not-an-image", "its bytes are of no kind known"),)
    )
    assert issue.message == "shown/a.jpg was not read: its bytes are of no kind known."


def test_damage_that_lost_nothing_says_so() -> None:
    (issue,) = issues(RULE, problems=(problem("xmp-repaired", "it holds stray bytes", lost=False),))
    assert issue.message == "shown/a.jpg is damaged, but was read: it holds stray bytes."


def test_a_picture_by_another_name_is_a_warning_a_document_an_error(tmp_path: Path) -> None:
    severities = {}
    for kind, content in {"PNG": make.png(), "PSD": make.psd(b"")}.items():
        (tmp_path / "a.jpg").write_bytes(content)
        (issue,) = issues(RULE, format=kind, problems=read(tmp_path / "a.jpg", "shown/a.jpg").problems)
        severities[kind] = (issue.severity, issue.message)
    assert severities == {
        "PNG": (
            Severity.WARNING,
            "shown/a.jpg is not what it is called: its name ends in .jpg, its bytes are PNG.",
        ),
        "PSD": (None, "shown/a.jpg is not what it is called: its name ends in .jpg, its bytes are PSD."),
    }


def test_a_sound_image_is_silent(tmp_path: Path) -> None:
    assert told(findings(tmp_path, "![](a.jpg)\n", files={"a.jpg": make.jpeg()}), "file-unreadable") == []
    assert told(findings(tmp_path, "![](a.jpg)\n", files={"a.jpg": b"no image"}), "file-unreadable") == [
        ("file-unreadable", "error", "a.jpg", "")
    ]
