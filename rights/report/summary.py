"""A Run to its closing words: what was checked, what was found, what was not looked at."""

from collections import Counter
from collections.abc import Callable, Iterator

from rights.model.finding import Severity, Status
from rights.model.run import Run
from rights.model.visible import visible

Paint = Callable[[str, str], str]


def closing_lines(run: Run, paint: Paint) -> Iterator[str]:
    """Two to five lines; the last thing an editor reads."""
    checked = f"Checked {number(run.counts.posts, 'post')} and {number(run.counts.images, 'picture')}"
    if run.interrupted:
        checked = f"Stopped early. {checked}"
    errors, warnings, notes = (run.count(severity) for severity in Severity)
    if errors + warnings + notes == 0:
        yield paint(f"{checked}: nothing found.", "32" if run.counts.posts or run.counts.images else "33")
    else:
        yield paint(f"{checked}: {tally(errors, warnings, notes)}.", "31;1" if errors else "33")
    ignored, accepted = run.count_status(Status.IGNORED), run.count_status(Status.BASELINED)
    if ignored or accepted:
        said = [f"{ignored} ignored with a reason"] * bool(ignored)
        said += [f"{accepted} accepted earlier (baseline)"] * bool(accepted)
        yield f"Not counted: {', '.join(said)}."
    passed_over = Counter(item.reason for item in run.skipped)
    skipped = [f"{count} {visible(reason)}" for reason, count in sorted(passed_over.items())]
    if run.counts.remote_images:
        skipped.insert(0, f"{number(run.counts.remote_images, 'picture')} on other sites")
    if skipped:
        yield f"Not checked: {', '.join(skipped)}."
    mendable = sum(bool(finding.issue.edits) for finding in run.open())
    if mendable:
        yield f"{mendable} can be written for you: rights fix  ·  What a rule means: rights explain RULE"
    for line in run.internal_errors:
        yield paint(visible(line, 400), "31;1")


def tally(errors: int, warnings: int, notes: int) -> str:
    """How many of each, those that there are none of left out."""
    each = (
        (errors, f"{errors} must fix"),
        (warnings, f"{warnings} to check"),
        (notes, number(notes, "note")),
    )
    return ", ".join(text for count, text in each if count)


def number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
