"""Reports on people to one self-contained page: for one person, fit to send; for all, an index with every use."""

from collections.abc import Iterator

from rights.knowledge.licences import licence
from rights.report.credit_report.request import request
from rights.report.credit_report.rows import PersonReport, Row, Verdict
from rights.report.page.frame import page
from rights.report.page.texts import texts
from rights.report.view import PLAIN, View

MOST_CARDS = 500
SEVERITIES = {
    Verdict.CORRECT: "good",
    Verdict.MISSPELT: "warning",
    Verdict.INCOMPLETE: "warning",
    Verdict.WRONG_PERSON: "error",
    Verdict.MISSING: "error",
    Verdict.TERMS_EXPIRED: "error",
}


def pictures(reports: tuple[PersonReport, ...]) -> tuple[str, ...]:
    """The paths of the pictures that the page shows, each once, in its order."""
    rows = [row for shown in _cards(reports).values() for row in shown]
    return tuple(dict.fromkeys(row.use.image for row in rows if row.use.image))


def render(
    reports: tuple[PersonReport, ...], view: View = PLAIN, *, one: bool, time: str | None = None
) -> str:
    """`one`: the page of one person, with the letter. `time` is printed as it is."""
    words = texts(view.language)
    shown = _cards(reports)
    return page(
        "credits.html",
        view,
        reports=reports,
        one=one,
        time=time,
        cards=lambda report: shown[report.person.key],
        rest=lambda report: report.rows[len(shown[report.person.key]) :],
        letter=lambda report: (request(report, words) or "").splitlines(),
        licence=lambda identifier: licence(identifier).name,
        look=lambda row: SEVERITIES[row.verdict],
    )


def _cards(reports: tuple[PersonReport, ...]) -> dict[str, tuple[Row, ...]]:
    """The rows of each person that are shown in full: the first MOST_CARDS of all."""
    return dict(_shared(reports))


def _shared(reports: tuple[PersonReport, ...]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    left = MOST_CARDS
    for report in reports:
        rows = report.rows[:left]
        left -= len(rows)
        yield report.person.key, rows
