"""Targets of what reads words: credits, licences, names, pasted statements."""

import json
import tempfile
from pathlib import Path

from rights.credits import find
from rights.credits.licence import recognise, recognise_url
from rights.credits.schema import faults
from rights.errors import SetupError, UsageError
from rights.report import licence as licence_report
from rights.resolve.names import compare
from rights.resolve.names.fold import fold, folds
from rights.resolve.names.keys import normal_form
from rights.resolve.names.read import read
from rights.resolve.pasted import Pasted, from_json, from_text
from rights.resolve.people import People
from rights.resolve.records import Records, load_records
from rights.resolve.records_write import added, lock_text
from rights.resolve.register import parse as parse_register
from rights.sources.posts import Site, parse
from tests.fuzz.target import Target


def _text(data: bytes) -> str:
    """Any text: what is no UTF-8 becomes letters that stand alone, as careless JSON has them."""
    return data.decode("utf-8", "surrogateescape")


def credit_law(data: bytes) -> None:
    """A line under a picture: every part of a credit is words of the line, and has a place in it."""
    post = parse(b"![x](a.jpg)\n\n*" + data + b"*\n", "p.md", Site())
    found, aside = find(post)
    for one in (*found, *aside):
        assert one.place.start is not None
        assert one.place.end is not None
        assert 0 <= one.place.start <= one.place.end <= len(post.source.content)
    for credit in found:
        parts = [*credit.creators, *credit.licences, *credit.links, *credit.changes]
        parts += [part for part in (credit.source, credit.title, credit.notice, credit.subject) if part]
        for part in parts:
            assert 0 <= (part.place.start or 0) <= (part.place.end or 0) <= len(post.source.content)
        assert all(creator.text.strip() for creator in credit.creators)
        faults(credit)
    assert find(post) == (found, aside), "a second reading differs"


def licence_law(data: bytes) -> None:
    first, _, link = _text(data).partition("\0")
    for found in (recognise(first), recognise(first, (link,))):
        for one in found.statements:
            assert (one.start, one.end) == (0, 0) or first[one.start : one.end] == one.text
            assert (one.licence is not None) == (one.verdict == "valid")
            assert all(one.start <= repair.start <= repair.end <= one.end for repair in one.repairs)
            assert all(first[repair.start : repair.end] == repair.found for repair in one.repairs)
            if one.canonical and one.licence and not one.or_later:
                assert recognise(one.canonical).label == one.label.removesuffix("+")
        assert (found.label == "not-a-licence") == (found.statements == ())
        json.loads(licence_report.jsonl(found))
        licence_report.text(found)
    recognise_url(first)


def name_law(data: bytes) -> None:
    """Two names: one verdict in both directions, and nobody is another than himself."""
    a, _, b = _text(data).partition("\n")
    found, back = compare(a, b), compare(b, a)
    assert (found.same, found.matched_by) == (back.same, back.matched_by)
    assert found.why
    assert compare(a, a).same is not False
    assert fold(fold(a)) == fold(a)
    assert fold(a) in folds(a)
    for name in (a, b):
        read(name)
        normal_form(name)
        PEOPLE.identify(name)
        PEOPLE.compare(name, "Jane Doe")
        PEOPLE.handles_near(name)


PEOPLE = People(
    parse_register(
        '[[photographer]]\nid = "jane"\nname = "Jane Doe"\naliases = ["J. Doe"]\nhandles = { flickr = "jdoe" }\n'
        '[[photographer]]\nid = "shev"\nname = "Александр Шевцов"\n',
        "photographers.toml",
    )
)


def paste_law(data: bytes) -> None:
    """An attribution or a saved answer says something, or is refused in words."""
    text = data.decode("utf-8", "replace")
    for reads in (from_text, from_json):
        try:
            found = reads(text, "2024-01-31")
        except UsageError as error:
            assert str(error)  # noqa: PT017 - one of two right outcomes
        else:
            assert found.state.date == "2024-01-31"
            _recorded(found)


def _recorded(found: Pasted) -> None:
    """What is written to rights.lock is read again, or is not written."""
    records = added(Records(), found.url or "https://a.example/1", found.state)
    try:
        text = lock_text(records)
    except SetupError as error:
        assert "rights.lock" in str(error)  # noqa: PT017 - one of two right outcomes
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rights.lock"
        path.write_text(text, "utf-8")
        assert [record.states for record in load_records(path).records] == [(found.state,)]


