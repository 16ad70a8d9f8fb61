"""blanket-overclaims: a claim on all pictures beside credits to others; off by default."""

from pathlib import Path

from tests.support.posts import findings, told

ON = 'severity.blanket-overclaims = "warning"\n'
OTHER = "![](lake.jpg)\n\n*Photo: Karl Roe*\n\nText.\n\n"


def test_a_claim_on_all_beside_another_s_credit_is_told(tmp_path: Path) -> None:
    found = findings(tmp_path, OTHER + "All images © Jane Doe\n", config=ON)
    assert [each[0] for each in told(found, "blanket-overclaims")] == ["blanket-overclaims"]
    assert told(findings(tmp_path, OTHER + "All images © Jane Doe\n"), "blanket-overclaims") == []


def test_a_named_exception_is_enough(tmp_path: Path) -> None:
    for line in (
        "All other images © Jane Doe",
        "Unless otherwise noted, all images © Jane Doe",
        "All images © Karl Roe",
    ):
        assert told(findings(tmp_path, OTHER + line + "\n", config=ON), "blanket-overclaims") == [], line
