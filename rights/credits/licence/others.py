"""Turns names of other licences, statements, sites and agencies into statements."""

from typing import Any

from rights.credits.licence import statements
from rights.credits.licence.codes import CODES
from rights.credits.licence.index import Entry, Hit, Sort
from rights.credits.licence.mention import Slip
from rights.credits.licence.numbers import is_licence_word, is_version_word, read_later, read_version
from rights.credits.licence.places import is_code
from rights.credits.licence.words import Words
from rights.knowledge.licences import licence
from rights.knowledge.packaged import packaged
from rights.model.licence import Certainty, Statement

Found = tuple[int, Statement | None]  # the word after it; None: these words are no statement


def read(words: Words, at: int, hit: Hit) -> Found:
    """What the name found at word `at` says, which depends on what stands around it."""
    stop, entry, _ = hit
    if entry.exact and words.folded.cased[words.start[at] : words.end[stop - 1]] not in entry.exact:
        return stop, None
    if entry.sort is Sort.FAMILY:
        return _family(words, at, stop, entry.payload)
    if entry.sort is Sort.SITE:
        return _site(words, at, stop, entry.payload)
    if entry.sort is Sort.AGENCY:
        guarded = bool(entry.exact) or entry.payload.get("guarded", False)
        dateline = words.after(stop - 1).startswith(":")
        if guarded and (dateline or not _isolated(words, at, stop)):
            return stop, None
        return stop, _plain(words, at, stop, entry.payload["id"], ("agency",))
    if entry.sort is Sort.WISH or (entry.sort is Sort.NEGATED and not _negated(words, at)):
        return stop, None
    return stop, _phrase(words, at, stop, entry)


def _plain(words: Words, at: int, stop: int, identifier: str, issues: tuple[str, ...] = ()) -> Statement:
    span = words.start[at], words.end[stop - 1]
    start, end = words.folded.span(*span)
    known = licence(identifier)
    exact = words.folded.text[start:end] in {known.name, known.short_name, known.spdx}
    certainty = Certainty.EXACT if exact else Certainty.NORMALISED
    return statements.valid(words.folded, span, identifier, certainty, issues=issues)


def _isolated(words: Words, at: int, stop: int) -> bool:
    """Whether something other than a space (or nothing at all) stands on both sides: "Jane Doe/AFP", "(AP)", "dpa"."""
    before, after = words.gap(at), words.after(stop - 1)
    return (at == 0 or not before.isspace()) and (stop >= len(words) or not after.isspace() or "\n" in after)


def _phrase(words: Words, at: int, stop: int, entry: Entry) -> Statement | None:
    identifier: str = entry.payload
    whole = at == 0 and stop >= len(words)
    if identifier.startswith("rs-"):
        fits = whole or (not entry.exact and words.is_capitalised(at) and _isolated(words, at, stop))
        return _plain(words, at, stop, identifier) if fits else None
    if entry.exact and not _isolated(words, at, stop):
        return None
    if identifier == "public-domain" and _vetoed(words, at, stop):
        return None
    issues = ("basis-unclear",) if identifier == "public-domain" else ()
    return _plain(words, at, stop, identifier, issues)


def _vetoed(words: Words, at: int, stop: int) -> bool:
    """Not the legal state: "the public domain name registry", "would not be in the public domain"."""
    vetoes = packaged("licences/phrases.json")["vetoes"]
    if stop < len(words) and words.gap(stop) in {" ", "-"} and words.text[stop] in vetoes["public-domain"]:
        return True
    return any(word in vetoes["negations"] for word in words.text[max(at - 6, 0) : at])


def _negated(words: Words, at: int) -> bool:
    """Whether it is asked for: "No reproduction without permission" does so, "printed without permission" tells a story."""
    negations = packaged("licences/phrases.json")["vetoes"]["negations_before"]
    return any(word in negations for word in words.text[max(at - 10, 0) : at])


def _site(words: Words, at: int, stop: int, identifier: str) -> Found:
    """A site's name counts where a credit ends with it, not inside another name ("Unsplash Studios GmbH")."""
    if stop < len(words) and words.gap(stop).isspace() and "\n" not in words.gap(stop):
        follower = words.text[stop]
        if follower not in packaged("licences/phrases.json")["credit_words"] and not is_licence_word(
            follower
        ):
            return stop, None
    return stop, _plain(words, at, stop, identifier, ("implied-by-site", "depends-on-date"))


