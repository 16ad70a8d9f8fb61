"""A WordPress export file to its posts: held whole where it is small, item by item where it is not."""

import os
import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.post import Post
from rights.model.problem import Problem
from rights.model.text import SourceText
from rights.sources.files import Opened, Unreadable, open_regular
from rights.sources.posts import limits
from rights.sources.posts.decode import decode
from rights.sources.posts.flow import Flow
from rights.sources.posts.merging import references
from rights.sources.posts.site import Site
from rights.sources.posts.wxr import fill_item, read_item
from rights.sources.posts.wxr_split import Flaw, looks_like_feed, split

_CHUNK = 1 << 18
_CONTENT = "<content:encoded>"
_ITEM = pattern(r"<item\b[^>]*>(?:(?!</?item\b).)*</item>", re.DOTALL)


def read_export(path: str | os.PathLike[str], name: str, site: Site) -> Iterator[Post]:
    """The posts of the export at `path`. Nothing comes from XML that is no feed; a flaw comes last, as a post
    without text.
    """
    opened = open_regular(path)
    if isinstance(opened, Unreadable):
        yield _failed(
            name, Problem(opened.code, f"the export was not read: {opened.reason}", Place(name, 1, 1))
        )
        return
    try:
        yield from _read(opened, name, site)
    finally:
        os.close(opened.fd)


def _failed(name: str, *problems: Problem) -> Post:
    return Post(SourceText(name, ""), "wxr", problems=problems)


def _read(opened: Opened, name: str, site: Site) -> Iterator[Post]:
    if not opened.size:
        yield _failed(name, Problem("empty", "the file is empty", Place(name, 1, 1)))
    elif opened.size > limits.WXR_BYTES:
        message = f"the export has more than {limits.WXR_BYTES} bytes and was not read"
        yield _failed(name, Problem("too-large", message, Place(name, 1, 1)))
    elif looks_like_feed(os.pread(opened.fd, limits.SNIFFED, 0)):
        if opened.size <= limits.POST_BYTES:
            yield from posts_in(os.pread(opened.fd, limits.POST_BYTES, 0), name, site)
        else:
            yield from _streamed(opened, name, site)


def posts_in(content: bytes, name: str, site: Site) -> Iterator[Post]:
    """The posts of an export that is held whole: places count in the whole file."""
    source, problems = decode(content, name, markup=True)
    if problems:
        yield Post(source, "wxr", problems=problems)
    for found in spans(content, source):
        if isinstance(found, Problem):
            yield Post(source, "wxr", problems=(found,))
        elif (post := read_item(source, *found, site)) is not None:
            yield post


def whole(content: bytes, name: str, site: Site) -> Post:
    """All items of an export as one post: for those who mend a file as a whole."""
    source, problems = decode(content, name, markup=True)
    flow = Flow(source)
    flow.problems.extend(problems)
    for found in spans(content, source):
        if isinstance(found, Problem):
            flow.problems.append(found)
        else:
            fill_item(flow, *found)
    return flow.post("wxr", references(flow, site))


def spans(content: bytes, source: SourceText) -> Iterator[tuple[int, int] | Problem]:
    """The items of an export in offsets of its text, then what is wrong with it."""
    mark = next(
        (len(bom) for bom in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff") if content.startswith(bom)), 0
    )
    at_byte, at = mark, 0

    def offset(byte: int) -> int:
        nonlocal at_byte, at
        if byte > at_byte:
            at += len(content[at_byte:byte].decode(source.encoding, "replace"))
            at_byte = byte
        return at

    none = True
    for found in split([content]):
        none = none and isinstance(found, Flaw)
        if isinstance(found, Flaw) and found.code == "wxr-invalid" and none and _CONTENT in source.content:
            # A piece of an export, or one that was mended by hand: its items can be told without XML.
            yield from ((item.start(), item.end()) for item in _ITEM.finditer(source.content))
        if isinstance(found, Flaw):
            start = min(offset(found.at), max(len(source.content) - 1, 0))
            yield Problem(found.code, found.message, source.place(start, min(start + 1, len(source.content))))
        else:
            yield offset(found.start), offset(found.end)


def _streamed(opened: Opened, name: str, site: Site) -> Iterator[Post]:
    encoding = _encoding(os.pread(opened.fd, 4096, 0))
    chunks = iter(lambda: os.read(opened.fd, _CHUNK), b"")
    for found in split(chunks):
        if isinstance(found, Flaw):
            yield _failed(name, Problem(found.code, found.message, Place(name, found.line, 1)))
        elif found.end - found.start > limits.WXR_TEXT:
            message = f"an item has more than {limits.WXR_TEXT} bytes and was not read"
            yield _failed(name, Problem("too-large", message, Place(name, found.line, 1)))
        else:
            text = os.pread(opened.fd, found.end - found.start, found.start).decode(encoding, "replace")
            source = SourceText(name, text, encoding, first_line=found.line)
            post = read_item(source, 0, len(text), site)
            if post is not None:
                yield post


def _encoding(head: bytes) -> str:
    source, _ = decode(head, "", markup=True)
    return source.encoding
