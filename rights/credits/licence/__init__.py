"""Turns what a text says about a licence into statements: which one, how sure, what is wrong with the spelling.

The order is fixed: fold the text, keeping offsets; addresses by exact lookup; a grammar over closed tables; other names;
copyright notices; then all statements together. Likeness is used on single long keywords only, never on codes, digits
or countries.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rights.credits.licence import addresses, notices, others
from rights.credits.licence.accept import is_licence
from rights.credits.licence.addresses import recognise_url
from rights.credits.licence.codes import GLUED
from rights.credits.licence.combine import NOT, combine
from rights.credits.licence.index import Sort, names
from rights.credits.licence.judge import against_wish, judge
from rights.credits.licence.reader import Reader
from rights.credits.licence.templates import template
from rights.credits.licence.words import Words, split
from rights.knowledge.fold import LOOKALIKES, Folded, fold
from rights.model.licence import Recognition, Relation, Statement

# A text that says more than this about licences is no credit; what follows is not read.
_MOST = 64
_LONGEST = 20_000
_KEPT = 400  # code points of a text whose answer is kept

__all__ = ["recognise", "recognise_url"]


def recognise(text: str, links: Sequence[str] = ()) -> Recognition:
    """All that `text` and the addresses its `links` lead to say about licences.

    Spans count code points of `text`. Never raises; takes time linear in the length of the text, of which at most
    20,000 code points are read: a credit is never that long. The same line is met again and again on a site, so
    answers are kept for a while.
    """
    if len(text) > _KEPT:
        return _recognise(text, tuple(links))
    return _kept(text, tuple(links))


def _recognise(text: str, links: tuple[str, ...]) -> Recognition:
    found = list(_said(text[:_LONGEST]))
    for link in links:
        statement = recognise_url(link)
        if statement is not None:
            found.append(replace(statement, start=0, end=0, is_link=True))
    if not found:
        return Recognition(text, (), Relation.NONE, NOT)
    return combine(text, found)


@lru_cache(maxsize=4096)
def _kept(text: str, links: tuple[str, ...]) -> Recognition:
    return _recognise(text, links)


@lru_cache(maxsize=256)
def _said(text: str) -> tuple[Statement, ...]:
    """A text is asked about as a block, then as a credit with its links."""
    return tuple(_in_text(fold(text)))


def _in_text(folded: Folded) -> list[Statement]:
    masked = addresses.find(folded)
    words = split(folded, masked)
    if not masked and not _has_cue(words):
        return []
    found, read = template(folded)
    for span in masked[:_MOST]:
        statement = addresses.read(folded, span) or _in_path(folded, span)
        if statement is not None:
            found.append(statement)
    found += _in_words(split(folded, sorted(masked + read)) if read else words)
    notice = notices.find(folded, masked)
    if notice is not None and not any(0 <= one.start - notice.end <= 2 for one in found):
        found.append(notice)
    found.sort(key=lambda statement: (statement.start, statement.end))
    return found


def _in_path(folded: Folded, span: tuple[int, int]) -> Statement | None:
    """A licence code that is the whole last part of a foreign address: "spdx.org/licenses/CC-BY-SA-4.0.html"."""
    address = folded.plain[span[0] : span[1]].rstrip("/").removesuffix(".html")
    name = address.rpartition("/")[2]
    if "cc" not in name or len(name) > 24:
        return None
    found = _in_words(split(fold(name)))
    if len(found) != 1 or found[0].licence is None or (found[0].start, found[0].end) != (0, len(name)):
        return None
    start, end = folded.span(*span)
    return replace(
        found[0], text=folded.text[start:end], start=start, end=end, repairs=(), canonical=None, is_url=True
    )


def _has_cue(words: Words) -> bool:
    """The cheap no: no word of the text begins as a name of the table does, and there is no © either."""
    plain = words.folded.plain
    heads = {word[:4] for word in words.text}
    if not names().first.isdisjoint(heads) or notices.is_possible(plain):
        return True
    return not plain.isascii() and any(word.translate(LOOKALIKES)[:4] in _CODE_HEADS for word in heads)


_CODE_HEADS = frozenset(glued[:4] for glued in GLUED) | {"cc"}


def _in_words(words: Words) -> list[Statement]:
    found: list[Statement] = []
    at = 0
    index = names()
    wish = False
    count = len(words)
    while at < count and len(found) < _MOST:
        word = words.text[at]
        named = word[:6] in index.heads
        if not (named or _may_be_code(word)) or _inside_number(words, at):
            at += 1
            continue
        hit = index.longest_at(words, at) if named else None
        if hit is not None and hit[1].sort not in {Sort.ANCHOR, Sort.UNIT}:
            wish |= hit[1].sort is Sort.WISH
            at, statement = others.read(words, at, hit)
            if statement is not None:
                found.append(statement)
            continue
        if hit is None and named and not _may_be_code(word):
            at += 1
            continue
        reader = Reader(words, at)
        mention = reader.read()
        if mention is not None and is_licence(mention, reader.at):
            found += judge(mention)
            at = max(reader.at, at + 1)
        else:
            at += 1
    return [against_wish(one) for one in found] if wish else found


def _may_be_code(word: str) -> bool:
    if word.isascii():
        return word in _CODES
    return word.translate(LOOKALIKES) in _CODES


_CODES = frozenset(GLUED) | {"cc", "cb", "by"}


def _inside_number(words: Words, at: int) -> bool:
    """Whether word `at` goes on from digits: "d709cc0" is part of a key, "3.0CC-BY" a version and the next licence."""
    if at == 0 or words.gap(at) or not words.text[at - 1].isdigit():
        return False
    return at < 2 or words.gap(at - 1) not in {".", ","}
