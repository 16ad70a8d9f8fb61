"""file-marked-contradiction: the mark against notice or licence, both ways; agreement anywhere is silence."""

import pytest

from rights.rules.file_marked_contradiction import RULE
from tests.support.file_cases import issues, messages

MARKED, NOTICE, CC = "xmp.xmpRights:Marked", "xmp.dc:rights", "xmp.cc:license"
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"


def test_not_copyrighted_beside_a_notice() -> None:
    (issue,) = issues(RULE, (MARKED, "False"), (NOTICE, "© 2024 Jane Doe"))
    assert (
        issue.message == "shown/a.jpg is marked as not copyrighted, but xmp.dc:rights says “© 2024 Jane Doe”."
    )
    assert (issue.quote, [one.quote for one in issue.related]) == ("False", ["© 2024 Jane Doe"])


def test_copyrighted_beside_a_dedication() -> None:
    assert messages(RULE, (MARKED, "True"), (CC, CC0)) == [
        f"shown/a.jpg is marked as under copyright, but xmp.cc:license says “{CC0}”."
    ]


@pytest.mark.parametrize(
    "pairs",
    [
        [(MARKED, "True"), (NOTICE, "© 2024 Jane Doe")],
        [(MARKED, "False"), (CC, CC0)],
        [(MARKED, "False"), (NOTICE, "Jane Doe")],
        [(MARKED, "perhaps"), (NOTICE, "© 2024 Jane Doe")],
        [(MARKED, "True"), (CC, "https://creativecommons.org/licenses/by/4.0/")],
        [(NOTICE, "© 2024 Jane Doe"), (CC, CC0)],
    ],
)
def test_what_agrees_or_says_nothing_is_silent(pairs: list[tuple[str, str]]) -> None:
    assert messages(RULE, *pairs) == []
