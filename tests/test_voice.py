"""What is said to people has one voice: whole sentences, “…” around what stands in a post, no word of our trade."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
JARGON = re.compile(
    r"\b(regex|parser?|token|charset|mojibake|metadata block|UTF-16 surrogate)\b", re.IGNORECASE
)


def issues() -> Iterator[tuple[str, str, str]]:
    """Rule, message and advice of every finding of the samples."""
    for path in sorted((ROOT / "samples").glob("*/expected.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        for finding in expected.get("report", expected)["findings"]:
            yield finding["rule"], finding["message"], finding["advice"] or ""


@pytest.mark.parametrize(("rule", "message", "advice"), sorted(set(issues())))
def test_a_finding_speaks_in_whole_sentences(rule: str, message: str, advice: str) -> None:
    assert message.endswith((".", ".”"))
    assert message[0].isupper() or message[0] == "“" or "/" in message.partition(" ")[0]
    assert '"' not in message + advice
    assert JARGON.findall(message + advice) == []
    # No full stop after an address, so that it can be copied.
    assert advice[0].isupper()
    assert advice.endswith(".") or re.search(r" https?://\S+$", advice)
