"""file-licences-disagree: two licences are told; one licence said twice, a notice or a choice is not."""

import pytest

from rights.rules.file_licences_disagree import RULE
from tests.support.file_cases import issues, messages

CC, TERMS, NOTICE = "xmp.cc:license", "xmp.xmpRights:UsageTerms", "exif.Copyright"
BY = "https://creativecommons.org/licenses/by/4.0/"


def test_two_licences_are_told_with_both_sides() -> None:
    (issue,) = issues(RULE, (CC, BY), (TERMS, "CC BY-SA 3.0"))
    assert issue.message == (
        "shown/a.jpg names two licences: xmp.cc:license says CC BY 4.0, "
        "xmp.xmpRights:UsageTerms says CC BY-SA 3.0."
    )
    assert (issue.quote, [one.quote for one in issue.related]) == (BY, ["CC BY-SA 3.0"])


@pytest.mark.parametrize(
    "other",
    [
        (TERMS, "Licensed under CC BY 4.0"),
        (NOTICE, "© 2024 Jane Doe, all rights reserved"),
        (TERMS, "Please ask before use"),
        ("xmp.xmpRights:WebStatement", "https://example.org/terms"),
        ("xmp.xmpRights:WebStatement", BY),
    ],
)
def test_what_is_no_second_licence_is_silent(other: tuple[str, str]) -> None:
    assert messages(RULE, (CC, BY), other) == []
