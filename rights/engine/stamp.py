"""Issues to findings: id, severity, fingerprint, excerpt; one fault stays one finding."""

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from rights.model.finding import Excerpt, Finding, Issue, Severity
from rights.model.place import Place
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.rules import Rule

EXCERPT = 160  # code points of a source line that are shown


def severity_of(rule: Rule, issue: Issue | None, settings: Settings) -> Severity | None:
    """The severity under `settings`; None when the rule is off.

    The house's word for a rule wins over the issue's own, which wins over the rule's default.
    """
    configured = settings.severity.get(rule.id, rule.severity if rule.default else None)
    if configured is None:
        return None
    if rule.id in settings.severity:
        return configured
    return issue.severity if issue is not None and issue.severity is not None else configured


def stamp(
    judged: Iterable[tuple[Rule, Issue]], settings: Settings, source: SourceText | None = None
) -> tuple[Finding, ...]:
    """Findings in order of place, without those that yield to another at the same place.

    Equal claims of one file get distinct fingerprints by their order of appearance.
    """
    kept = _without_yielding(list(judged))
    seen: dict[str, int] = {}
    findings = []
    for rule, issue in sorted(kept, key=lambda pair: (pair[1].place.sort_key, pair[0].id, pair[1].message)):
        severity = severity_of(rule, issue, settings)
        if severity is None:
            continue
        print_ = fingerprint(rule.id, issue)
        nth = seen[print_] = seen.get(print_, 0) + 1
        unique = print_ if nth == 1 else f"{print_}:{nth}"
        findings.append(
            Finding(
                rule.id,
                severity,
                issue,
                unique,
                excerpt=excerpt(issue, source),
                byte_columns=byte_columns(issue, source),
            )
        )
    return tuple(findings)


def fingerprint(rule: str, issue: Issue) -> str:
    """16 hex digits that stay the same when lines move or the file is renamed."""
    try:
        from _blake2 import blake2b  # what hashlib has it from; hashlib brings OpenSSL along
    except ImportError:  # where Python was built without it
        from hashlib import blake2b

    claim = issue.claim or (issue.quote or issue.message,)
    folded = "\0".join((rule, *(_fold(part) for part in claim)))
    return blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _fold(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())


def _without_yielding(judged: list[tuple[Rule, Issue]]) -> list[tuple[Rule, Issue]]:
    by_rule: dict[str, list[Issue]] = {}
    for rule, issue in judged:
        by_rule.setdefault(rule.id, []).append(issue)
    return [(rule, issue) for rule, issue in judged if not _yields(rule, issue, by_rule)]


def _yields(rule: Rule, issue: Issue, by_rule: Mapping[str, list[Issue]]) -> bool:
    return any(overlap(issue, other) for stronger in rule.yields_to for other in by_rule.get(stronger, ()))


def overlap(a: Issue, b: Issue) -> bool:
    """Whether two issues speak of the same stretch of text, or of the same field or file."""
    first, second = a.place, b.place
    if first.path != second.path:
        return False
    if (
        first.start is not None
        and first.end is not None
        and second.start is not None
        and second.end is not None
    ):
        return first.start < second.end and second.start < first.end
    return (first.line, first.field) == (second.line, second.field)


def excerpt(issue: Issue, source: SourceText | None) -> Excerpt | None:
    """The line the issue starts on, cut around its span, with the span marked."""
    place = issue.place
    if source is None or place.path != source.path or place.line is None or place.column is None:
        return None
    line = source.line(place.line)
    start = min(place.column - 1, len(line))
    same_line = place.end_line == place.line and place.end_column is not None
    end = min(place.end_column - 1 if same_line and place.end_column else len(line), len(line))
    first = max(0, min(start - EXCERPT // 4, len(line) - EXCERPT))
    text = line[first : first + EXCERPT]
    return Excerpt(text, start - first, max(min(end - first, len(text)), start - first))


def byte_columns(issue: Issue, source: SourceText | None) -> tuple[tuple[int, int] | None, ...]:
    """UTF-8 columns of the issue's place and of each of its edits; see Finding.byte_columns."""
    if source is None:
        return ()
    return tuple(_byte_span(place, source) for place in (issue.place, *(edit.place for edit in issue.edits)))


def _byte_span(place: Place, source: SourceText) -> tuple[int, int] | None:
    if place.path != source.path or place.start is None or place.end is None:
        return None
    return _byte_column(place.start, source), _byte_column(place.end, source)


def _byte_column(offset: int, source: SourceText) -> int:
    line, column = source.position(offset)
    start = source.offset(line, 1)
    before = source.content[start : start + column - 1]
    return (len(before) if before.isascii() else len(before.encode("utf-8", "surrogatepass"))) + 1
