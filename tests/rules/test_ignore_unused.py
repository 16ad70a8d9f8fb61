"""ignore-unused is found by the engine: see tests/engine/test_ignore.py and test_baseline.py for what it says."""

from rights.rules.ignore_unused import RULE


def test_the_rule_judges_nothing_itself() -> None:
    assert (RULE.post, RULE.image, RULE.default) == (None, None, True)
