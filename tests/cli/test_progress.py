"""Progress is one line for people: not at once, not too often, not into files, and gone before anything else is printed."""

import pytest

from rights.cli import progress
from rights.cli.progress import Progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    monkeypatch.delenv("TERM", raising=False)
    return now


def shown(clock: list[float], *, quiet: bool = False) -> None:
    with Progress(quiet=quiet) as ticks:
        for done in range(1, 31):
            clock[0] += 0.05
            ticks(done, 30)


def test_after_a_second_and_ten_times_a_second(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown(clock)
    out, err = capsys.readouterr()
    assert out == ""
    lines = err.split("\r\x1b[K")
    assert lines[1] == "Checking 20 of 30 …" or lines[1] == "Checking 21 of 30 …"
    assert 5 <= len(lines) - 2 <= 6
    assert lines[-1] == ""


@pytest.mark.parametrize("why", ["no terminal", "quiet", "dumb", "closed"])
def test_nothing_for_programs(
    why: str, clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: why != "no terminal")
    if why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if why == "closed":
        monkeypatch.setattr("sys.stderr", None)
    shown(clock, quiet=why == "quiet")
    assert capsys.readouterr() == ("", "")
