"""A run of words to what kind of name it may be: a person, a handle, an agency, an organisation, or none."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Languages, Meaning, lexicon
from rights.knowledge.name_words import name_words

MOST_WORDS = 9
_SHORT_RUN = 3
_GIVEN_RUN = 3  # words of "Will Ferdinand Smith"; a headline that begins with "Will" has more
_FILES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".html", ".md", ".js", ".css", ".avif")
_LETTERS_OF_INITIAL = 2


def cased(word: str) -> bool:
    return word.upper() != word.lower()


def initial(word: str) -> bool:
    """For "C." or "J": one or two capitals."""
    return len(word) <= _LETTERS_OF_INITIAL and word.isalpha() and word.isupper()


def _small(token: Token, spoken: Languages) -> bool:
    """A word that no name of these languages holds; a single capital is an initial."""
    found = token.meanings.get(Meaning.FUNCTION)
    return (
        found is not None
        and not found.isdisjoint(spoken)
        and not (initial(token.text) and token.text not in "AI")
    )


def _capital(text: str) -> bool:
    for char in text:
        if char.isalpha():
            return char == char.upper() or char != char.lower() or unicodedata.category(char) == "Lo"
    return False


def kind_of(tokens: Sequence[Token], spoken: Languages, *, lenient: bool = False) -> str | None:
    """What the tokens may name: "person", "handle", "agency", "organisation", "generator"; None for no name.

    `spoken` are the languages the text may be in: small words of others do not count. `lenient` is for a place in which nothing but a name is expected (after "photo by", in a credit's key, inside
    a link to a person's page): then lower case alone does not speak against it.
    """
    words = [token for token in tokens if token.kind is Kind.WORD]
    if [token.key.strip(".") for token in words[-2:]] == ["et", "al"]:
        words = words[:-2]  # "Smith et al."
    if not words or len(words) > MOST_WORDS:
        return None
    if any(token.kind in {Kind.URL, Kind.LICENCE, Kind.LINE} for token in tokens):
        return None
    if all(token.platform for token in words):
        return _platform_kind(words)
    first = words[0]
    if any(token.text.lower().endswith(_FILES) for token in words):
        return None
    if len(words) == 1 and first.has(
        Meaning.ARTICLE_ORIGIN, Meaning.CREDIT, Meaning.CREDIT_WORD, Meaning.PICTURE
    ):
        return None
    if first.text.startswith("@"):
        return "handle"
    if any(token.has(Meaning.NOBODY, Meaning.OWN_WORK) for token in words) and len(words) <= 2:
        return None
    if not cased("".join(token.text for token in words)):
        return _caseless(words, spoken)
    return _cased(words, spoken, lenient=lenient)


def _platform_kind(words: list[Token]) -> str:
    platform = words[0].platform
    kinds = {"generator": "generator", "agency": "agency"}
    return kinds.get(platform.kind, "organisation") if platform else "organisation"


def _caseless(words: list[Token], spoken: Languages) -> str | None:
    text = "".join(token.text for token in words)
    if not any(char.isalpha() for char in text) or any(_small(token, spoken) for token in words):
        return None
    if len(text) > _SHORT_RUN and any(char in _function_marks() for char in text):
        return None
    if any(
        token.key in name_words().organisations or token.key.endswith(_organisation_ends()) for token in words
    ):
        return "organisation"
    longest = max(len(token.text) for token in words)
    dense = any("\u3040" <= char <= "\u9fff" for char in text)
    if dense and (longest > 10 or _kana_words(text)):
        return None
    return "person" if len(words) <= 5 and longest <= 20 else None


@cache
def _function_marks() -> frozenset[str]:
    """Single characters of scripts without spaces that only phrases hold, never names."""
    entries = lexicon().unspaced.items()
    return frozenset(
        char
        for char, found in entries
        for phrase, meanings in found
        if phrase == char and Meaning.FUNCTION in meanings
    )


def _kana_words(text: str) -> bool:
    """Hiragana inside a Han run marks a phrase, not a name, unless it is all Hiragana."""
    kana = sum("\u3040" <= char <= "\u309f" for char in text)
    return 0 < kana < len(text) and kana > 2


def _organisation_ends() -> tuple[str, ...]:
    return tuple(word for word in name_words().organisations if not word.isascii())


def _cased(words: list[Token], spoken: Languages, *, lenient: bool) -> str | None:
    texts = [token.text for token in words]
    if _small(words[0], spoken) and not _could_open(words):
        return None
    if words[0].has(Meaning.AND) and texts[0].islower():
        return None
    capitals = sum(_capital(text) for text in texts)
    small = [text for text in texts if not _capital(text) and not text[0].isdigit()]
    strange = [text for text in small if text.lower() not in name_words().particles]
    if len(words) == 1:
        return _single(words[0], spoken, lenient=lenient)
    if any(_small(token, spoken) for token in words if token.text in strange):
        return None
    if strange and not (lenient and len(words) <= 4):
        return None
    if not capitals and not lenient:
        return None
    if texts[-1].lower() in name_words().particles and not _capital(texts[-1]):
        return None
    if texts[0].isdigit() or all(text[0].isdigit() for text in texts):
        return None
    return "organisation" if _organisation(words, texts) else "person"


def _could_open(words: list[Token]) -> bool:
    """For "The Manic Macrographer", "Will Smith": an article or a given name before capital words, and no small word after."""
    known = name_words()
    if words[0].key not in known.articles and (words[0].key not in known.given or len(words) > _GIVEN_RUN):
        return False
    return len(words) > 1 and words[0].text[:1].isupper() and all(_capital(token.text) for token in words[1:])


def _organisation(words: list[Token], texts: list[str]) -> bool:
    known = name_words()
    if any(
        token.key in known.organisations or token.key.endswith(known.organisation_ends) for token in words
    ):
        return True
    return any(text in {"of", "for", "and", "the", "für", "&"} for text in texts) or len(texts) > 5


def _single(word: Token, spoken: Languages, *, lenient: bool) -> str | None:
    text = word.text
    if _small(word, spoken) or not any(char.isalpha() for char in text):
        return None
    bare = text.strip("*").replace("-", "").replace(".", "")
    if any(char.isdigit() or char == "_" for char in bare) and any(char.isalpha() for char in bare):
        return "handle"
    if bare != bare.upper() and bare != bare.lower() and bare[1:] != bare[1:].lower():
        return "handle"  # MadMax22, BagoGames
    if text.isupper():
        return "organisation"
    if not _capital(text):
        return "handle" if lenient else None
    return "organisation" if word.key in name_words().organisations else "person"
