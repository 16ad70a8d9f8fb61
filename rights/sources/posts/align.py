"""A value and the text it was written as (quoted, folded, escaped) to a spanned text."""

from rights.model.pattern import pattern
from rights.sources.posts.content import Content
from rights.sources.posts.run import atomic

_WORD = pattern(r"\S+")


def align(value: str, source: str, start: int, end: int) -> Content:
    """`value` as content, where `source[start:end]` is how it is written.

    A value that stands there as such maps one to one; else word by word, and a word with escapes as a whole.
    """
    at = source.find(value, start, end)
    if at >= 0:
        return Content(value, at)
    segments: list[list[int]] = []
    cursor, done = start, 0
    for found in _WORD.finditer(value):
        word, begin = found[0], found.start()
        at = source.find(word, cursor, end)
        size = len(word)
        as_written = at >= 0
        if not as_written:
            written = _WORD.search(source, cursor, end)
            at, stop = written.span() if written else (end, end)
            size = stop - at
        if begin > done:
            segments += atomic(done, begin - done, cursor, at - cursor)
        segments += [[begin, size, at, size]] if as_written else atomic(begin, len(word), at, size)
        cursor, done = at + size, found.end()
    if done < len(value):
        segments.append([done, len(value) - done, cursor, 0])
    return Content(value, None, segments)
