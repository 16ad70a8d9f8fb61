"""Findings and the baseline file: accepted ones marked, entries that no longer match told, the file written anew."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rights.errors import SetupError
from rights.model.finding import Finding, Issue, Status
from rights.model.place import Place
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.sources.files import Unreadable, read_regular

LIMIT = 64 * 1024 * 1024  # bytes of a baseline file


@dataclass(frozen=True, slots=True)
class Entry:
    rule: str
    fingerprint: str
    path: str
    since: str  # ISO date

    @property
    def key(self) -> tuple[str, str]:
        return self.rule, self.fingerprint


@dataclass(frozen=True, slots=True)
class Baseline:
    """`shown` names the file in reports."""

    entries: tuple[Entry, ...] = ()
    shown: str = "rights-baseline.json"


def read_baseline(path: Path, shown: str) -> Baseline:
    """The baseline in `path`. Raises SetupError where there is none or it does not satisfy its schema."""
    content = read_regular(path, LIMIT)
    if isinstance(content, Unreadable):
        raise SetupError(f"{visible(shown)}: cannot be used as baseline: {content.reason}")
    from pydantic import ValidationError

    from rights.engine.baseline_document import BaselineDocument
    from rights.sources.document import faults

    try:
        document = BaselineDocument.model_validate_json(content)
    except ValidationError as error:
        found = list(faults(BaselineDocument, error))
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise SetupError(f"{visible(shown)}: not a baseline: {found[0]}{more}") from None
    return Baseline(
        tuple(
            Entry(each.rule, each.fingerprint, each.path, each.since.isoformat())
            for each in document.findings
        ),
        shown,
    )


@dataclass(frozen=True, slots=True)
class Compared:
    """`matched` says which entry accepts a finding, by the finding's index; `stale` entries accept none."""

    findings: tuple[Finding, ...]
    matched: dict[int, Entry]
    stale: tuple[int, ...]


def compare(findings: Sequence[Finding], baseline: Baseline, exists: Callable[[str], bool]) -> Compared:
    """Mark the findings that `baseline` accepts.

    Each entry accepts one finding: first one in the same file, then, where the entry's file `exists` no more (it
    was renamed), one in a file that has no entry for it. Ignored findings need no entry.
    """
    left: dict[tuple[str, str, str], list[int]] = {}
    for index, entry in enumerate(baseline.entries):
        left.setdefault((*entry.key, entry.path), []).append(index)
    taken: dict[int, int] = {}
    open_ones = [index for index, finding in enumerate(findings) if finding.status is Status.OPEN]
    for index in open_ones:
        finding = findings[index]
        waiting = left.get((finding.rule, finding.fingerprint, finding.issue.place.path))
        if waiting:
            taken[index] = waiting.pop(0)
    moved = _moved(left, exists)
    for index in open_ones if moved else ():
        waiting = moved.get((findings[index].rule, findings[index].fingerprint))
        if index not in taken and waiting:
            taken[index] = waiting.pop(0)
    used = set(taken.values())
    return Compared(
        tuple(
            replace(finding, status=Status.BASELINED, reason=f"accepted in {baseline.shown}")
            if index in taken
            else finding
            for index, finding in enumerate(findings)
        ),
        {index: baseline.entries[entry] for index, entry in taken.items()},
        tuple(index for index in range(len(baseline.entries)) if index not in used),
    )


def _moved(
    left: dict[tuple[str, str, str], list[int]], exists: Callable[[str], bool]
) -> dict[tuple[str, str], list[int]]:
    """Entries whose file is no longer there, by rule and fingerprint."""
    gone: dict[str, bool] = {}
    moved: dict[tuple[str, str], list[int]] = {}
    for (rule, fingerprint, path), waiting in left.items():
        if waiting and gone.setdefault(path, not exists(path)):
            moved.setdefault((rule, fingerprint), []).extend(waiting)
    return moved


def stale_issues(
    compared: Compared, baseline: Baseline, checked: set[str], exists: Callable[[str], bool]
) -> Iterator[Issue]:
    """An issue for each entry that accepts nothing, of those whose file was `checked` or is no longer there."""
    for index in compared.stale:
        entry = baseline.entries[index]
        if entry.path in checked or not exists(entry.path):
            yield Issue(
                f"The baseline entry for {entry.rule} in {visible(entry.path)} matches no finding any more.",
                Place(baseline.shown, field=f"findings[{index}]"),
                advice="Run with --update-baseline to remove it.",
                claim=(entry.rule, entry.fingerprint, entry.path),
            )  # fmt: skip


def updated(
    findings: Iterable[Finding], old: Baseline, compared: Compared, checked: set[str], today: str
) -> tuple[Entry, ...]:
    """The entries of a new baseline: every finding not ignored; old entries of files that were not checked stay."""
    known = {index: entry.since for index, entry in compared.matched.items()}
    entries = [
        Entry(finding.rule, finding.fingerprint, finding.issue.place.path, known.get(index, today))
        for index, finding in enumerate(findings)
        if finding.status is not Status.IGNORED
    ]
    kept = [old.entries[index] for index in compared.stale if old.entries[index].path not in checked]
    return tuple(sorted({*entries, *kept}, key=lambda entry: (entry.path, entry.rule, entry.fingerprint)))


def write_baseline(path: Path, entries: Sequence[Entry]) -> None:
    """Replace the baseline file by one that holds `entries`; the old or the new one is there at any moment."""
    rows = ",\n    ".join(
        json.dumps({"rule": e.rule, "fingerprint": e.fingerprint, "path": e.path, "since": e.since})
        for e in entries
    )
    text = '{\n  "version": 1,\n  "findings": [' + (f"\n    {rows}\n  " if rows else "") + "]\n}\n"
    aside = path.with_name(f".{path.name}.rights-{os.getpid()}.tmp")
    try:
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise SetupError(f"{visible(str(path))}: the baseline cannot be written: {error.strerror}") from None
