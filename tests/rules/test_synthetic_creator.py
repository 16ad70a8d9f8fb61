"""synthetic-creator: a generated picture credited as somebody's photograph."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.synthetic import picture


def told(folder: Path, credit: str, source_type: str = "trainedAlgorithmicMedia") -> list[str]:
    found = findings(folder, f"![A harbour](a.jpg)\n\n*{credit}*\n", files={"a.jpg": picture(source_type)})
    return [one.issue.message for one in found if one.rule == "synthetic-creator"]


def test_both_sides_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, "Photo: Jane Doe") == [
        "The post credits “Jane Doe” with a photograph, but a.jpg says that it was generated (trainedAlgorithmicMedia)."
    ]


@pytest.mark.parametrize(
    "credit", ["Image: Jane Doe", "Photo: Jane Doe with Midjourney", "AI-generated photo: Jane Doe"]
)
def test_what_claims_no_photograph_is_silent(tmp_path: Path, credit: str) -> None:
    assert told(tmp_path, credit) == []


def test_a_photograph_may_be_credited_as_one(tmp_path: Path) -> None:
    assert told(tmp_path, "Photo: Jane Doe", "digitalCapture") == []
