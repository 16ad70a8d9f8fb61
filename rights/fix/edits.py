"""Findings with certain edits to the new content of a file; nothing else in it changes."""

from collections.abc import Iterable, Sequence

from rights.model.credit import Confidence
from rights.model.finding import Edit, Finding, Status
from rights.model.values import dataclass

BOMS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@dataclass(frozen=True, slots=True)
class Mended:
    """The new content, the findings it mends, and those whose edits had to wait for another run."""

    content: str
    mended: tuple[Finding, ...]
    waiting: tuple[Finding, ...] = ()


def certain(findings: Iterable[Finding], path: str, rules: Sequence[str] = ()) -> list[Finding]:
    """The findings of `path` that can be mended without a person: sure of, with edits in this file alone, and not
    left as they are by somebody who gave a reason.
    """
    return [
        finding
        for finding in findings
        if finding.issue.edits
        and finding.status is not Status.IGNORED
        and finding.issue.confidence is Confidence.CERTAIN
        and (not rules or finding.rule in rules)
        and all(_is_exact(edit, path) for edit in finding.issue.edits)
    ]


def _is_exact(edit: Edit, path: str) -> bool:
    return edit.place.path == path and edit.place.start is not None and edit.place.end is not None


def mend(content: str, findings: Iterable[Finding]) -> Mended:
    """`content` with the edits of `findings` made, each span replaced exactly as planned.

    Where two findings want to change the same stretch, the first in reading order is served; the other waits.
    """
    taken: list[tuple[int, int, str]] = []
    mended, waiting = [], []
    for finding in sorted(findings, key=lambda one: one.sort_key):
        spans = {(edit.place.start or 0, edit.place.end or 0, edit.text) for edit in finding.issue.edits}
        if any(_collide(span, other) for span in spans for other in taken if span != other):
            waiting.append(finding)
            continue
        taken += spans.difference(taken)
        mended.append(finding)
    for start, end, text in sorted(taken, reverse=True):
        content = content[:start] + text + content[end:]
    return Mended(content, tuple(mended), tuple(waiting))


def _collide(a: tuple[int, int, str], b: tuple[int, int, str]) -> bool:
    if a[0] == a[1] or b[0] == b[1]:  # an insertion collides only inside the other, or at the same spot
        return (b[0] <= a[0] <= b[1]) if a[0] == a[1] else (a[0] <= b[0] <= a[1])
    return a[0] < b[1] and b[0] < a[1]


def encode_like(original: bytes, before: str, after: str, encoding: str) -> bytes | None:
    """`after` as bytes in the encoding, byte order mark and line ends of `original`.

    None where `original` does not come out again from `before` byte for byte (it held bytes that are no
    text), or `after` has a letter that the encoding cannot write: such a file is not touched.
    """
    name = encoding.lower().replace("_", "-")
    bom = BOMS.get(name, b"")
    mark = bom if bom and original.startswith(bom) else b""
    try:
        if mark + before.encode(name) != original:
            return None
        return mark + after.encode(name)
    except (UnicodeError, LookupError):
        return None
