"""ignore-unused: an ignore comment, a list entry or a baseline entry accepts nothing (any more).

Why: an ignore that outlives its finding hides the next one of its kind; one that names no rule or gives no reason
never worked. Nothing in the law: it keeps the house's own decisions honest.

Fails:

    <!-- rights: ignore licence-typo because the archive is quoted as printed -->

    Photo: Jane Doe, CC BY-SA 3.0

Passes:

    Photo: Jane Doe, CC BY-SA 3.0

Fix: remove the comment or entry; for a baseline, run once with --update-baseline.
"""

from rights.model.finding import Severity
from rights.rules.base import Rule

# Found by the engine (engine/ignore.py, engine/baseline.py), which alone knows what was accepted.
RULE = Rule(
    id="ignore-unused",
    severity=Severity.NOTE,
    summary="an ignore comment, list entry or baseline entry that accepts nothing",
)
