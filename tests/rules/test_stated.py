"""All rules about licences and what they ask together: one fault is one finding."""

import pytest

from rights.rules import ALL
from tests.rules.creditcase import case

RULES = [rule for rule in ALL if rule.id.startswith(("licence-", "obligation-")) and rule.default]
BY = "https://creativecommons.org/licenses/by/4.0/"


def told(line: str) -> list[tuple[str, str]]:
    """Rule and quote of everything that is said of a credit by a rule that is on by default."""
    post = case(line, creators=["Jane Doe", "Yurily75"])
    return [(rule.id, issue.quote) for rule in RULES if rule.post for issue in rule.post(post)]


SEED = "Image of city signs: CC BY SA 3.O Yurily75"
TOGETHER = {
    SEED: [
        ("licence-typo", "CC BY SA 3.O"),
        ("obligation-source-link", SEED),
        ("obligation-licence-link", SEED),
    ],
    f"[Photo](https://example.org/1): Jane Doe, [CC BY 4.0]({BY})": [],
    "Photo: Jane Doe on Unsplash": [],
    "Photo: Jane Doe / Getty Images": [],
    "Photo: Jane Doe": [],
    "Photo: © Jane Doe": [],
    "Photo: Jane Doe, CC0": [],
    "Photo: Jane Doe, CC BY-SA": [("licence-version-missing", "CC BY-SA")],
    "Photo: Jane Doe, CC BY--SA": [("licence-typo", "CC BY--SA"), ("licence-version-missing", "CC BY--SA")],
    "Photo: Jane Doe, CC BY-XA 4.0": [("licence-unknown", "CC BY-XA 4.0")],
    "Photo: Jane Doe, CC BY 4.0 DE": [("licence-port-unknown", "CC BY 4.0 DE")],
    "Photo: Jane Doe, CC BY-SA-ND": [("licence-contradictory", "CC BY-SA-ND")],
    f"Photo: Jane Doe, [CC BY-SA 4.0]({BY})": [("licence-text-link-mismatch", "CC BY-SA 4.0")],
    "[Photo](https://example.org/1): Jane Doe, [CC BY 4.0](https://creativecommons.org/by/4.0/)": [
        ("licence-link-broken-form", "https://creativecommons.org/by/4.0/")
    ],
}


@pytest.mark.parametrize("line", TOGETHER)
def test_one_fault_is_one_finding(line: str) -> None:
    assert told(line) == TOGETHER[line]
