"""Turns what a text says about a licence into statements: which one, how sure, what is wrong with the spelling.

The order is fixed: fold the text, keeping offsets; addresses by exact lookup; a grammar over closed tables; other names;
copyright notices; then all statements together. Likeness is used on single long keywords only, never on codes, digits
or countries.
"""

from collections.abc import Sequence
from dataclasses import replace

from rights.credits.licence import addresses, notices, others
from rights.credits.licence.accept import is_licence
from rights.credits.licence.addresses import recognise_url
from rights.credits.licence.combine import NOT, combine
from rights.credits.licence.fold import LOOKALIKES, Folded, fold
from rights.credits.licence.index import GLUED, Sort, names
from rights.credits.licence.judge import judge
from rights.credits.licence.reader import Reader
from rights.credits.licence.templates import template
from rights.credits.licence.words import Words, split
from rights.model.licence import Recognition, Relation, Statement

__all__ = ["recognise", "recognise_url"]


def recognise(text: str, links: Sequence[str] = ()) -> Recognition:
    """All that `text` and the addresses its `links` lead to say about licences.

    Spans count code points of `text`. Never raises; takes time linear in the length of the text.
    """
    folded = fold(text)
    found = _in_text(folded)
    for link in links:
        statement = recognise_url(link)
        if statement is not None:
            found.append(replace(statement, start=0, end=0, is_link=True))
    if not found:
        return Recognition(text, (), Relation.NONE, NOT)
    return combine(text, found)


def _in_text(folded: Folded) -> list[Statement]:
    masked = addresses.find(folded)
    words = split(folded, masked)
    if not masked and not _has_cue(words):
        return []
    found, read = template(folded)
    for span in masked:
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
    while at < len(words):
        if _inside_number(words, at):
            at += 1
            continue
        hit = index.longest_at(words, at) if words.text[at][:4] in index.heads else None
        if hit is not None and hit[1].sort not in {Sort.ANCHOR, Sort.UNIT}:
            at, statement = others.read(words, at, hit)
            if statement is not None:
                found.append(statement)
            continue
        if hit is None and not _may_be_code(words.text[at]):
            at += 1
            continue
        reader = Reader(words, at)
        mention = reader.read()
        if mention is not None and is_licence(mention, reader.at):
            found += judge(mention)
            at = max(reader.at, at + 1)
        else:
            at += 1
    return found


def _may_be_code(word: str) -> bool:
    plain = word if word.isascii() else word.translate(LOOKALIKES)
    return plain in {"cc", "cb", "by"} or plain in GLUED


def _inside_number(words: Words, at: int) -> bool:
    """Whether word `at` goes on from digits: "d709cc0" is part of a key, "3.0CC-BY" a version and the next licence."""
    if at == 0 or words.gap(at) or not words.text[at - 1].isdigit():
        return False
    return at < 2 or words.gap(at - 1) not in {".", ","}
