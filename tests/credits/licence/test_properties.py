"""Laws of the recogniser: it never raises, spans are right, form does not matter, time is bounded."""

import time
import unicodedata
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.credits.licence import recognise, recognise_url
from rights.knowledge.creative_commons import tools
from rights.knowledge.licences import licence
from rights.model.licence import Licence

CURRENT = [tool for tool in tools() if tool.status in {"current", "superseded"} and tool.kind == "cc"]
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
SPACES = " \u00a0\u2009\u202f\u3000"
INVISIBLE = ["", "\u200b", "\u00ad", "\u200f", "\ufeff", "\u2060"]
FORMS = ["NFC", "NFD", "NFKC", "NFKD"]
fast = settings(max_examples=60, derandomize=True, deadline=None)


@fast
@given(st.sampled_from(CURRENT), st.data())
def test_case_dash_space_and_invisible_characters_do_not_matter(tool: Licence, data: st.DataObject) -> None:
    written = ""
    for char in tool.short_name:
        others = {"-": DASHES, " ": SPACES}.get(char, char + char.lower())
        written += data.draw(st.sampled_from(others)) + data.draw(st.sampled_from(INVISIBLE))
    if (
        tool.jurisdiction and not written.upper().isascii()
    ):  # a code in small letters after a space may be a word
        written = written.upper()

    found = recognise(written).label
    assert found in {tool.id, f"ambiguous:cc-{tool.unit}-{tool.version}|{tool.id}"}


@fast
@given(
    st.sampled_from(CURRENT),
    st.sampled_from(FORMS),
    st.sampled_from(["Foto: Jörg Müller, {}", "{} © Çağrı", "({})"]),
)
def test_unicode_forms_do_not_matter(tool: Licence, form: str, line: str) -> None:
    written = unicodedata.normalize(form, line.format(tool.short_name))

    said = [one for one in recognise(written).statements if one.licence and one.licence.unit]
    assert [(one.label, one.text) for one in said] == [(tool.id, tool.short_name)]


@fast
@given(st.sampled_from(CURRENT))
def test_fullwidth_and_bold_letters(tool: Licence) -> None:
    full = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in tool.short_name)

    assert recognise(full).label == tool.id


TEXT = st.text(max_size=80) | st.lists(
    st.sampled_from(
        ["CC", "BY", "-", "SA", "ND", " ", "4.0", "3.O", "cc0", "©", "Creative Commons", "or", "GFDL", "https://",
         "creativecommons.org/licenses/", "by-sa/", "4.0/", "{{", "|", "}}", "+", "&nbsp;", "\ud800", "DE", "Unsplash"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=400, derandomize=True, deadline=None)
@given(TEXT)
def test_any_text_is_answered_with_spans_that_fit(text: str) -> None:
    found = recognise(text)

    for one in found.statements:
        assert text[one.start : one.end] == one.text
        assert (one.licence is not None) == (one.verdict == "valid")
        assert all(one.start <= repair.start <= repair.end <= one.end for repair in one.repairs)
        assert all(text[repair.start : repair.end] == repair.found for repair in one.repairs)
    assert (found.label == "not-a-licence") == (found.statements == ())
    assert found.licence is None or found.relation == "single"


@settings(max_examples=200, derandomize=True, deadline=None)
@given(TEXT, st.lists(TEXT, max_size=2))
def test_any_link_is_answered(text: str, links: list[str]) -> None:
    found = recognise(text, links)

    assert all((one.start, one.end) == (0, 0) for one in found.statements if one.is_link)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(TEXT)
def test_the_text_offered_is_read_as_what_was_meant(text: str) -> None:
    for one in recognise(text).statements:
        if one.canonical and one.licence:
            assert recognise(one.canonical).label == one.label.removesuffix("+") or one.or_later


UNITS = ("", "BY", "SA", "NC", "ND", "BY-SA", "NC-SA", "SA-ND", "BY-NC-ND", "BY-BY", "PDM", "0", "Zero", "devnations", "sampling+")  # fmt: skip
VERSIONS = ("", "0.1", "1.0", "2.1", "2.2", "2.5", "3.1", "3.5", "4.0", "4.5", "5.0", "30", "3.O", "2.5,2.0", "1.0-4.0", "3.1,2.5", "2.5,9")  # fmt: skip
PORTS = ("", "DE", "AT", "IGO", "Scotland", "XX", "Deutschland", "International", "Unported")


@pytest.mark.parametrize("unit", UNITS)
def test_whatever_is_put_together_is_answered(unit: str) -> None:
    for version, port in product(VERSIONS, PORTS):
        for one in recognise(f"CC {unit} {version} {port}").statements:
            assert (one.licence is not None) == (one.verdict == "valid")
            assert one.suggestion is None or recognise(licence(one.suggestion).short_name).licence


MILLION = 1_000_000
LONG = ["a", "C", "cc ", "by-", "CC BY ", "cc-by-", "CC BY-SA-ND ", "attribution ", "署名", "가", "©", "(c) ", "copyright ",
        "http://", "http:// ", "creativecommons.org/", "{{", "&#", "1.", "3.0-", "\x00", "\ud800", "\u202e", "e\u0301",
        "public domain ", "licenses/", "S.A.", "AFP/", "no ", "GFDL "]  # fmt: skip


@pytest.mark.parametrize("piece", LONG, ids=ascii)
def test_a_million_characters_are_answered_in_bounded_time(piece: str) -> None:
    text = piece * (MILLION // len(piece))
    start = time.process_time()
    recognise(text)
    recognise_url(text)

    assert time.process_time() - start < 5


def test_1_mb_behind_a_licence_changes_nothing() -> None:
    assert recognise("CC BY 4.0, " + "x" * MILLION).label == "cc-by-4.0"
