"""Turns what follows a version into a port or a designator; country codes that are words of a sentence stay words."""

from rights.credits.licence.index import designators, jurisdictions
from rights.credits.licence.numbers import is_licence_word
from rights.credits.licence.words import Words
from rights.knowledge.creative_commons import ports, versions
from rights.knowledge.packaged import packaged
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    stop: int  # the word after it
    jurisdiction: str | None = None
    designator: str | None = None
    doubtful: bool = False  # the code may be a word of the sentence: "CC BY 2.0 at"


def is_code(word: str) -> bool:
    return word in jurisdictions().codes or word in {"gb", "eu", "ru", "sk", "tr"}


def code_of(word: str) -> str:
    return "uk" if word == "gb" else word


def read_where(words: Words, at: int, version: str | None) -> Where | None:
    """The port or designator written at word `at`. Before the version (`version` None) only names count."""
    if at >= len(words) or "\n" in words.gap(at) or len(words.gap(at)) > 4:
        return None
    found = _named(words, at, version) or _dotted(words, at, version)
    if (
        found is None
        and version is not None
        and is_code(words.text[at])
        and _stands_as_code(words, at, version)
    ):
        word = words.text[at]
        doubtful = word in packaged("licences/phrases.json")["word_codes"] and not words.is_upper(at)
        doubtful = doubtful and not words.after(at).strip()
        return Where(at + 1, jurisdiction=code_of(word), doubtful=doubtful and words.gap(at).isspace())
    return found


def _dotted(words: Words, at: int, version: str | None) -> Where | None:
    """Codes with points: "U.S." and "U.K."."""
    if version is None or at + 1 >= len(words) or words.gap(at + 1) != ".":
        return None
    code = words.text[at] + words.text[at + 1]
    return Where(at + 2, jurisdiction=code) if code in {"us", "uk"} and words.is_upper(at) else None


def _named(words: Words, at: int, version: str | None) -> Where | None:
    designator = designators().longest_at(words, at)
    country = jurisdictions().longest_at(words, at)
    if designator and (not country or designator[0] >= country[0]):
        return Where(designator[0], designator=designator[1].payload)
    if country is None:
        return None
    stop, code = country[0], country[1].payload
    followed_by_name = (
        stop < len(words)
        and words.gap(stop) == " "
        and words.is_capitalised(stop)
        and not is_licence_word(words.text[stop])
    )
    fits = version is None or code in ports(version)
    if followed_by_name and not fits:  # "CC BY 4.0 Jordan Smith" is a man's name
        return None
    return Where(stop, jurisdiction=code)


def _stands_as_code(words: Words, at: int, version: str) -> bool:
    before, after = words.gap(at), words.after(at)
    last = at + 1 >= len(words)
    ends = last or not after.isspace() or "\n" in after
    fits = code_of(words.text[at]) in ports(version)
    if before in {"-", "/", "_"}:
        return not (after == "-" and not last and not words.text[at + 1].isdigit())
    if not words.is_upper(at):
        return (
            ends and after not in {"-", "."} and (fits or version not in versions() or before in {"(", " ("})
        )
    if ends:
        return True
    following = words.text[at + 1]
    if is_licence_word(following):
        return True
    if words.is_upper(at + 1) and len(following) > 1:
        return False
    return fits or not words.is_capitalised(at + 1)
