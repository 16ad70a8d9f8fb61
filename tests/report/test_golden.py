"""Every format writes what its golden file holds. `--regenerate` writes them anew: read the diff before you accept it."""

from pathlib import Path

import pytest

from rights.report import FORMATS, render
from rights.report.rule_help import RuleHelp
from tests.report.cases import CASES

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a new version nor a reworded manual page changes what a format does."""
    for module in ("document", "sarif", "page.frame"):
        monkeypatch.setattr(f"rights.report.{module}.__version__", "1.2.3")
    for module in ("sarif", "html"):
        monkeypatch.setattr(
            f"rights.report.{module}.rule_help",
            lambda rule: RuleHelp(f"About {rule}", f"{rule}: its page.\n\nWhy: [§]\n"),
        )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", FORMATS)
def test_a_format_writes_its_golden_file(form: str, case: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / case / form
    made = render(form, CASES[case]).encode()
    if request.config.getoption("--regenerate"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert made == path.read_bytes()


def test_every_golden_file_has_its_case_and_format() -> None:
    files = {(path.parent.name, path.name) for path in GOLDEN.glob("*/*")}
    assert files == {(case, form) for case in CASES for form in FORMATS}
