"""`rights check` from its call to its exit code: the gate, the reports beside it, trouble, signals, closed outputs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rights.cli import COMMANDS, cli
from rights.engine import check as engine_check
from rights.model.post import Post
from rights.report import FORMATS

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
WARNS = "![Boats](habour.jpg)\n"
FAILS = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of posts, which is the working directory; nothing in it is wrong yet."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rights.toml").write_text("")
    (tmp_path / "clean.md").write_text("# Nothing\n\nto see here.\n")
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], catch_exceptions=False)


def process(*arguments: str, **more: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "rights", "check", *arguments]
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        command, **{"env": ENVIRONMENT, "stderr": subprocess.PIPE, **more}
    )


def test_the_gate_is_what_fail_on_says(site: Path) -> None:
    assert check(".").exit_code == 0
    (site / "warns.md").write_text(WARNS)
    assert [check(".", "--fail-on", gate).exit_code for gate in ("error", "warning", "note", "never")] == [
        0,
        1,
        1,
        0,
    ]
    (site / "fails.md").write_bytes(FAILS)
    assert [check(".", "--fail-on", gate).exit_code for gate in ("error", "warning", "note", "never")] == [
        1,
        1,
        1,
        0,
    ]


def test_more_findings_than_allowed_fail_too(site: Path) -> None:
    (site / "warns.md").write_text(WARNS)
    assert [check(".", "--max-findings", most).exit_code for most in ("0", "1")] == [1, 0]
    assert check(".", "--max-findings", "-1").exit_code == 2


@pytest.mark.parametrize("form", FORMATS)
def test_the_format_never_changes_the_code(form: str, site: Path) -> None:
    assert check(".", "--format", form).exit_code == 0
    (site / "fails.md").write_bytes(FAILS)
    assert check(".", "--format", form).exit_code == 1
    assert check(".", "--output", f"{form}=report").exit_code == 1


def test_a_file_is_what_the_terminal_would_have_shown(site: Path) -> None:
    (site / "fails.md").write_bytes(FAILS)
    wanted = [option for form in FORMATS for option in ("--output", f"{form}={form}.out")]
    assert check("fails.md", *wanted).exit_code == 1
    for form in FORMATS:
        assert (site / f"{form}.out").read_bytes() == check("fails.md", "--format", form).stdout_bytes


@pytest.mark.parametrize(
    "arguments",
    [
        (".", "--format", "sarf"),
        (".", "--output", "sarif"),
        (".", "--output", "sarif=none/x"),
        (".", "--config", "none.toml"),
        ("none",),
        ("empty",),
        (),
        (".", "--nope"),
    ],
)
def test_wrong_use_is_two_and_prints_no_report(arguments: tuple[str, ...], site: Path) -> None:
    (site / "empty").mkdir()
    result = check(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_nothing_to_check_says_so(site: Path) -> None:
    (site / "empty").mkdir()
    assert check("empty").stderr == "rights: no post and no picture was found in empty: nothing was checked\n"


def test_a_fault_of_our_own_finishes_the_other_files_and_is_never_green(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "breaks.md").write_text("x\n")
    (site / "warns.md").write_text(WARNS)
    whole = engine_check.check_post

    def breaking(post: Post, *more: object) -> object:
        if post.path == "breaks.md":
            raise RecursionError
        return whole(post, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine_check, "check_post", breaking)
    result = check(".", "--format", "json", "--fail-on", "never")
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [finding["rule"] for finding in report["findings"]] == ["file-missing"]
    assert [line.split(" (")[0] for line in report["internal_errors"]] == [
        "rights: internal error in breaks.md"
    ]
    for form in FORMATS:
        again = check(".", "--format", form)
        assert again.exit_code == 2
        assert "internal error in" in again.stdout


def test_a_fault_outside_a_file_is_one_line(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rights.report.text.pieces", lambda run, **_: 1 // 0)
    result = check(".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("rights: internal error (ZeroDivisionError at test_check:")


def test_quiet_is_silent_where_nothing_was_found(site: Path) -> None:
    assert check(".", "--quiet").output == ""
    assert check(".", "--quiet", "--format", "sarif").stdout.startswith("{")
    (site / "warns.md").write_text(WARNS)
    assert "file-missing" in check(".", "--quiet").output


def test_verbose_says_what_was_used_and_passed_over(site: Path) -> None:
    (site / "node_modules").mkdir()
    result = check(".", "--verbose")
    assert result.stderr == (
        f"rights: set-up {site}/rights.toml\n"
        f"rights: references start at {site}\n"
        "rights: not checked: node_modules: build output or installed code\n"
    )
    assert str(site) not in check(".", "--format", "json").stdout


def test_a_config_from_elsewhere_moves_no_reference(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The set-up of the base revision, as a pipeline uses it on untrusted changes."""
    base = tmp_path_factory.mktemp("base")
    (base / "rights.toml").write_text('[severity]\nfile-missing = "error"\n')
    (site / "rights.toml").write_text('[severity]\nfile-missing = "off"\n')
    (site / "post.md").write_text("![A](img/a.jpg)\n")
    assert check(".").exit_code == 0
    result = check(".", "--config", str(base / "rights.toml"), "--format", "json")
    assert result.exit_code == 1
    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["rule"], finding["place"]["path"]) == ("file-missing", "post.md")


