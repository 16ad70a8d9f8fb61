"""source-mismatch: the source on record says otherwise."""

import json
from pathlib import Path

import pytest

from tests.support.said import said

RULE = "source-mismatch"


POST = "![](a.jpg)\n\nPhoto: [Jane Doe](https://photos.example/1), CC BY 4.0\n"


def lock(**state: object) -> dict[str, bytes]:
    entry = {"url": "https://www.photos.example/1/", "states": [{"date": "2024-05-06", **state}]}
    return {"rights.lock": json.dumps({"schema": 1, "sources": [entry]}).encode()}


def test_another_creator_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST, files=lock(creator=["Bo Lin"])) == [
        ("The post credits “Jane Doe”; the source said “Bo Lin” on 2024-05-06.", "Jane Doe")
    ]


def test_another_licence_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RULE, POST, files=lock(creator=["Jane Doe"], licence="CC BY-SA 3.0")) == [
        ("The post says “CC BY 4.0”; the source said “CC BY-SA 3.0” on 2024-05-06.", "CC BY 4.0")
    ]


@pytest.mark.parametrize(
    "state", [{"creator": ["Jane Doe"], "licence": "CC BY 4.0"}, {"creator": ["DOE, Jane"]}, {}]
)
def test_silent_where_it_agrees_or_says_nothing(tmp_path: Path, state: dict[str, object]) -> None:
    assert said(tmp_path, RULE, POST, files=lock(**state)) == []


def test_silent_for_other_pages(tmp_path: Path) -> None:
    other = POST.replace("/1)", "/2)")
    assert said(tmp_path, RULE, other, files=lock(creator=["Bo Lin"])) == []
