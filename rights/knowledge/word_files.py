"""The authored credit words of each language to the table of all phrases that a run reads.

Only `rights.knowledge.compile` imports this.
"""

from typing import Any, Literal

from rights.knowledge.credit_words import CUES, Meaning, Words, key, unspaced, words_of
from rights.knowledge.tables import Table


class WordFile(Table):
    """One language's file. In it every key but the first five is a list of phrases with the meaning of its name."""

    schema: Literal[1]
    language: str
    name: str
    source: str
    date: str
    phrases: dict[Meaning, Words]


def shaped(content: dict[str, Any]) -> dict[str, Any]:
    """An authored file's table in the shape of WordFile."""
    head = {name: content[name] for name in ("schema", "language", "name", "source", "date")}
    return head | {"phrases": {name: phrases for name, phrases in content.items() if name not in head}}


def gathered(tables: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """The phrases of all languages, each with the languages of each of its meanings, parted by spaces."""
    found: dict[str, dict[str, set[str]]] = {}
    for language in tables:
        for meaning, phrases in language["phrases"].items():
            for phrase in filter(None, phrases):
                found.setdefault(key(phrase), {}).setdefault(meaning, set()).add(language["language"])
    return {
        phrase: {meaning: " ".join(sorted(languages)) for meaning, languages in meanings.items()}
        for phrase, meanings in found.items()
    }


def packed(tables: list[dict[str, Any]]) -> dict[str, Any]:
    """`spaced` and `unspaced` as in Lexicon, longer phrases first; a phrase tells its meanings by their place in `kinds`.

    The phrases of one word are one text, a line each: that is read several times as fast as lists in lists.
    """
    kinds: dict[str, int] = {}
    spaced: dict[str, list[tuple[str, int]]] = {}
    runs: dict[str, list[tuple[str, int]]] = {}
    cues = []
    listed: list[dict[str, str]] = []
    small: dict[str, str] = {}
    for phrase, meanings in gathered(tables).items():
        kind = kinds.setdefault(repr(meanings), len(kinds))
        if kind == len(listed):
            listed.append(meanings)
        if not unspaced(phrase):
            if words := words_of(phrase):
                spaced.setdefault(words[0], []).append((" ".join(words), kind))
            if len(words) == 1 and Meaning.FUNCTION in meanings:
                small[words[0]] = meanings[Meaning.FUNCTION]
            continue
        runs.setdefault(phrase[0], []).append((phrase, kind))
        if len(phrase) > 1 and not CUES.isdisjoint(map(Meaning, meanings)):
            cues.append(phrase)
    for entries in spaced.values():
        entries.sort(key=lambda entry: entry[0].count(" "), reverse=True)
    for entries in runs.values():
        entries.sort(key=lambda entry: len(entry[0]), reverse=True)
    return {
        "languages": [language["language"] for language in tables],
        "kinds": listed,
        "spaced": {word: _lines(entries) for word, entries in spaced.items()},
        "unspaced": {char: _lines(entries) for char, entries in runs.items()},
        "unspaced_cues": sorted(cues),
        "small": small,
    }


def _lines(entries: list[tuple[str, int]]) -> str:
    return "\n".join(f"{kind} {phrase}" for phrase, kind in entries)
