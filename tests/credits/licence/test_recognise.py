"""What whole texts say: the label, and for faults the verdict, the repairs and the text to write."""

import pytest

from rights.credits.licence import recognise

LABELS = {
    "CC BY-SA 4.0": "cc-by-sa-4.0",
    "Creative Commons Attribution-NonCommercial 4.0 International": "cc-by-nc-4.0",
    "cc-by-nc-nd-3.0-de": "cc-by-nc-nd-3.0-de",
    "Photo: Ana Lima, CC BY 2.0 at Flickr": "cc-by-2.0",
    "Foto: Ana Lima (CC BY-SA 3.0 AT)": "cc-by-sa-3.0-at",
    "CC BY 4.0 Jordan Smith": "cc-by-4.0",
    "CC BY-SA": "ambiguous:cc-by-sa-*",
    "Creative Commons": "ambiguous:cc-*",
    "CC BY-SA-ND 4.0": "invalid:contradictory-elements",
    "CC BY-NC 3.7": "invalid:no-such-version",
    "CC BY-NC 4.0 FR": "invalid:no-such-port",
    "CC BY-XY 4.0": "invalid:no-such-unit",
    "CC BY 2.1": "invalid:no-such-version",
    "CC NC-SA 3.0": "invalid:no-such-unit",
    "CC-BY-NC-ND-1.0": "cc-by-nd-nc-1.0",
    "CC BY-SA 3.0+": "cc-by-sa-3.0+",
    "CC BY-SA 2.0 or later": "cc-by-sa-2.0+",
    "GFDL 1.3 or CC BY-SA 3.0": "cc-by-sa-3.0 OR gfdl-1.3",
    "[CC BY 4.0](https://creativecommons.org/licenses/by/2.0/)": "ambiguous:cc-by-2.0|cc-by-4.0",
    "CC BY-ND 4.0, all rights reserved": "ambiguous:cc-by-nd-4.0|all-rights-reserved",
    "© Ana Lima, CC BY 4.0": "cc-by-4.0",
    "© Ana Lima": "copyright-notice",
    "Licence: CC0": "cc0-1.0",
    "CC0 4.0": "invalid:no-such-version",
    "Photo by Ana Lima on Unsplash": "unsplash",
    "Ana Lima/AFP": "agency:afp",
    "Ana Lima/AFP via Getty Images": "agency:getty-afp",
    "{{self|GFDL|cc-by-3.0}}": "cc-by-3.0 OR gfdl-1.2-or-later",
    "300 cc by volume": "not-a-licence",
    "cc by post": "not-a-licence",
    "Photo by SA Smith": "not-a-licence",
    "Unsplash Studios Ltd": "not-a-licence",
    "not in the public domain": "not-a-licence",
    "e0a1709cc0": "not-a-licence",
    "Foto: Ana Lima": "not-a-licence",
    "": "not-a-licence",
}


@pytest.mark.parametrize("text", LABELS)
def test_label(text: str) -> None:
    assert recognise(text).label == LABELS[text]


def test_the_letter_o_and_the_missing_hyphen_are_named_and_one_text_is_offered() -> None:
    text = "Image of city signs: CC BY SA 3.O Yurily75"
    (statement,) = recognise(text).statements

    assert (statement.text, text[statement.start : statement.end]) == ("CC BY SA 3.O", "CC BY SA 3.O")
    assert [(one.code, one.found, one.meant, one.typo) for one in statement.repairs] == [
        ("missing-hyphen", " ", "-", False),
        ("letter-o-for-zero", "O", "0", True),
    ]
    assert (statement.label, statement.canonical, statement.certainty) == (
        "cc-by-sa-3.0",
        "CC BY-SA 3.0",
        "repaired",
    )


def test_a_link_that_says_another_licence_is_a_conflict() -> None:
    found = recognise("CC BY-SA 4.0", ["https://creativecommons.org/licenses/by-sa/3.0/"])

    assert (found.label, found.relation, found.licence) == (
        "ambiguous:cc-by-sa-3.0|cc-by-sa-4.0",
        "conflict",
        None,
    )


def test_a_link_that_says_the_same_agrees() -> None:
    found = recognise(
        "CC BY-SA", ["https://creativecommons.org/licenses/by-sa/3.0/", "https://example.org/me"]
    )

    assert found.label == "cc-by-sa-3.0"
    assert found.licence is not None
    assert [(one.label, "subsumed" in one.issues) for one in found.statements] == [
        ("ambiguous:cc-by-sa-*", True),
        ("cc-by-sa-3.0", False),
    ]


def test_the_port_of_a_link_says_more_than_words_without_one() -> None:
    found = recognise("CC BY-SA 3.0", ["http://creativecommons.org/licenses/by-sa/3.0/de/"])
    unported = recognise("CC BY-SA 3.0 Unported", ["http://creativecommons.org/licenses/by-sa/3.0/de/"])

    assert (found.label, unported.label) == ("cc-by-sa-3.0-de", "ambiguous:cc-by-sa-3.0|cc-by-sa-3.0-de")


def test_a_site_is_only_implied() -> None:
    (statement,) = recognise("Photo by Ana Lima on Unsplash").statements

    assert "implied-by-site" in statement.issues
