"""Names of keys, attributes and classes to what they hold: a credit, its maker, its address, a caption."""

from functools import cache
from typing import Literal

from rights.knowledge.tables import Table, read_table
from rights.model.pattern import pattern

Sort = Literal["credit", "maker", "source", "link", "licence", "caption"]
_CAMEL = pattern(r"(?<=[a-z])(?=[A-Z])")
_WORDS = pattern(r"[a-z]+|[^\W\d_a-z]+")


class SlotFile(Table):
    """The whole data file; every list holds lower-case words."""

    schema: Literal[1]
    provenance: str
    date: str
    credit: frozenset[str]
    maker: frozenset[str]
    source: frozenset[str]
    link: frozenset[str]
    licence: frozenset[str]
    caption: frozenset[str]
    picture: frozenset[str]
    never: frozenset[str]
    hint: tuple[str, ...]
    grouped_hint: tuple[str, ...]


@cache
def slots() -> SlotFile:
    """The words of our data file."""
    return read_table(SlotFile, "slots")


@cache
def sort_of(key: str) -> Sort | None:
    """What a value under this key is: "image.creditlink" is a link, "photo.author" a maker, "image" nothing."""
    known = slots()
    path = [_WORDS.findall(_CAMEL.sub(" ", piece).lower()) for piece in key.split(".")]
    last = path[-1] if path else []
    every = {word for piece in path for word in piece}
    joined = "".join(last)
    if joined in known.never or (
        known.never & every and not known.picture & every and not known.credit & every
    ):
        return None
    pictured = bool(every & known.picture)
    if joined in known.link or (
        last
        and last[-1] in known.link
        and (pictured or set(last) & (known.credit | known.source | known.licence))
    ):
        return "link"
    if set(last) & known.credit or joined in known.credit:
        return "credit"
    if set(last) & known.licence:
        return "licence" if pictured else None
    return _pictured(set(last), joined, pictured=pictured)


def _pictured(last: set[str], joined: str, *, pictured: bool) -> Sort | None:
    known = slots()
    if pictured and last & known.maker:
        return "maker"
    if pictured and last & known.source:
        return "source"
    if joined in {"caption", "figcaption", "captions"} or (pictured and last & known.caption):
        return "caption"
    return None


@cache
def hints_credit(hints: tuple[str, ...], *, grouped: bool) -> bool:
    """Whether class names or ids around a text say that it is a picture's credit. `grouped`: in its figure."""
    marks = (*slots().hint, *slots().grouped_hint) if grouped else slots().hint
    return any(mark in hint for hint in hints for mark in marks)
