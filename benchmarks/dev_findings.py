"""Findings on a folder of real posts: how many a post, by severity and rule, and a fair sample to judge by eye.

    python -m benchmarks.dev_findings FOLDER [COMMIT [COUNT]]

The sample is drawn with the commit's hash as seed, so that nobody can pick what is shown.
"""

import random
import sys
from collections import Counter
from pathlib import Path

from rights.cli.session import open_project
from rights.engine.run import run
from rights.model.finding import Finding, Severity


def findings(folder: Path) -> tuple[tuple[Finding, ...], int]:
    """All open findings of the default profile, and the number of posts."""
    session = open_project([folder], None)
    outcome = run(session.found, session.project)
    for line in outcome.internal_errors:
        print(line, file=sys.stderr)
    return outcome.open(), outcome.counts.posts


def shown(finding: Finding) -> str:
    place = finding.issue.place
    excerpt = finding.excerpt.text.strip() if finding.excerpt else ""
    return (
        f"{finding.severity.value:7} {finding.rule} [{finding.issue.confidence}] {place.path}:{place.line}:{place.column}\n"
        f"        {finding.issue.message}\n        | {excerpt}"
    )


def main(folder: Path, seed: str, count: int) -> None:
    found, posts = findings(folder)
    print(f"{posts} posts, {len(found)} findings: {len(found) / posts:.2f} a post")
    for severity in Severity:
        number = sum(finding.severity is severity for finding in found)
        print(f"  {severity.value:8} {number:5}  {number / posts:.2f} a post")
    for (severity, rule), number in Counter((each.severity.value, each.rule) for each in found).most_common():
        print(f"  {number:5}  {severity:8} {rule}")
    if not seed:
        return
    chosen = random.Random(seed).sample(found, min(count, len(found)))
    for number, finding in enumerate(chosen, 1):
        print(f"{number:3} {shown(finding)}")


if __name__ == "__main__":
    arguments = sys.argv[1:] + [""] * 2
    main(Path(arguments[0]), arguments[1], int(arguments[2] or 60))
