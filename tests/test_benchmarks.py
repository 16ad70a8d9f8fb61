"""The table of the benchmarks: made rows to the whole text, and the command without measuring anything."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks import __main__ as command
from benchmarks import machine, measure, peers, profile, table
from benchmarks.row import Options, Row, Way

ROWS = (
    Row("a picture", 100.0, "µs", "pread of 64 KB", 8.0, 10),
    Row("a picture", 100.0, "µs", "exiv2, one batch", 650.0, 5, Way.AT_LEAST),
    Row("a picture", 100.0, "µs", "exiftool | batch", None, 90, Way.AT_LEAST),
    Row("one post", 260.4, "ms", "imports", 100.0, 2.5, instead=Row("CPU", 260.4, "ms", limit=300)),
    Row("peak memory", 351.0, "MB", limit=350),
    Row("as it is", 0.01234, "s"),
)
PLAIN = """\
benchmark  what         rights    beside            its figure     ratio  limit                            met
made       a picture    100 µs    pread of 64 KB    8.00 µs        12.5   ≤ 10                             NO
made       a picture    100 µs    exiv2, one batch  650 µs         6.50   ≥ 5                              yes
made       a picture    100 µs    exiftool | batch  not installed         ≥ 90
made       one post     260 ms    imports           100 ms         2.60   ≤ 2.5, or CPU ≤ 300 ms (260 ms)  yes
made       peak memory  351 MB                                            ≤ 350 MB                         NO
made       as it is     0.0123 s
"""
MARKDOWN = """\
# What `rights` costs, measured beside others

Written by `python -m benchmarks`; do not edit by hand. Absolute figures are this machine's; the ratios travel.

2 limits met, 2 not met, 2 rows without a verdict.

| benchmark | what | rights | beside | its figure | ratio | limit | met |
| --- | --- | --- | --- | --- | --- | --- | --- |
| made | a picture | 100 µs | pread of 64 KB | 8.00 µs | 12.5 | ≤ 10 | **NO** |
| made | a picture | 100 µs | exiv2, one batch | 650 µs | 6.50 | ≥ 5 | yes |
| made | a picture | 100 µs | exiftool \\| batch | not installed |  | ≥ 90 |  |
| made | one post | 260 ms | imports | 100 ms | 2.60 | ≤ 2.5, or CPU ≤ 300 ms (260 ms) | yes |
| made | peak memory | 351 MB |  |  |  | ≤ 350 MB | **NO** |
| made | as it is | 0.0123 s |  |  |  |  |  |

All figures of a row are of one run, taken by turns; seconds are of processor time unless a row says otherwise. A ratio
is ours to the peer's where the limit is “at most” (≤), and the peer's to ours where it is “at least” (≥). Without a
peer the limit is for our own figure. Every row is shown, those that miss their limit too.

## Machine

- Date: 2026-11-23

## Versions

- exiv2: 0.27
- yamllint: not installed
"""


def test_the_table_for_a_terminal() -> None:
    assert table.plain([("made", row) for row in ROWS]) == PLAIN


def test_the_file_with_the_results() -> None:
    named = [("made", row) for row in ROWS]
    assert (
        table.markdown(named, {"Date": "2026-11-23"}, {"exiv2": "0.27", "yamllint": "not installed"})
        == MARKDOWN
    )


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A benchmark that yields two rows and one that fails instead of those that there are."""

    def good(options: Options) -> Iterator[Row]:
        assert options.quick
        yield from ROWS[:2]

    def bad(options: Options) -> Iterator[Row]:
        raise OSError("no disk")
        yield

    modules = {"benchmarks.good": SimpleNamespace(rows=good), "benchmarks.bad": SimpleNamespace(rows=bad)}
    monkeypatch.setattr(command, "MODULES", ("good", "bad"))
    monkeypatch.setattr(command.importlib, "import_module", modules.__getitem__)
    monkeypatch.setattr(machine, "facts", lambda: {"Date": "today"})
    monkeypatch.setattr(peers, "versions", lambda options: {"exiv2": "0.27"})


