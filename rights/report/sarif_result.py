"""A Finding to a SARIF result: message, places, fingerprints, fixes, suppressions."""

from itertools import groupby
from typing import Any

from rights.model.finding import Edit, Finding, Related, Severity, Status
from rights.model.place import Place
from rights.model.visible import visible
from rights.report.escape import LONG, harmless, sarif_message, uri
from rights.report.levels import LEVELS

ROOT = "%SRCROOT%"
MOST_RELATED = 100  # GitHub shows no more
SUPPRESSION = {Status.IGNORED: "inSource", Status.BASELINED: "external"}


def result(finding: Finding, index: int, *, suppressing: bool) -> dict[str, Any]:
    """`index` is the rule's place among the rules. Where one result is suppressed, all must say whether they are
    (3.27.23): `suppressing`.
    """
    issue = finding.issue
    text = f"{issue.message}\n{issue.advice}" if issue.advice else issue.message
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": message(text),
        "locations": [_located(finding)],
        # GitHub tracks an alert by primaryLocationLineHash alone.
        "partialFingerprints": {
            "rights/v1": finding.fingerprint,
            "primaryLocationLineHash": finding.fingerprint,
        },
        "properties": _properties(finding),
    }
    if issue.related:
        made["relatedLocations"] = [
            _related(number, related) for number, related in enumerate(issue.related[:MOST_RELATED], 1)
        ]
    if issue.edits and all(edit.place.line is not None and harmless(edit.text) for edit in issue.edits):
        made["fixes"] = [
            {"description": message(issue.advice or issue.message), "artifactChanges": _changes(issue.edits)}
        ]
    if suppressing:
        made["suppressions"] = _suppressions(finding)
    return made


def _located(finding: Finding) -> dict[str, Any]:
    """The primary place with what stands there, where the excerpt holds all of it."""
    made, excerpt, place = location(finding.issue.place), finding.excerpt, finding.issue.place
    if excerpt is None or place.line != place.end_line or place.column is None or place.end_column is None:
        return made
    text = excerpt.text[excerpt.start : excerpt.end]
    if text and len(text) == place.end_column - place.column and harmless(text):
        made["physicalLocation"]["region"]["snippet"] = {"text": text}
    return made


def level(severity: Severity) -> str:
    return LEVELS["sarif"][severity]


def message(text: str) -> dict[str, str]:
    return {"text": "\n".join(sarif_message(line) for line in text.split("\n"))}


def location(place: Place) -> dict[str, Any]:
    """A picture has no lines; GitHub asks every result for one and is told the first."""
    physical = {"artifactLocation": artifact(place.path), "region": region(place) or {"startLine": 1}}
    named = [{"fullyQualifiedName": visible(place.field, LONG), "kind": "member"}] if place.field else []
    return {"physicalLocation": physical, **({"logicalLocations": named} if named else {})}


def artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path), "uriBaseId": ROOT}


def region(place: Place) -> dict[str, int]:
    """Lines and columns from 1, in code points (columnKind), ends exclusive (3.30.8)."""
    numbers = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {name: number for name, number in numbers.items() if number is not None}


def _related(number: int, related: Related) -> dict[str, Any]:
    text = f'{related.label}: "{related.quote}"' if related.quote else related.label
    return {"id": number, **location(related.place), "message": message(text)}


def _changes(edits: tuple[Edit, ...]) -> list[dict[str, Any]]:
    by_path = groupby(sorted(edits, key=lambda edit: edit.place.sort_key), key=lambda edit: edit.place.path)
    return [
        {
            "artifactLocation": artifact(path),
            "replacements": [
                {"deletedRegion": region(edit.place), "insertedContent": {"text": edit.text}}
                for edit in edits
            ],
        }
        for path, edits in by_path
    ]


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.status is Status.OPEN:
        return []
    justification = {"justification": visible(finding.reason, LONG)} if finding.reason else {}
    return [{"kind": SUPPRESSION[finding.status], "status": "accepted", **justification}]


def _properties(finding: Finding) -> dict[str, str]:
    issue = finding.issue
    named = {"confidence": issue.confidence.value, "matchedBy": issue.matched_by, "clause": issue.clause}
    return {name: visible(value, LONG) for name, value in named.items() if value}