LINES = (
    "Photo: Jane Doe, CC BY-SA 4.0", "Foto: Jörg Müller/dpa", "© 2019 Ann Lee. All rights reserved", "图片来源：王小明", "Courtesy of the Ministry of Rivers via [Flickr](https://www.flickr.com/photos/x/1)",
    "By Ann Lee, Bo Ek and Cy Dow (left), Unsplash", '"A lake" by [Karl](https://a.b/c) is licensed under [CC BY 2.0](https://creativecommons.org/licenses/by/2.0/)',
)  # fmt: skip
LICENCES = (
    "CC BY-SA 3.O DE", "creativecommons.org/licenses/by-nd/2.5/", "Public Domain Mark 1.0", "GFDL 1.2 or later", "{{cc-by-sa-3.0,2.5,2.0,1.0}}", "attribution-noncommercial 4.0 international",
    "© 2020", "all rights reserved", "https://unsplash.com/license", "CC0\0http://creativecommons.org/publicdomain/zero/1.0/", "Dual: CC BY 3.0 and CC BY-SA 3.0",
)  # fmt: skip
NAMES = (
    "Alexander Shevtsov\nАлександр Шевцов", "王小明\nWang Xiaoming", "@jdoe\nJane Doe", "Doe, Jane\nJ. Doe", "AFP\nAgence France-Presse", "Jörg Müller\nJoerg Mueller", "김민수\nKim Min-su", "Γιώργος\nGiorgos",
    "Фото Александра Шевцова\nАлександр Шевцов", "O'Brien-Smith Jr.\nobrien", "محمد\nMohamed",
)  # fmt: skip
ANSWER = (
    b'{"query": {"pages": {"1": {"title": "File:A.jpg", "imageinfo": [{"descriptionurl": "https://c/A", "extmetadata": {"Artist": {"value": "<a href=x>Jane</a>"}, '
    b'"LicenseShortName": {"value": "CC BY 4.0"}, "LicenseUrl": {"value": "https://creativecommons.org/licenses/by/4.0"}}}]}}}}'
)
FLICKR = b'{"photo": {"owner": {"username": "j", "realname": "Jane", "path_alias": "jd"}, "license": "4", "title": {"_content": "T"}, "urls": {"url": [{"_content": "https://f/1"}]}}}'
OTHER = b'{"user": {"name": "Jane", "username": "j"}, "links": {"html": "https://unsplash.com/photos/x"}, "creator": "Jane", "license": "by", "license_version": "4.0", "foreign_landing_url": "https://f"}'
CREDIT_WORDS = ("Photo: ", "Photo by ", "Foto: ", "© ", " / ", ", ", " via ", "CC BY-SA 4.0", "Courtesy of ", "(", ")", "[", "](https://a.b)", "Getty Images", "@jane", "edited by ", "Image 2: ", "left: ", " and ", "图片：", "写真提供：", "<!--")  # fmt: skip

TARGETS = {
    "credit": Target(credit_law, lambda: [line.encode() for line in LINES], CREDIT_WORDS, 512),
    "licence": Target(
        licence_law,
        lambda: [line.encode() for line in LICENCES],
        ("CC", "BY", "-", "SA", "ND", "NC", "4.0", "3.O", "cc0", "©", "Creative Commons", " or ", "GFDL", "https://creativecommons.org/licenses/", "by-sa/", "{{", "|", "}}", "+", "DE", "IGO", "Unported", "\0"),
        256,
    ),
    "name": Target(name_law, lambda: [line.encode() for line in NAMES], ("@", " ", "-", "\n", "von ", "Jr.", "ø", "ß", "ё", "щ", "й", "Ш", "김", "王", "İ", "'", "Photography", "https://www.flickr.com/photos/"), 128),
    "paste": Target(paste_law, lambda: [LINES[-1].encode(), ANSWER, FLICKR, OTHER], ('"photo"', '"owner"', '"query"', '"pages"', '"extmetadata"', "null", "[]", "{}", "1", "\\ud800", "<a href=", *CREDIT_WORDS[:6]), 1024),
}  # fmt: skip