SIGNALLED = """
import os
from rights.cli import main, progress

def after_two_files(self, done, total):
    if done == 2:
        os.kill(os.getpid(), int(os.environ["NUMBER"]))

progress.Progress.__call__ = after_two_files
main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_prints_what_was_done(number: signal.Signals, site: Path) -> None:
    (site / "a.md").write_text(WARNS)
    for index in range(9):
        (site / f"d{index}.md").write_text("# D\n")
    command = [sys.executable, "-c", SIGNALLED, "check", ".", "--format", "json", "--output", "csv=r.csv"]
    done = subprocess.run(
        command, env={**ENVIRONMENT, "NUMBER": str(int(number))}, capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (128 + number, b"")
    report = json.loads(done.stdout)
    assert (report["summary"]["interrupted"], report["summary"]["posts"]) == (True, 2)
    assert [finding["rule"] for finding in report["findings"]] == ["file-missing"]
    assert b"Stopped early" in (site / "r.csv").read_bytes()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_all_processes_of_a_run_ends_them_without_a_word(
    number: signal.Signals, site: Path
) -> None:
    for index in range(60):
        (site / f"d{index}.md").write_text("# D\n")
    command = [
        sys.executable,
        "-c",
        SIGNALLED.replace("os.kill(os.getpid(), ", "os.killpg(0, "),
        "check",
        ".",
    ]
    done = subprocess.run(
        [*command, "--jobs", "2", "--format", "json"],
        env={**ENVIRONMENT, "NUMBER": str(int(number))},
        capture_output=True,
        check=False,
        timeout=60,
        start_new_session=True,
    )
    assert (done.returncode, done.stderr) == (128 + number, b"")
    assert json.loads(done.stdout)["summary"]["interrupted"] is True


def test_a_reader_that_goes_away_is_no_fault(site: Path) -> None:
    (site / "fails.md").write_bytes(FAILS)
    reading, writing = os.pipe()
    started = process(".", stdout=writing)
    os.close(reading)
    os.close(writing)
    assert (started.communicate(timeout=60)[1], started.returncode) == (b"", 1)


def test_a_closed_standard_output_is_none_either(site: Path) -> None:
    started = process(".", preexec_fn=lambda: os.close(1))
    assert (started.communicate(timeout=60)[1], started.returncode) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told_and_the_files_are_written_all_the_same(site: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        started = process(".", "--output", "json=r.json", stdout=full)
        stderr = started.communicate(timeout=60)[1]
    assert started.returncode == 2
    assert stderr == b"rights: standard output could not be written: No space left on device\n"
    assert json.loads((site / "r.json").read_bytes())["summary"]["posts"] == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_help_keeps_its_lines(name: str) -> None:
    shown = CliRunner().invoke(cli, [name, "--help"]).output
    assert "\\b" not in shown
    if name == "check":
        assert "\n  Examples:  rights check content/\n             rights check content/posts" in shown


def test_pages_that_rights_wrote_are_no_posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("![x](x.jpg)\n\nPhoto: Jane Doe, CC BY 3.5\n", "utf-8")
    first = CliRunner().invoke(cli, ["check", ".", "--output", "html=report.html"])
    credits_page = CliRunner().invoke(cli, ["credits", ".", "--format", "html"])
    (tmp_path / "credits.htm").write_text(credits_page.stdout, "utf-8")
    second = CliRunner().invoke(cli, ["check", "."])
    assert second.stdout == first.stdout.replace(
        "Checked 1 post and 0 pictures: 1 must fix, 1 to check.\n",
        "Checked 1 post and 0 pictures: 1 must fix, 1 to check.\nNot checked: 2 written by rights.\n",
    )
    assert second.stdout != first.stdout