@pytest.mark.usefixtures("made")
def test_a_run_writes_the_table_and_goes_on_after_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "results.md"
    code = command.main(["--quick", "--output", str(output)])
    rows = [("good", ROWS[0]), ("good", ROWS[1]), ("bad", Row("FAILED: OSError('no disk')", None, ""))]
    assert code == 1
    assert output.read_text("utf-8") == table.markdown(rows, {"Date": "today"}, {"exiv2": "0.27"})
    assert (
        capsys.readouterr().out
        == f"{table.plain(rows)}\n1 limits met, 1 not met, 1 rows without a verdict.\n"
    )


@pytest.mark.usefixtures("made")
def test_an_unknown_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["--quick", "goood"])
    assert stopped.value.code == 2
    assert "no such benchmark: goood; there are good, bad" in capsys.readouterr().err


@pytest.mark.parametrize("name", command.MODULES)
def test_every_benchmark_has_rows(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").rows)


def test_calls_take_turns_and_the_first_is_not_counted() -> None:
    made: list[str] = []
    times = measure.by_turns([lambda: made.append("one"), lambda: made.append("two")], 2)
    assert made == ["one", "two"] * 3
    assert [len(found) for found in times] == [2, 2]


def test_a_process_costs_something_and_its_failure_is_told(tmp_path: Path) -> None:
    cost = measure.run((sys.executable, "-c", "pass"), tmp_path)
    assert 0 < cost.cpu < 60
    assert 1 < cost.memory < 1000
    with pytest.raises(RuntimeError, match="ended with 3"):
        measure.run((sys.executable, "-c", "raise SystemExit(3)"), tmp_path)


@pytest.mark.parametrize(
    ("row", "ratio", "met"),
    [
        (Row("a", 3.0, "s", "b", 2.0, 1.5), 1.5, True),
        (Row("a", 3.2, "s", "b", 2.0, 1.5), 1.6, False),
        (Row("a", 2.0, "s", "b", 3.2, 1.5, Way.AT_LEAST), 1.6, True),
        (Row("a", 2.0, "s", "b", 2.8, 1.5, Way.AT_LEAST), 1.4, False),
        (Row("a", 2.0, "s", "b", 2.8), 2.0 / 2.8, None),
        (Row("a", 2.0, "s", "b", None, 1.5), None, None),
        (Row("a", 3.2, "s", "b", 2.0, 1.5, instead=Row("CPU", 3.2, "s", limit=3)), 1.6, False),
        (Row("a", 3.2, "s", "b", 2.0, 1.5, instead=Row("CPU", 2.9, "s", limit=3)), 1.6, True),
    ],
)
def test_a_limit_is_kept_or_not(row: Row, ratio: float | None, met: bool | None) -> None:
    assert (row.ratio, row.met) == (ratio, met)


def test_a_profile_counts_built_ins_for_who_called_them() -> None:
    ours = (f"{profile.ROOT}/rights/sources/posts/parse.py", 7, "parse")
    theirs = (f"{profile.sysconfig.get_path('purelib')}/markdown_it/main.py", 9, "parse")
    stats = {
        ours: (1, 1, 2.0, 6.0, {}),
        theirs: (1, 1, 1.0, 3.0, {ours: (1, 1, 1.0, 3.0)}),
        ("~", 0, "len"): (9, 9, 3.0, 3.0, {ours: (3, 3, 1.0, 1.0), theirs: (6, 6, 2.0, 2.0)}),
    }
    spent: dict[str, float] = {}
    for where, seconds in profile.spent(stats):
        spent[where] = spent.get(where, 0.0) + seconds
    assert spent == {"sources/posts/parse.py:7 parse": 3.0, "markdown_it": 3.0, "Python's built-ins": 0.0}
    assert [profile.layer(where) for where in spent] == ["sources/posts", "markdown_it", "Python's built-ins"]
