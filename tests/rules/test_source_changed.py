"""source-changed: what the source said first and what it says now."""

import json
from pathlib import Path

import pytest

from tests.support.said import said

RULE = "source-changed"


POST = "![](a.jpg)\n\nPhoto: [Jane Doe](https://photos.example/1), CC BY 4.0\n"


def lock(*states: tuple[str, str]) -> dict[str, bytes]:
    entries = [{"date": day, "creator": ["Jane Doe"], "licence": licence} for day, licence in states]
    document = {"schema": 1, "sources": [{"url": "https://photos.example/1", "states": entries}]}
    return {"rights.lock": json.dumps(document).encode()}


def test_other_terms_are_told_with_both_days(tmp_path: Path) -> None:
    files = lock(("2024-05-06", "CC BY-NC 4.0"), ("2020-01-02", "CC BY 4.0"))
    assert [message for message, _ in said(tmp_path, RULE, POST, files=files)] == [
        "The source said “Jane Doe / CC BY 4.0” on 2020-01-02 and “Jane Doe / CC BY-NC 4.0” on 2024-05-06."
    ]


@pytest.mark.parametrize(
    "states", [(("2020-01-02", "CC BY 4.0"),), (("2020-01-02", "CC BY 4.0"), ("2024-05-06", "CC BY 4.0"))]
)
def test_silent_where_nothing_changed(tmp_path: Path, states: tuple[tuple[str, str], ...]) -> None:
    assert said(tmp_path, RULE, POST, files=lock(*states)) == []
