"""Decides whether words that could be a Creative Commons mention are one: "cc by email" and "Photo by SA Mathieson" are not."""

from rights.credits.licence.codes import CODES
from rights.credits.licence.mention import Mention
from rights.credits.licence.numbers import is_licence_word
from rights.knowledge.packaged import packaged


def is_licence(mention: Mention, stop: int) -> bool:
    """`stop` is the index of the word after all that was read, fillers too."""
    if mention.anchor == "cc":
        return _with_cc(mention, stop)
    if mention.anchor:
        return _with_words(mention, stop)
    return _without_anchor(mention, stop)


def _with_cc(mention: Mention, stop: int) -> bool:
    words, at = mention.words, mention.first
    last = stop >= len(words)
    before = words.gap(at)
    amount = at > 0 and words.text[at - 1].isdigit() and before == " " and not words.is_upper(at)
    if mention.elements or mention.special or mention.unknown:
        if mention.versions or len(mention.elements) > 1 or mention.named:
            return not amount or bool(mention.versions)
        # "cc by" and no more: a licence where nothing goes on in small letters.
        if amount:
            return False
        joined = (
            words.folded.plain[words.end[at] : words.start[at + 1]] != " " if at + 1 < len(words) else True
        )
        if last or joined or words.is_upper(at) or not words.after(stop - 1).isspace():
            return True
        return (
            not words.text[stop][0].isalpha()
            or is_licence_word(words.text[stop])
            or "\n" in words.after(stop - 1)
        )
    if mention.versions:
        return (
            not amount
            and words.gap(at + 1) != ""
            and "short-version" not in {slip.code for slip in mention.slips}
        )
    return _alone(mention, stop)


def _alone(mention: Mention, stop: int) -> bool:
    """Bare "CC": the whole text, after "Lizenz:", in brackets, or set off on both sides in capitals."""
    words, at = mention.words, mention.first
    before, after = words.gap(at), words.after(at)
    ends = at + 1 >= len(words) or (after.strip() != "" and after.strip()[0] not in ":@&'")
    if at == 0:
        return (ends and at + 1 >= len(words)) or (stop > at + 1 and is_licence_word(words.text[at + 1]))
    if stop > at + 1 and is_licence_word(words.text[at + 1]):
        return True
    if is_licence_word(words.text[at - 1]):
        return ends
    set_off = before.strip() != "" and before != "-" and not before.strip().endswith("&")
    return ends and words.is_upper(at) and set_off


def _with_words(mention: Mention, stop: int) -> bool:
    """Bare "Creative Commons", which is also an organisation: alone it needs an end or a word of credits after it."""
    words = mention.words
    if mention.elements or mention.special or mention.versions or mention.unknown:
        return True
    if stop >= len(words):
        return True
    gap = words.gap(stop)
    if gap.strip(" \"'“”„«»") != "":
        return True
    return words.text[stop] in packaged("licences/phrases.json")["credit_words"]


def _without_anchor(mention: Mention, stop: int) -> bool:
    words, at = mention.words, mention.first
    whole = at == 0 and stop >= len(words)
    if mention.special:
        return bool(mention.versions) or whole
    if mention.codes and not mention.named:
        if len(mention.elements) < 2 or "by" not in mention.elements:
            return bool(mention.versions) and whole and words.is_upper(at) and "by" in mention.elements
        first = words.cased(at)
        joined = words.gap(at + 1) in {"-", "_", "", "/"} if at + 1 < len(words) else True
        return joined or first in {"BY", "SA", "NC", "ND"}
    if not mention.named:
        return False
    if mention.versions:
        pointed = "short-version" not in {slip.code for slip in mention.slips}
        return pointed or len(mention.elements) > 1
    if len(mention.elements) > 1 and "by" in mention.elements:
        return mention.named > 1
    return whole and mention.elements == ["by"]


_ = CODES
