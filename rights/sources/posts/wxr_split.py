"""The bytes of a WordPress export to the places of its items, without reading more than one piece at a time.

WXR 1.2 is RSS 2.0 with WordPress elements. expat checks the whole file as it passes; a DOCTYPE is refused, since
no export has one and entities are how XML grows without end.
"""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from rights.model.values import dataclass
from rights.sources.posts import limits

_NAMESPACE = "http://wordpress.org/export/"
_MAX_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Item:
    """Where an item begins and ends, in bytes from 0, and its first line, from 1."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why the rest of the export was not read, at a byte and line."""

    code: str
    message: str
    at: int
    line: int


class _RefusedError(Exception):
    pass


class _Splitter:
    def __init__(self) -> None:
        # External entities are never fetched: pyexpat has no handler for them unless one is set.
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartNamespaceDeclHandler = self._namespace
        self.depth = 0
        self.begun: tuple[int, int] | None = None
        self.found: list[Item] = []
        self.is_export = False

    def _doctype(self, *_: object) -> None:
        raise _RefusedError(
            "wxr-doctype", "the export declares a DOCTYPE, which no export needs; it was not read"
        )

    def _namespace(self, _prefix: str | None, address: str | None) -> None:
        self.is_export = self.is_export or (address or "").startswith(_NAMESPACE)

    def _start(self, name: str, _: object) -> None:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _RefusedError(
                "too-deep", f"elements are nested more than {_MAX_DEPTH} deep; the rest was not read"
            )
        if name == "item" and self.depth == 3:
            self.begun = (self.parser.CurrentByteIndex, self.parser.CurrentLineNumber)

    def _end(self, name: str) -> None:
        if name == "item" and self.depth == 3 and self.begun is not None:
            self.found.append(Item(self.begun[0], self.parser.CurrentByteIndex, self.begun[1]))
            self.begun = None
        self.depth -= 1


def split(chunks: Iterable[bytes]) -> Iterator[Item | Flaw]:
    """The items in `chunks`, in order; a flaw ends them. Nothing comes from RSS that is no WordPress export."""
    splitter = _Splitter()
    parser = splitter.parser
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            if splitter.is_export:
                yield from splitter.found
                splitter.found.clear()
        parser.Parse(b"", True)
    except _RefusedError as error:
        yield from splitter.found
        yield Flaw(error.args[0], error.args[1], parser.CurrentByteIndex, parser.CurrentLineNumber)
    except expat.ExpatError as error:
        yield from splitter.found
        why = expat.ErrorString(error.code)
        yield Flaw(
            "wxr-invalid",
            f"the export is no valid XML ({why}); what follows was not read",
            max(parser.ErrorByteIndex, 0),
            error.lineno,
        )
    except (
        LookupError,
        ValueError,
    ):  # the declaration names an encoding that Python has not, or not for expat
        yield Flaw(
            "wxr-invalid",
            "the export declares an encoding that the XML parser does not know, and was not read as XML",
            0,
            1,
        )


def looks_like_feed(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an RSS file, WordPress export or not."""
    start = head[: limits.SNIFFED]
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        start = start.replace(b"\0", b"")[2:]
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<item"):  # one item, cut out of an export
        return True
    return start.startswith((b"<?xml", b"<!DOCTYPE", b"<rss", b"<!--", b"<channel")) and (
        b"<rss" in start or b"<content:encoded>" in start
    )
