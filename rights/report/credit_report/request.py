"""A person's report to a polite letter that asks to correct the credits that are not right: facts, no claims, no sums."""

from collections.abc import Iterator

from rights.model.visible import visible
from rights.report.credit_report.rows import PersonReport, Verdict
from rights.report.page.texts import Texts

MOST = 100  # places in one letter


def request(report: PersonReport, words: Texts) -> str | None:
    """The letter, or None where there is nothing to ask for. A picture that names somebody else is not asked about:
    who made it has to be settled first.
    """
    lines = list(_places(report, words))
    if not lines:
        return None
    opening = (
        words.say("request.greeting"),
        "",
        words.say("request.opening", name=visible(report.person.name)),
    )
    closing = ("", words.say("request.closing"), "", words.say("request.end"), visible(report.person.name))
    return "\n".join((*opening, *lines, *closing))


def _places(report: PersonReport, words: Texts) -> Iterator[str]:
    asked = [row for row in report.wrong if row.verdict is not Verdict.WRONG_PERSON]
    for number, row in enumerate(asked[:MOST], 1):
        use = row.use
        yield ""
        place = {"number": number, "post": visible(use.post, None), "line": use.place.line}
        yield words.say("request.place", **place, reference=visible(use.reference))
        if use.credit:
            yield words.say("request.published", words=" / ".join(f"“{visible(one)}”" for one in use.credit))
        else:
            yield words.say("request.unpublished")
        if use.required:
            yield words.say("request.required", words=visible(use.required))
        else:
            yield words.say("request.name", name=visible(report.person.name))
