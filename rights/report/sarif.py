"""A Run to SARIF 2.1.0. A clean run has no results; trouble of our own stands in the invocation.

The limits are GitHub's: of one run it shows 5,000 results, by severity, and refuses one of more than 25,000:
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from typing import Any

from rights import __version__
from rights.model.finding import Finding, Severity, Status
from rights.model.run import Run
from rights.model.visible import visible
from rights.report.escape import LONG, json_text
from rights.report.rule_help import rule_help
from rights.report.sarif_result import ROOT, level, location, message, result
from rights.report.summary import closing_lines
from rights.report.troubles import troubles

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 5000


def render(run: Run) -> str:
    findings, left_out = _within_limits(run.findings)
    rules = sorted({finding.rule for finding in findings} | ({"truncated"} if left_out else set()))
    index = {rule: position for position, rule in enumerate(rules)}
    suppressing = any(finding.status is not Status.OPEN for finding in findings)
    results = [result(finding, index[finding.rule], suppressing=suppressing) for finding in findings]
    if left_out:
        results.append(_truncated(left_out, index["truncated"]))
    severities = {finding.rule: finding.severity for finding in findings}
    driver = {
        "name": "rights",
        "version": __version__,
        "rules": [_rule(rule, severities.get(rule, Severity.WARNING)) for rule in rules],
    }
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "invocations": [_invocation(run)],
                "originalUriBaseIds": {ROOT: {"description": {"text": "The folder rights was started in."}}},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json_text(log, indent=2) + "\n"


def _within_limits(findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The worst MOST findings in their own order, and the others."""
    if len(findings) <= MOST:
        return findings, ()
    order = sorted(range(len(findings)), key=lambda at: (-_weight(findings[at]), at))
    kept = set(order[:MOST])
    return (
        tuple(finding for at, finding in enumerate(findings) if at in kept),
        tuple(finding for at, finding in enumerate(findings) if at not in kept),
    )


def _weight(finding: Finding) -> int:
    return finding.severity.rank + 1 if finding.status is Status.OPEN else 0


def _truncated(left_out: tuple[Finding, ...], index: int) -> dict[str, Any]:
    """Says that the report is not whole, at the first place it leaves out."""
    text = f"{len(left_out)} more findings are not in this report, which holds the {MOST} gravest."
    return {
        "ruleId": "truncated",
        "ruleIndex": index,
        "level": "warning",
        "message": {"text": text},
        "locations": [location(left_out[0].issue.place)],
        "partialFingerprints": {"rights/v1": "truncated"},
    }


def _rule(rule: str, severity: Severity) -> dict[str, Any]:
    manual = rule_help(rule)
    return {
        "id": rule,
        "name": rule.replace("-", " ").title().replace(" ", ""),
        "shortDescription": message(manual.summary),
        "fullDescription": message(manual.summary),
        "help": {"text": visible_lines(manual.text), "markdown": manual.text},
        "defaultConfiguration": {"level": level(manual.severity or severity)},
        "properties": {"tags": ["image-rights", rule.partition("-")[0]]},
    }


def visible_lines(text: str) -> str:
    return "\n".join(visible(line, None) for line in text.split("\n"))


def _invocation(run: Run) -> dict[str, Any]:
    """What was checked and what was not: notes; what went wrong: errors, and no successful execution."""
    said = [("note", line) for line in closing_lines(run, lambda text, _style: text)]
    met = [("error", trouble.message) for trouble in troubles(run)]
    errors = {text for _, text in met}
    return {
        "executionSuccessful": not met,
        "toolExecutionNotifications": [
            {"level": grade, "message": {"text": visible(text, LONG)}}
            for grade, text in [*met, *said]
            if grade == "error" or text not in errors
        ],
    }
