"""What is ignored, accepted or passed over is counted, whatever the format."""

import pytest

from rights.cli.output import NO_ROOM, deliver
from rights.model.finding import Finding, Issue, Severity, Status
from rights.model.place import Place
from rights.model.run import Counts, Run, Skipped
from rights.report import FORMATS
from rights.report.view import PLAIN


def finding(number: int, status: Status) -> Finding:
    issue = Issue(f"Message {number}.", Place("post.md", 1, 1, 1, 2, 0, 1))
    return Finding("licence-typo", Severity.WARNING, issue, f"{number:016x}", status, "agreed")


STATUSES = (Status.OPEN, *[Status.IGNORED] * 3, *[Status.BASELINED] * 5)
RUN = Run(
    tuple(finding(number, status) for number, status in enumerate(STATUSES)),
    Counts(posts=1),
    skipped=tuple(Skipped(f"out/{number}.md", "build output") for number in range(7)),
)
WORDS = {
    "json": ('"ignored": 3', '"baselined": 5', '"skipped": 7'),
    "jsonl": ('"ignored": 3', '"baselined": 5', '"skipped": 7'),
}
IN_WORDS = ("3 ignored with a reason", "5 accepted earlier", "7 build output")


@pytest.mark.parametrize("form", FORMATS)
def test_in_every_format_or_beside_it(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    deliver(RUN, form, (), view=PLAIN, quiet=False)
    said = capsys.readouterr()
    text = said.err if form in NO_ROOM else said.out
    assert [words for words in WORDS.get(form, IN_WORDS) if words not in text] == []
