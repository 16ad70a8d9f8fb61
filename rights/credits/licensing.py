"""Licence statements in a credit's text and links to the mentions a credit carries and the one licence it means."""

from collections.abc import Sequence
from functools import lru_cache

from rights.credits.licence import recognise
from rights.model.licence import Kind, Licence, Recognition, Statement, Verdict

# Naming a site or an agency says where a picture is from; it states no terms by itself.
_HOUSES = frozenset({Kind.AGENCY, Kind.STOCK, Kind.SITE})
_NOTICES = frozenset({Kind.RESERVED})


def statements_in(text: str) -> tuple[Statement, ...]:
    """The licence statements of a text that are to be read as one token each."""
    return tuple(statement for statement in _recognise(text, ()).statements if _is_terms(statement))


def _is_terms(statement: Statement) -> bool:
    found = statement.licence
    if found is None:
        return True
    if found.kind in _HOUSES:
        return "licen" in statement.text.lower() or "lizen" in statement.text.lower()
    return statement.text not in {"©", "(c)", "(C)"} and "copyright" not in statement.text.lower()


def recognised(text: str, links: Sequence[str]) -> Recognition:
    """All that a credit's text and links say about licences."""
    return _recognise(text, tuple(links))


@lru_cache(maxsize=256)
def _recognise(text: str, links: tuple[str, ...]) -> Recognition:
    """The same text stands in alt, title and caption, and is asked for once as a block, once as a credit."""
    return recognise(text, links)


def meant(recognition: Recognition) -> Licence | None:
    """The one licence that text and links agree on; None where they disagree or name none."""
    written = stated(recognition)
    linked = {s.licence.id for s in recognition.statements if s.is_link and s.licence}
    if (
        written is None
        or not linked
        or written.kind in _HOUSES | _NOTICES
        or not linked
        or written.id in linked
    ):
        return written
    return None


def stated(recognition: Recognition) -> Licence | None:
    """The licence a careful reader takes the credit to state: the text's, completed or replaced by its links'."""
    text = [s for s in recognition.statements if not s.is_link]
    linked = [
        s.licence for s in recognition.statements if s.is_link and s.licence and s.licence.kind not in _HOUSES
    ]
    named = [s.licence for s in text if s.licence and s.verdict is Verdict.VALID]
    terms = [
        found
        for found in named
        if found.kind not in _HOUSES | _NOTICES and found.id != "some-rights-reserved"
    ]
    if terms:
        return next((each for each in linked if _completes(each, terms[0])), terms[0])
    if linked:
        return linked[0]
    reserved = [found for found in named if found.kind in _NOTICES]
    if reserved and not family(recognition):
        return reserved[0]
    return next((found for found in named if found.kind is Kind.SITE), None)


def _completes(linked: Licence, written: Licence) -> bool:
    """Whether a link names the country of the licence that the text gives without one."""
    same = (linked.unit, linked.version) == (written.unit, written.version)
    return (
        same and written.unit is not None and written.jurisdiction is None and linked.jurisdiction is not None
    )


def family(recognition: Recognition) -> str | None:
    """The family a statement without version names: "cc-by-sa", "cc"; None where there is none."""
    for statement in recognition.statements:
        if statement.verdict is Verdict.AMBIGUOUS and statement.candidates:
            stem = statement.candidates[0].split("*")[0].rstrip("-")
            if stem.startswith("cc"):
                return stem
    return None
