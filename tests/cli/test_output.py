"""`--output FORMAT=FILE`: refused before the run where it cannot be written, written whole after it."""

import os
from pathlib import Path

import pytest

from rights.cli.output import Output, outputs, write_all
from rights.errors import UsageError
from rights.report import render
from rights.report.view import PLAIN
from tests.report.cases import CASES


def refused(*values: str) -> str:
    with pytest.raises(UsageError) as caught:
        outputs(values)
    return str(caught.value)


def test_values_are_format_and_file(tmp_path: Path) -> None:
    file = tmp_path / "a=b.sarif"
    assert outputs([f"sarif={file}", f"csv={tmp_path}/x.csv"]) == (
        Output("sarif", file),
        Output("csv", tmp_path / "x.csv"),
    )


@pytest.mark.parametrize("value", ["sarif", "sarif=", "=x"])
def test_wrong_values_are_wrong_use(value: str) -> None:
    assert "--output" in refused(value)


def test_an_unknown_format_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert "Did you mean 'sarif'?" in refused(f"sarf={tmp_path}/x")


def test_what_cannot_be_written_is_told_before_the_run(tmp_path: Path) -> None:
    assert "there is no folder" in refused(f"json={tmp_path}/none/x.json")
    assert "no regular file" in refused(f"json={tmp_path}")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in refused(f"json={tmp_path}/link")
    assert "goes to that file already" in refused(f"json={tmp_path}/x", f"csv={tmp_path}/x")
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refused(f"json={tmp_path}/pipe")


def test_reports_are_written_over_old_ones_and_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "r.sarif").write_text("old")
    (tmp_path / "r.sarif").chmod(0o640)
    assert (
        write_all(outputs([f"sarif={tmp_path}/r.sarif", f"junit={tmp_path}/r.xml"]), CASES["many"], PLAIN)
        == []
    )
    assert {path.name for path in tmp_path.iterdir()} == {"r.sarif", "r.xml"}
    assert (tmp_path / "r.sarif").read_text("utf-8") == render("sarif", CASES["many"])
    assert (tmp_path / "r.sarif").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "r.xml").read_bytes() == render("junit", CASES["many"]).encode()


def test_one_that_fails_does_not_keep_the_others_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = (
        Output("json", tmp_path / "gone" / "x.json"),
        Output("csv", tmp_path / "broken.csv"),
        Output("junit", tmp_path / "x.xml"),
    )
    monkeypatch.setattr("rights.report.csv.render", lambda run: 1 // 0)
    first, second = write_all(wanted, CASES["one"], PLAIN)
    assert first == f"could not write {tmp_path}/gone/x.json: No such file or directory"
    assert second.startswith(
        f"could not write {tmp_path}/broken.csv: internal error (ZeroDivisionError at test_output:"
    )
    assert (tmp_path / "x.xml").read_text("utf-8") == render("junit", CASES["one"])