def _family(words: Words, at: int, stop: int, family: dict[str, Any]) -> Found:
    reading_at = stop
    while reading_at < len(words) and len(words.gap(reading_at)) <= 4 and "\n" not in words.gap(reading_at):
        word = words.text[reading_at]
        if not (
            is_version_word(word)
            or is_licence_word(word)
            or word in {"uk", "universal", "type", "제", "the", "unported"}
        ):
            break
        reading_at += 1
    known = family["versions"]
    if family.get("portless") and stop < len(words) and _goes_on_as_licence(words, stop):
        span = (words.start[at], words.end[stop])
        return stop + 1, statements.invalid(words.folded, span, "contradictory-elements")
    if family.get("types"):
        return _typed(words, at, reading_at, known) or _bare(words, at, stop, family)
    near = reading_at < len(words) and len(words.gap(reading_at)) <= 3 and "\n" not in words.gap(reading_at)
    reading = read_version(words, reading_at, lambda _: True) if near else None
    if reading is None:
        return _bare(words, at, stop, family)
    stop, version, slips = reading
    if family.get("portless") and stop < len(words) and is_code(words.text[stop]) and words.is_upper(stop):
        span = (words.start[at], words.end[stop])
        return stop + 1, statements.invalid(
            words.folded, span, "no-such-port", (_closest(version, known), ())
        )
    later = read_later(words, stop)
    only = stop < len(words) and words.text[stop] == "only" and len(words.gap(stop)) == 1
    span = (words.start[at], later or words.end[stop if only else stop - 1])
    if version not in known:
        return stop, statements.invalid(words.folded, span, "no-such-version", (_closest(version, known), ()))
    identifier = known[version]
    template = family.get("later" if later else "only") if later or only else None
    if template:
        identifier = template.format(v=version)
    while later and stop < len(words) and words.start[stop] < later:
        stop += 1
    return stop + only, _named(words, span, identifier, slips, or_later=bool(later) and not template)


def _goes_on_as_licence(words: Words, at: int) -> bool:
    """Whether CC0 is followed by an element: "CC0-BY", "CC0 BY-SA"."""
    if words.text[at] not in CODES or words.gap(at) not in {" ", "-", "/"}:
        return False
    return words.is_upper(at) or words.gap(at) != " "


def _named(
    words: Words, span: tuple[int, int], identifier: str, slips: tuple[Slip, ...], *, or_later: bool
) -> Statement:
    known = licence(identifier)
    start, end = words.folded.span(*span)
    exact = words.folded.text[start:end] in {known.name, known.short_name, known.spdx}
    certainty = (
        Certainty.EXACT
        if exact
        else Certainty.REPAIRED
        if any(s.typo for s in slips)
        else Certainty.NORMALISED
    )
    return statements.valid(
        words.folded,
        span,
        identifier,
        certainty,
        canonical=known.short_name,
        slips=() if exact else slips,
        or_later=or_later,
    )


def _typed(words: Words, at: int, reading_at: int, known: dict[str, str]) -> Found | None:
    """Types instead of versions: "KOGL Type 3"."""
    if reading_at >= len(words) or not words.text[reading_at].isdigit() or len(words.gap(reading_at)) > 3:
        return None
    span = (words.start[at], words.end[reading_at])
    identifier = known.get(words.text[reading_at].lstrip("0"))
    if identifier is None:
        return reading_at + 1, statements.invalid(words.folded, span, "no-such-unit")
    return reading_at + 1, _named(words, span, identifier, (), or_later=False)


def _closest(version: str, known: dict[str, str]) -> str:
    """The highest version that is not above the one written, else the lowest."""
    below = [one for one in known if one <= version]
    return known[max(below) if below else min(known)]


def _bare(words: Words, at: int, stop: int, family: dict[str, Any]) -> Found:
    bare = family["bare"]
    if bare is None:
        return stop, None
    written = words.folded.plain[words.start[at] : words.end[stop - 1]]
    if "bare_names" in family and not any(name.lower() == written for name in family["bare_names"]):
        return stop, None
    if bare.startswith("ambiguous:"):
        span = words.start[at], words.end[stop - 1]
        return stop, statements.ambiguous(
            words.folded, span, tuple(bare.removeprefix("ambiguous:").split("|"))
        )
    return stop, _plain(words, at, stop, bare)
