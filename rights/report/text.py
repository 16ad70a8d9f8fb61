"""A Run to text for people: the line with the span underlined, both sides, what to write, a summary."""

from collections.abc import Callable, Iterator
from itertools import groupby
from unicodedata import east_asian_width

from rights.model.credit import Confidence
from rights.model.finding import Excerpt, Finding, Severity
from rights.model.place import Place
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import text_line
from rights.report.levels import LEVELS
from rights.report.summary import closing_lines, tally

SHOWN = 200  # findings of one file; who has more of them does not read them here
COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33", Severity.NOTE: "36"}
SURE = {Confidence.CERTAIN: "", Confidence.LIKELY: " (likely)", Confidence.POSSIBLE: " (possibly)"}

Paint = Callable[[str, str], str]


def plain(text: str, style: str) -> str:  # noqa: ARG001 - the same shape as `coloured`
    return text


def coloured(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text else text


def render(run: Run, *, colour: bool = False) -> str:
    return "".join(pieces(run, colour=colour))


def pieces(run: Run, *, colour: bool = False) -> Iterator[str]:
    """What `render` gives, one file after the other: of an archive the whole takes more memory than all else."""
    paint = coloured if colour else plain
    for path, findings in groupby(run.open(), key=lambda finding: finding.issue.place.path):
        lines = [paint(text_line(path), "1")]
        shown, left = _worst(list(findings))
        for finding in shown:
            lines += _finding(finding, paint)
            lines.append("")
        if left:
            told = f"  … and {len(left)} more here ({_counted(left)}): every other format has them all."
            lines += [told, ""]
        yield "\n".join((*lines, ""))
    for line in closing_lines(run, paint):
        yield f"{line}\n"


def _worst(findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Those of one file that are shown, the most severe of them, and those that are not; both in their order."""
    order = sorted(range(len(findings)), key=lambda at: -findings[at].severity.rank)
    return [findings[at] for at in sorted(order[:SHOWN])], [findings[at] for at in sorted(order[SHOWN:])]


def _counted(findings: list[Finding]) -> str:
    return tally(*(sum(one.severity is severity for one in findings) for severity in Severity))


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    issue = finding.issue
    head = paint(LEVELS["words"][finding.severity], COLOURS[finding.severity])
    gap = " " * (len("must fix") - len(LEVELS["words"][finding.severity]))
    yield f"  {where(issue.place):>7}  {head}{gap}  {visible(issue.message, 600)}{SURE[issue.confidence]}"
    if finding.excerpt is not None:
        yield from _excerpt(finding.excerpt, issue.place, paint)
    rows = list(_rows(finding))
    column = min(max((width(label) for label, _, _ in rows), default=0), 16)
    for label, text, style in rows:
        yield f"{'':11}{paint(label, style)}{'':{max(column - width(label), 0)}}  {text}"
    source = f"  ({visible(issue.clause, 120)})" if issue.clause else ""
    yield f"{'':11}{paint(finding.rule + source, '2')}"


def _rows(finding: Finding) -> Iterator[tuple[str, str, str]]:
    """What every side says, what to do, the line to paste: label, text, style."""
    issue = finding.issue
    for related in issue.related:
        spot = place_text(related.place, issue.place.path)
        quote = f" “{visible(related.quote, 120)}”" if related.quote else ""
        yield text_line(related.label), f"{spot}{quote}", "2"
    if issue.advice:
        yield "to do", visible(issue.advice, 400), "32"
    mended = mended_line(finding)
    if mended is not None:
        yield "to paste", visible(mended), "32"


def mended_line(finding: Finding) -> str | None:
    """The finding's line with its edits made; None where they are not all in the part of it that is shown."""
    place, excerpt = finding.issue.place, finding.excerpt
    if excerpt is None or place.column is None or not finding.issue.edits:
        return None
    text, offset = excerpt.text, place.column - 1 - excerpt.start
    for edit in sorted(finding.issue.edits, key=lambda edit: edit.place.sort_key, reverse=True):
        at = edit.place
        if (at.path, at.line, at.end_line) != (place.path, place.line, place.line) or not at.column:
            return None
        start, end = at.column - 1 - offset, (at.end_column or at.column) - 1 - offset
        if not 0 <= start <= end <= len(text):
            return None
        text = text[:start] + edit.text + text[end:]
    return text.strip()


def _excerpt(excerpt: Excerpt, place: Place, paint: Paint) -> Iterator[str]:
    """The line and, below it, the mark: as wide as what it marks is on a terminal."""
    before, marked = (
        visible(excerpt.text[: excerpt.start]),
        visible(excerpt.text[excerpt.start : excerpt.end]),
    )
    after = visible(excerpt.text[excerpt.end :])
    number = str(place.line)
    yield f"{'':11}{number} | {before}{marked}{after}".rstrip()
    mark = paint("^" * max(width(marked), 1), "31;1")
    yield f"{'':11}{'':{len(number)}} | {'':{width(before)}}{mark}"


def width(text: str) -> int:
    """Terminal cells of `text` (Unicode Standard Annex 11; combining marks take none)."""
    if text.isascii():
        return len(text)
    from unicodedata import combining

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def where(place: Place) -> str:
    return f"{place.line}:{place.column}" if place.line is not None else ""


def place_text(place: Place, beside: str) -> str:
    """A place in few words; the path only where it is not the one the reader is looking at."""
    parts = [] if place.path == beside else [visible(place.path, None)]
    if place.line is not None:
        parts.append(f"line {place.line}" if place.path == beside else f"{place.line}:{place.column}")
    if place.field:
        parts.append(visible(place.field, 120))
    return " ".join(parts)
