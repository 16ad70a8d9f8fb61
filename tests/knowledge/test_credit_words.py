"""Every language's file loads, and phrases mean what they should in the languages they are of."""

import tomllib
from importlib.resources import files

import pytest
from pydantic import TypeAdapter, ValidationError

from rights.knowledge.credit_words import Meaning, WordFile, index, lexicon, shaped

FOLDER = files("rights.knowledge") / "data" / "credit_words"
NAMES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".toml"))
HEAD = 'schema = 1\nlanguage = "xx"\nname = "X"\nsource = "s"\ndate = "d"\n'


def load(text: str) -> WordFile:
    return TypeAdapter(WordFile).validate_python(shaped(tomllib.loads(text)))


NEEDED = {
    Meaning.PICTURE,
    Meaning.CREDIT,
    Meaning.ORIGIN,
    Meaning.ARTICLE_ORIGIN,
    Meaning.BYLINE,
    Meaning.LEAD_IMAGE,
    Meaning.LEFT,
    Meaning.RIGHT,
    Meaning.ALL,
    Meaning.REST,
    Meaning.FUNCTION,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_language_has_what_the_grammar_asks_for(name: str) -> None:
    table = load((FOLDER / name).read_text(encoding="utf-8"))
    assert f"{table.language}.toml" == name
    assert set(table.phrases) >= NEEDED
    for meaning, phrases in table.phrases.items():
        assert len(phrases) == len(set(phrases)), meaning
        assert all(phrase == phrase.strip().casefold() for phrase in phrases), meaning


def test_there_are_the_languages_people_post_in() -> None:
    wanted = "en de fr es pt it nl da sv no fi is pl cs sk hu ro ru uk bg el tr ar he fa hi id vi th zh ja ko"
    assert set(wanted.split()) <= set(lexicon().languages)


def test_a_phrase_keeps_the_languages_of_each_of_its_meanings() -> None:
    (meanings,) = (found for words, found in lexicon().spaced["von"] if words == ("von",))
    assert "de" in meanings[Meaning.BY]
    assert "de" in meanings[Meaning.OF]
    assert "fr" not in meanings[Meaning.BY]


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        load(HEAD + 'picure = ["foto"]\n')


def test_longer_phrases_come_first() -> None:
    text = HEAD + 'picture = ["pic"]\ncredit = ["pic credit"]\n'
    assert [words for words, _ in index([load(text)]).spaced["pic"]] == [("pic", "credit"), ("pic",)]
