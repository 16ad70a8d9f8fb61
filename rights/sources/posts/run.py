"""Pieces of text as they are met, with where they stand, to one spanned text with its links."""

from dataclasses import field
from functools import partial

from rights.model.pattern import pattern
from rights.model.post import Link
from rights.model.text import Segment, SourceText, Spanned
from rights.model.values import dataclass

_WORD = pattern(r"\w")
_ADDRESS = pattern(r"https?://[^\s<>\"“”「」（）]{1,2000}")
_AFTER = ".,;:!?)]}'*_"


_segment = partial(tuple.__new__, Segment)  # as Segment._make, which is written in Python


@dataclass(slots=True)
class OpenLink:
    """A link whose text is being read; `start` and `end` are where its address is written."""

    url: str
    start: int
    end: int
    title: str | None = None
    rel: tuple[str, ...] = ()


@dataclass(slots=True)
class Run:
    """The text of one block while it is read. `plain` is True once a word was met that is not emphasised."""

    texts: list[str] = field(default_factory=list)
    segments: list[list[int]] = field(default_factory=list)
    length: int = 0
    plain: bool = False
    hints: tuple[str, ...] = ()
    links: list[tuple[int, int, OpenLink]] = field(default_factory=list)
    open_link: OpenLink | None = None
    link_start: int = 0

    def add(self, text: str, at: int, *, emphasised: bool = False) -> None:
        """Text that stands in the file exactly so, from offset `at`."""
        size = len(text)
        segments = self.segments
        if segments:
            last = segments[-1]
            if last[1] == last[3] and last[2] + last[3] == at:
                last[1] += size
                last[3] += size
            else:
                segments.append([self.length, size, at, size])
        else:
            segments.append([0, size, at, size])
        self.texts.append(text)
        self.length += size
        if not (emphasised or self.plain) and (text[:1].isalnum() or _WORD.search(text)):
            self.plain = True

    def atom(self, text: str, at: int, source_length: int) -> None:
        """Text that stands for `source_length` code points of the file as a whole: an entity, an escape."""
        if not text:
            return
        if len(text) == source_length == 1 and text != "\n":
            self.add(text, at, emphasised=True)
            return
        self.segments += atomic(self.length, len(text), at, source_length)
        self.texts.append(text)
        self.length += len(text)

    def begin_link(self, link: OpenLink) -> None:
        self.end_link()
        self.open_link = link
        self.link_start = self.length

    def end_link(self) -> None:
        if self.open_link is not None and self.length > self.link_start:
            self.links.append((self.link_start, self.length, self.open_link))
        self.open_link = None

    def finish(self, source: SourceText) -> tuple[Spanned, tuple[Link, ...]] | None:
        """The text without white space around it, or None where nothing is left."""
        whole = self.texts[0] if len(self.texts) == 1 else "".join(self.texts)
        text = whole.strip()
        if not text:
            return None
        lead, segments = 0, self.segments
        if len(text) < len(whole):
            lead = len(whole) - len(whole.lstrip())
            segments = _cut(segments, lead, lead + len(text))
        spanned = Spanned(text, tuple(map(_segment, segments)))
        bare = "://" in text
        if not (bare or self.links):
            return spanned, ()
        links = []
        for start, end, link in self.links:
            begin, stop = max(start - lead, 0), min(end - lead, len(text))
            if begin < stop:
                place = source.place(link.start, link.end)
                links.append(Link(begin, stop, link.url, place, link.title, link.rel))
        if bare:
            links.extend(_bare(spanned, links, source))
            links.sort(key=lambda found: found.start)
        return spanned, tuple(links)


def _cut(segments: list[list[int]], start: int, end: int) -> list[list[int]]:
    kept = []
    for at, length, source, source_length in segments:
        if at + length <= start or at >= end:
            continue
        begin, stop = max(at, start), min(at + length, end)
        if length == source_length:
            kept.append([begin - start, stop - begin, source + begin - at, stop - begin])
        else:
            kept += atomic(begin - start, stop - begin, source, source_length)
    return kept


def atomic(at: int, length: int, source: int, source_length: int) -> list[list[int]]:
    """Segments for text that stands for a stretch of the file as a whole: equal lengths would say one for one."""
    if length != source_length or length < 2:
        return [[at, length, source, source_length]]
    return [[at, 1, source, source_length], [at + 1, length - 1, source + source_length, 0]]


def _bare(spanned: Spanned, links: list[Link], source: SourceText) -> list[Link]:
    """Addresses that stand in the text as such, outside any link."""
    found = []
    for match in _ADDRESS.finditer(spanned.text):
        start = match.start()
        url = match[0].rstrip(_AFTER if "(" not in match[0] else ".,;:!?]}'*_")
        if any(link.start <= start < link.end for link in links):
            continue
        end = start + len(url)
        found.append(Link(start, end, url, source.place(*spanned.source_span(start, end))))
    return found
