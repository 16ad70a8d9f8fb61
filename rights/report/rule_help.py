"""A rule's id to what other tools show about it: half a line, its manual page, its severity."""

from functools import cache

from rights.model.finding import Severity
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class RuleHelp:
    summary: str
    text: str
    severity: Severity | None = None


@cache
def rule_help(rule_id: str) -> RuleHelp:
    """An id that no rule has ("truncated") explains itself only by its message."""
    from rights.rules import ALL
    from rights.rules.manual import manual

    for rule in ALL:
        if rule.id == rule_id:
            return RuleHelp(rule.summary, manual(rule).text, rule.severity)
    return RuleHelp(rule_id, rule_id)
