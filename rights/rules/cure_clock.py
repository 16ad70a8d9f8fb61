"""cure-clock: how many of the 30 days are left in which mending a known fault restores the licence.

Why: a breach ends a Creative Commons licence. 4.0 section 6(b)(1) and the 3.0 IGO port, 7(b), give it back if the
breach is mended within 30 days of its discovery; earlier versions do not. The day on which a baseline took a finding
in is the day from which the house knows of it. Off by default.

Fails: (needs a baseline) a finding on a CC BY 4.0 picture was accepted into the baseline ten days ago.

Passes: (needs a baseline) the fault was mended, or the picture's licence is one of the versions without such a term.

Fix: mend the finding itself; rights explain RULE says how.
"""

from datetime import date

from rights.model.finding import Finding, Issue, Severity
from rights.rules.base import Rule

DAYS = 30


def clock(finding: Finding, since: str, today: str) -> Issue | None:
    """What the clock says about a finding known `since` that day (both ISO 8601); None where there is no clock."""
    issue = finding.issue
    if issue.cure is None:
        return None
    left = DAYS - (date.fromisoformat(today) - date.fromisoformat(since)).days
    known = f"{finding.rule} has been known since {since}"
    if left >= 0:
        message = f"{known}: mending it within {left} more days restores the licence ({issue.cure})."
        advice = issue.advice
    else:
        message = (
            f"{known}: the {DAYS} days in which mending it restored the licence are over ({issue.cure})."
        )
        advice = "Mend it, and ask the licensor to restore the licence."
    return Issue(
        message,
        issue.place,
        quote=issue.quote,
        advice=advice,
        clause=issue.cure,
        claim=(finding.rule, finding.fingerprint),
        images=issue.images,
    )


# Told by the engine (engine/accept.py), which alone knows since when a finding is known.
RULE = Rule(
    id="cure-clock",
    severity=Severity.NOTE,
    summary="days left in which mending a known fault restores the licence",
    default=False,
)
