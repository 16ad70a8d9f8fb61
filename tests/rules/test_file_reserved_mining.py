"""file-reserved-mining: contradictory, incomplete or unknown reservations; one clear statement is silent."""

import pytest

from rights.rules.file_reserved_mining import RULE
from tests.support.file_cases import messages

PLUS, TDM = "xmp.plus:DataMining", "xmp.tdm:reservation"
VOCABULARY = "http://ns.useplus.org/ldf/vocab/"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            [(PLUS, VOCABULARY + "DMI-ALLOWED"), (TDM, "1")],
            "shown/a.jpg says two things about data mining: “allowed” in xmp.plus:DataMining, “reserved” in xmp.tdm:reservation.",
        ),
        (
            [(PLUS, "DMI-PROHIBITED-SEECONSTRAINT")],
            "shown/a.jpg: xmp.plus:DataMining says “DMI-PROHIBITED-SEECONSTRAINT”, but xmp.plus:OtherConstraints, which it refers to, is empty.",
        ),
        (
            [(PLUS, "no mining please")],
            "shown/a.jpg: xmp.plus:DataMining says “no mining please”, which the standard does not know.",
        ),
    ],
)
def test_it_is_told(pairs: list[tuple[str, str]], expected: str) -> None:
    assert messages(RULE, *pairs) == [expected]


@pytest.mark.parametrize(
    "pairs",
    [
        [(PLUS, VOCABULARY + "DMI-PROHIBITED-AIMLTRAINING"), (TDM, "1")],
        [(PLUS, "DMI-PROHIBITED-SEECONSTRAINT"), ("xmp.plus:OtherConstraints", "not for training")],
        [(PLUS, VOCABULARY + "DMI-UNSPECIFIED"), (TDM, "1")],
        [(TDM, "0")],
    ],
)
def test_one_clear_statement_is_silent(pairs: list[tuple[str, str]]) -> None:
    assert RULE.default is False
    assert messages(RULE, *pairs) == []
