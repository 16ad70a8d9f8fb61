"""file_words.toml to what files hold without meaning it, codes that carry meaning, and labels of generated pictures."""

import re
from functools import cache
from typing import Literal

from rights.knowledge.name_words import name_words
from rights.knowledge.tables import Table, read_table


class _Photographs(Table):
    words: tuple[str, ...]


class FileWords(Table):
    """The whole table, as read."""

    version: Literal[1]
    source: str
    date: str
    camera_defaults: tuple[str, ...]
    source_types: dict[str, Literal["generated", "partly", "drawn"]]
    mining: dict[str, Literal["allowed", "reserved", "see-constraint", "unspecified"]]
    labels: dict[str, tuple[str, ...]]
    photographs: _Photographs


@cache
def file_words() -> FileWords:
    return read_table(FileWords, "file_words")


@cache
def _defaults() -> frozenset[str]:
    return frozenset(text.casefold() for text in file_words().camera_defaults)


def is_camera_default(name: str) -> bool:
    """Whether a creator field says only what a camera or program writes by itself: "Picasa", "Canon EOS R6"."""
    if " ".join(name.split()).casefold() in _defaults():
        return True
    maker, _, model = name.strip().partition(" ")
    return bool(model) and model == model.upper() and maker.casefold() in name_words().cameras


def last_part(address: str) -> str:
    """The code at the end of a vocabulary's address; the code itself is its own."""
    return address.strip().rstrip("/").rpartition("/")[2]


def source_type(value: str) -> str | None:
    """One of "generated", "partly", "drawn"; None for a digital source type that tells of a camera, a scan or a person."""
    return file_words().source_types.get(last_part(value))


def mining(value: str) -> str | None:
    """One of "allowed", "reserved", "see-constraint", "unspecified"; None for what is no value of the vocabulary."""
    return file_words().mining.get(last_part(value).upper())


@cache
def _labels() -> re.Pattern[str]:
    phrases = sorted(
        {phrase for group in file_words().labels.values() for phrase in group}, key=len, reverse=True
    )
    return re.compile(
        "|".join(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])" for phrase in phrases), re.IGNORECASE
    )


def label_in(text: str) -> str | None:
    """The words that tell readers that a picture was generated, if `text` holds any."""
    found = _labels().search(text.replace("’", "'"))
    return found[0] if found else None


@cache
def _photographs() -> frozenset[str]:
    return frozenset(file_words().photographs.words)


def speaks_of_photograph(words: str) -> bool:
    """Whether the lead words of a credit say that somebody took a photograph."""
    return not _photographs().isdisjoint(re.findall(r"\w+", words.casefold()))
