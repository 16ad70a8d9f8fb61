"""structured-invalid: a licence that is no address; an ImageObject that says nothing of a credited picture."""

from dataclasses import replace

import pytest

from rights.model.finding import Severity
from rights.model.place import Place
from rights.model.post import StructuredImage
from rights.rules.structured_invalid import check
from tests.rules.test_structured_mismatch import case

PLACE = Place("p.html", 1, 1, 1, 2, 0, 1)
GOOD = StructuredImage(
    "/img/lake.jpg", ("Jane Doe",), licence="https://creativecommons.org/licenses/by/4.0/", place=PLACE
)


@pytest.mark.parametrize("licence", ["CC BY 4.0", "creativecommons.org/licenses/by/4.0", "see below"])
def test_a_licence_that_is_no_address_is_told(licence: str) -> None:
    (issue,) = check(case(replace(GOOD, licence=licence), "Jane Doe"))
    assert issue.message == f"“license” of the structured data is “{licence}”, which is not an address."


def test_nothing_but_an_address_is_a_note_where_the_post_credits_the_picture() -> None:
    (issue,) = check(case(StructuredImage("/img/lake.jpg", place=PLACE), "Jane Doe"))
    assert issue.severity is Severity.NOTE
    assert list(check(case(StructuredImage("/img/logo.png", place=PLACE), "Jane Doe"))) == []


def test_addresses_are_silent() -> None:
    assert list(check(case(replace(GOOD, acquire_page="/buy"), "Jane Doe"))) == []
