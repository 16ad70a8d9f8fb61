"""Each target's law over the bytes it begins with and over every input that once broke it; with --sweep, fuzzed anew."""

import importlib.util
import tomllib
from pathlib import Path

import pytest

from tests.fuzz import setups
from tests.fuzz.__main__ import kept, run
from tests.fuzz.table import TARGETS

FOUND = Path(__file__).parent / "found"
WHY = tomllib.loads((FOUND / "why.toml").read_text("utf-8"))
SECONDS = 20  # of the sweep, for each target


@pytest.mark.parametrize("name", TARGETS)
def test_the_law_holds_for_the_seeds(name: str) -> None:
    target = TARGETS[name]
    seeds = list(target.seeds())
    assert seeds
    for seed in (b"", *seeds):
        target.law(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_the_law_holds_for_cut_off_and_damaged_seeds(name: str) -> None:
    """A few of the fuzzer's own moves, always the same: what is wrong at once is seen without it."""
    target = TARGETS[name]
    for seed in list(target.seeds())[:4]:
        for at in range(1, len(seed), max(len(seed) // 8, 1)):
            target.law(seed[:at])
            target.law(seed[:at] + bytes([seed[at] ^ 0x80]) + seed[at + 1 :])


@pytest.mark.parametrize("name", setups.TARGETS)
def test_what_a_house_writes_is_right_to_begin_with(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A seed that is refused as a whole would never lead into the reader."""
    refused: list[Exception] = []
    monkeypatch.setattr(setups, "_told", refused.append)
    for seed in setups.TARGETS[name].seeds():
        setups.TARGETS[name].law(seed)
    assert refused == []


@pytest.mark.parametrize("name", WHY)
def test_the_law_holds_for_what_once_broke_it(name: str) -> None:
    assert len(kept(name)) == len(WHY[name])
    for data in kept(name):
        TARGETS[name].law(data)


def test_every_finding_says_why_it_is_kept() -> None:
    files = {f"{path.parent.name}/{path.name}" for path in FOUND.glob("*/*")}
    assert files == {f"{target}/{name}" for target, reasons in WHY.items() for name in reasons}
    assert all(why for reasons in WHY.values() for why in reasons.values())


@pytest.mark.sweep
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_is_found_in_a_short_time(name: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris is not installed: pip install --group fuzz")
    result = run(name, SECONDS, tmp_path)
    assert (result["exit"], result["findings"]) == (0, 0), (tmp_path / name / "log.txt").read_text("utf-8")[
        -4000:
    ]
