"""A post to the ignore comments in it: which rule, why, and the stretch of the post each speaks for.

<!-- rights: ignore licence-form because the archive is quoted as printed -->
{/* rights: ignore-file credit-missing because own pictures */}
# rights: ignore credit-missing because own picture     (in front matter)
rights-ignore: credit-missing because own pictures      (a key of the front matter: the whole post)
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

from rights.engine.fences import fenced
from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.post import Post, Slot
from rights.model.values import dataclass

MARK = "rights: ignore"
KEY = "rights-ignore"
MAX_DIRECTIVES = 200  # of one post

# "rights: ignore RULE, RULE because REASON"; no quantifier stands inside another.
_BODY = pattern(r"(?P<rules>[a-z][a-z0-9, \t-]{0,300}?)(?:[ \t\n]+because\b(?P<reason>[^\0]{0,400}))?\s*\Z")
_OPENERS = (("<!--", "-->"), ("{/*", "*/}"), ("/*", "*/"))


@dataclass(frozen=True, slots=True)
class Directive:
    """Accepts the findings of `rule` that stand in `start` to `end` of the post or speak of a picture shown there.

    `fault` says why it has no effect, where it has none.
    """

    rule: str
    reason: str
    place: Place
    start: int
    end: int
    fault: str | None = None


def directives(post: Post) -> tuple[Directive, ...]:
    """All ignore comments of `post` in their order, also those without effect. Never raises."""
    content = post.source.content
    if MARK not in content and KEY not in content:
        return ()
    return tuple(islice(chain(_commented(post), _keyed(post)), MAX_DIRECTIVES))


def _commented(post: Post) -> Iterator[Directive]:
    for start, end, body, is_line in _comments(post):
        whole = body.startswith("-file")
        scope = (
            (0, len(post.source.content))
            if whole
            else (_line_start(post, start), _scope_end(post, start, end, is_line))
        )
        yield from _named(body.removeprefix("-file"), post.source.place(start, end), scope)


def _keyed(post: Post) -> Iterator[Directive]:
    for block in post.blocks:
        if block.slot is Slot.KEY and block.key and re.split(r"[.\[]", block.key, maxsplit=1)[0] == KEY:
            yield from _named(block.text, block.place, (0, len(post.source.content)))


def _comments(post: Post) -> Iterator[tuple[int, int, str, bool]]:
    """Start and end of each comment, what it says after the mark, and whether it is a "#" line of front matter."""
    content, at = post.source.content, 0
    code = None
    while (mark := content.find(MARK, at)) >= 0:
        at = mark + len(MARK)
        line_start = content.rfind("\n", 0, mark) + 1
        line_end = content.find("\n", mark)
        line_end = len(content) if line_end < 0 else line_end
        before = content[line_start:mark]
        if before.strip() == "#" and line_start < _front_matter_end(content):
            yield mark - len(before.lstrip()), line_end, content[at:line_end], True
            continue
        comment = _enclosing(content, mark)
        if comment is None or "`" in content[line_start : comment[0]]:
            continue
        if code is None:
            code = fenced(post)
        if not any(start <= mark < end for start, end in code):
            yield comment[0], comment[1], content[at : comment[2]], False


def _enclosing(content: str, mark: int) -> tuple[int, int, int] | None:
    """Start, end, and end of the text of the comment that begins with what stands at `mark`."""
    before = content[max(mark - 64, 0) : mark].rstrip()
    for opener, closer in _OPENERS:
        if before.endswith(opener):
            end = content.find(closer, mark, mark + 2000)
            return None if end < 0 else (content.rfind(opener, 0, mark), end + len(closer), end)
    return None


def _front_matter_end(content: str) -> int:
    fence = content[:3]
    if fence not in {"---", "+++"}:
        return 0
    return max(content.find(f"\n{fence}", 3), 0)


def _named(body: str, place: Place, scope: tuple[int, int]) -> Iterator[Directive]:
    """One directive for each rule that `body` names."""
    from rights.rules import ALL

    parts = _BODY.match(body.strip())
    if parts is None:
        yield Directive("", "", place, *scope, "names no rule")
        return
    reason = " ".join((parts["reason"] or "").strip(" :,").split())
    known = {rule.id for rule in ALL}
    for name in filter(None, re.split(r"[,\s]+", parts["rules"])):
        fault = None if reason else 'gives no reason; write "because …"'
        yield Directive(name, reason, place, *scope, fault if name in known else f"names no rule: {name!r}")


def _line_start(post: Post, at: int) -> int:
    return post.source.content.rfind("\n", 0, at) + 1


def _scope_end(post: Post, start: int, end: int, is_line: bool) -> int:
    """Where the stretch ends: with its own line if something stands before the comment on it, else with the
    next paragraph; in HTML and front matter, whose blank lines mean nothing, with the next line that is not empty.
    """
    content = post.source.content
    if content[_line_start(post, start) : start].strip():
        return _line_end(content, end)
    at = _line_end(content, end)
    if content[end:at].strip():
        return at  # the comment opens the line it speaks of
    while at < len(content) and _says_nothing(content[at : _line_end(content, at + 1)]):
        at = _line_end(content, at + 1)
    last = _line_end(content, at + 1)
    if not is_line and post.format != "html":
        while last < len(content) and content[last : (after := _line_end(content, last + 1))].strip():
            last = after
    return _widened(post, end, last)


def _says_nothing(line: str) -> bool:
    return not line.strip() or MARK in line


def _line_end(content: str, at: int) -> int:
    found = content.find("\n", at)
    return len(content) if found < 0 else found


def _widened(post: Post, start: int, end: int) -> int:
    """`end` moved to where the figures, cells or maps that begin before it are over."""
    of_blocks = [(block.group, block.place) for block in post.blocks]
    of_images = [(image.group, image.place) for image in post.images]
    parts = [
        (group, place.start or 0, place.end or 0)
        for group, place in of_blocks + of_images
        if group is not None
    ]
    begun = {group for group, first, _ in parts if start <= first < end}
    return max([end, *(last for group, _, last in parts if group in begun)])
