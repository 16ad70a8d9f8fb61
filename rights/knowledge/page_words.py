"""Class names of an element to what they say it is: a caption, a figure, a region of the page."""

from functools import cache
from typing import Any, Literal

from rights.knowledge.tables import Table, read_table
from rights.model.pattern import pattern

_HUMP = pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_PART = pattern(r"[^.\[\]]*[^.\[\]\d][^.\[\]]*")
_INDEX = pattern(r"\[\d+\]")


class _Regions(Table):
    related: tuple[str, ...]
    discussion: tuple[str, ...]
    navigation: tuple[str, ...]
    footer: tuple[str, ...]
    aside: tuple[str, ...]


class _Keys(Table):
    image: tuple[str, ...]
    other: tuple[str, ...]
    title: tuple[str, ...]
    date: tuple[str, ...]
    language: tuple[str, ...]
    author: tuple[str, ...]


class _Arguments(Table):
    image: tuple[str, ...]
    caption: tuple[str, ...]
    alt: tuple[str, ...]
    title: tuple[str, ...]
    credit: tuple[str, ...]
    link: tuple[str, ...]
    other: tuple[str, ...]


class PageFile(Table):
    """Words in class names, ids and roles that tell which part of a page an element is."""

    schema: Literal[1]
    source: str
    date: str
    states: tuple[str, ...]
    states_after: tuple[str, ...]
    main: tuple[str, ...]
    caption: tuple[str, ...]
    figure: tuple[str, ...]
    lead: tuple[str, ...]
    icon: tuple[str, ...]
    icon_addresses: tuple[str, ...]
    placeholders: tuple[str, ...]
    embed_hosts: tuple[str, ...]
    related_headings: tuple[str, ...]
    byline_words: tuple[str, ...]
    keys: _Keys
    arguments: _Arguments
    regions: _Regions


class PageWords:
    """The answers for class names in lower case with hyphens; each is worked out once."""

    def __init__(self, document: PageFile) -> None:
        self.icon_addresses = document.icon_addresses
        self.placeholders = document.placeholders
        self.embed_hosts = document.embed_hosts
        self.related_headings = frozenset(document.related_headings)
        self.byline_words = frozenset(document.byline_words)
        self._keys = document.keys
        named = _named(document.arguments)
        self._arguments = {name: kind for kind, names in named.items() for name in names}
        self._key_kinds: dict[str, str] = {}
        keys = document.keys
        kinds = {"title": keys.title, "date": keys.date, "language": keys.language}
        self._about = {name: kind for kind, names in kinds.items() for name in names}
        self._states_after = tuple(f"-{state}" for state in document.states_after)
        self._main = frozenset(document.main)
        self._states = tuple(f"{state}-" for state in document.states)
        self._kinds: dict[str, frozenset[str]] = {}
        regions = _named(document.regions)
        self._tables = {
            name: _table(words)
            for name, words in {
                "caption": document.caption,
                "figure": document.figure,
                "lead": document.lead,
                "icon": document.icon,
                **regions,
            }.items()
        }
        self._regions = tuple(regions)

    def kinds(self, name: str) -> frozenset[str]:
        """What one class name says: "caption", "figure", "lead", "icon" or a region."""
        known = self._kinds.get(name)
        if known is None:
            state = name.startswith(self._states) or name.endswith(self._states_after)
            known = frozenset() if state else self._look_up(name)
            if len(self._kinds) < 20_000:
                self._kinds[name] = known
        return known

    def _look_up(self, name: str) -> frozenset[str]:
        words = name.split("-")[:8]
        # Longest first: "wp-caption" is a figure although "caption" is a caption.
        spans = sorted(
            ((i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1)),
            key=lambda span: span[0] - span[1],
        )
        parts = ["-".join(words[i:j]) for i, j in spans]
        found: dict[str, int] = {}
        for kind, (whole, inside) in self._tables.items():
            rank = (
                -1 if name in whole else next((at for at, part in enumerate(parts) if part in inside), None)
            )
            if rank is not None:
                found[kind] = rank
        if "figure" in found and "caption" in found:
            del found["caption" if found["figure"] < found["caption"] else "figure"]
        return frozenset(found)

    def key_kind(self, path: str) -> str:
        """The kind "image" for a key that names a picture ("cover", "image.path"), "other" for one that never
        does ("image.credit"), else "any".
        """
        known = self._key_kinds.get(path)
        if known is None:
            parts = [_HUMP.sub("_", part).lower().replace("-", "_") for part in _PART.findall(path)]
            last = set(parts[-1].split("_")) if parts else set()
            every = {word for part in parts for word in part.split("_")}
            known = "any"
            if not last.isdisjoint(self._keys.other):
                known = "other"
            elif not every.isdisjoint(self._keys.image):
                known = "image"
            if len(self._key_kinds) < 20_000:
                self._key_kinds[path] = known
        return known

    def argument_kind(self, name: str) -> str | None:
        """What the argument `name` (lower case) of a component holds: "image", "caption", "credit" …"""
        return self._arguments.get(name.replace("-", "").replace("_", ""))

    def key_about(self, path: str) -> str | None:
        """What a key in lower case says about the post: "title", "date", "language", "author"."""
        if path in self._about:
            return self._about[path]
        return "author" if _INDEX.sub("", path) in self._keys.author else None

    def is_caption(self, names: tuple[str, ...]) -> bool:
        return any("caption" in self.kinds(name) for name in names)

    def is_figure(self, names: tuple[str, ...]) -> bool:
        kinds = [self.kinds(name) for name in names]
        return any("figure" in kind for kind in kinds) and not any("caption" in kind for kind in kinds)

    def is_lead(self, names: tuple[str, ...]) -> bool:
        return any("lead" in self.kinds(name) for name in names)

    def is_icon(self, names: tuple[str, ...]) -> bool:
        return any("icon" in self.kinds(name) for name in names)

    def region(self, names: tuple[str, ...]) -> str | None:
        """The region the names speak of, the most telling first."""
        if not self._main.isdisjoint(names):
            return None
        found = [self.kinds(name) for name in names]
        return next((region for region in self._regions if any(region in kinds for kinds in found)), None)


def _table(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    whole = frozenset(word[1:] for word in words if word.startswith("="))
    return whole, frozenset(word for word in words if not word.startswith("="))


@cache
def page_words() -> PageWords:
    """The table of the package, read once."""
    return PageWords(read_table(PageFile, "page_words"))


def _named(part: Any) -> dict[str, tuple[str, ...]]:
    return dict(vars(part))
