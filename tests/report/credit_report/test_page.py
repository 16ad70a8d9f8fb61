"""The pages about people: whatever a name or a caption holds, nothing in them acts, and many uses stay readable."""

import csv
import io
import json

import pytest

from rights.model.place import Place
from rights.model.use import Side, Use, Voice
from rights.report.credit_report import document, page, table, text
from rights.report.credit_report.people import by_name, index
from rights.report.credit_report.rows import Facts, PersonReport, Seen, report
from rights.resolve.people import People
from tests.report.cases import PAYLOADS
from tests.report.test_html import Page

NOBODY = People.build(None)
FACTS = Facts(lambda image: "0" * 64, lambda use: Seen())


def use(value: str, number: int = 0) -> Use:
    place = Place(f"posts/{value[:40]}.md", number + 1, 1, number + 1, 2, number, number + 1)
    image = Place(f"{value[:40]}.jpg", field="exif.Artist", offset=3)
    voices = (
        Voice(Side.POST, "creator", "Jane Doe", place, value),
        Voice(Side.FILE, "creator", value, image, value),
        Voice(Side.STRUCTURED, "creator", value, place, value),
    )
    return Use(
        place.path,
        value,
        place,
        value,
        image.path,
        (value,),
        (("x", "Jane Doe"),),
        None,
        voices,
        required=value,
    )


def of_jane(*uses: Use) -> tuple[PersonReport, ...]:
    return (report(by_name("Jane Doe", uses, NOBODY), NOBODY, FACTS),)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_value_adds_no_tag_and_no_formula(payload: str) -> None:
    made, harmless = of_jane(use(payload)), of_jane(use("word"))
    tags = Page(page.render(made, one=True)).tags
    assert [tag for tag, _ in tags] == [tag for tag, _ in Page(page.render(harmless, one=True)).tags]
    rows = list(csv.reader(io.StringIO(table.render(made), newline="")))
    assert len(rows) == 2
    assert not [cell for cell in rows[1] if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    json.loads(document.render(made))
    assert "\x1b" not in text.render(made, one=True)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_name_is_only_a_name(payload: str) -> None:
    people = index([use(payload)], NOBODY)
    made = tuple(report(person, NOBODY, FACTS) for person in people)
    allowed = {tag for tag, _ in Page(page.render(of_jane(use("word")), one=True)).tags} | {
        "table",
        "caption",
    }
    allowed |= {"thead", "tbody", "tr", "th", "td", "a", "q", "small"}
    assert {tag for tag, _ in Page(page.render(made, one=False)).tags} <= allowed


def test_beyond_some_hundred_uses_the_rest_is_a_table() -> None:
    made = of_jane(*(use("word", number) for number in range(700)))
    shown = page.render(made, one=True)
    assert shown.count("<article") == page.MOST_CARDS
    assert len(page.pictures(made)) == 1
    assert shown.count("<tr>") == 1 + 700 - page.MOST_CARDS
