"""Every language's file holds what the grammar asks for, and phrases mean what they should where they are spoken."""

import tomllib
from importlib.resources import files

import pytest

from rights.knowledge.credit_words import Meaning, lexicon

FOLDER = files("rights.knowledge") / "data" / "credit_words"
NAMES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".toml"))
HEAD = {"schema", "language", "name", "source", "date"}
NEEDED = {
    "picture",
    "credit",
    "origin",
    "article_origin",
    "byline",
    "lead_image",
    "left",
    "right",
    "all",
    "rest",
    "function",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_language_has_what_the_grammar_asks_for(name: str) -> None:
    table = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    assert f"{table['language']}.toml" == name
    assert set(table) - HEAD >= NEEDED
    for meaning in set(table) - HEAD:
        phrases = table[meaning]
        assert len(phrases) == len(set(phrases)), meaning
        assert all(phrase == phrase.strip().casefold() for phrase in phrases), meaning


def test_there_are_the_languages_people_post_in() -> None:
    wanted = "en de fr es pt it nl da sv no fi is pl cs sk hu ro ru uk bg el tr ar he fa hi id vi th zh ja ko"
    assert set(wanted.split()) <= set(lexicon().languages)


def test_a_phrase_keeps_the_languages_of_each_of_its_meanings() -> None:
    (meanings,) = (found for words, found in lexicon().spaced["von"] if tuple(words) == ("von",))
    assert "de" in meanings[Meaning.BY]
    assert "de" in meanings[Meaning.OF]
    assert "fr" not in meanings[Meaning.BY]


def test_longer_phrases_come_first() -> None:
    lengths = [len(words) for words, _ in lexicon().spaced["photo"]]
    assert lengths == sorted(lengths, reverse=True)
