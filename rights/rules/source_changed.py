"""source-changed: the source now says other terms than on the day it was first recorded.

Why: a Creative Commons licence once given is not taken back (CC BY 4.0 2(a)(1), 6), so the earlier statement is worth keeping as
evidence; other terms may bind whoever takes the picture from now on.

Fails: (needs a rights.lock with two states of one source)

Passes: (needs a rights.lock with one state)

Fix: keep the record; check which terms the picture was taken under.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.resolve.records import State
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    told: set[str] = set()
    for placement in case.placements:
        for record, place in case.records.shown_by(placement):
            first, now = record.states[0], record.now
            if record.url in told or first.terms == now.terms:
                continue
            told.add(record.url)
            yield Issue(
                f"The source said {_terms(first)} on {first.date} and {_terms(now)} on {now.date}.",
                place, quote=record.url, related=(Related(record.place, "source on record", record.url),),
                advice="Keep the record: it shows the terms under which the picture was taken.",
                claim=(record.url, now.date),
            )  # fmt: skip


def _terms(state: State) -> str:
    parts = (", ".join(state.creators), state.licence or state.licence_url or "", state.credit_line or "")
    return "“" + visible(" / ".join(filter(None, parts))) + "”"


RULE = Rule(
    "source-changed", Severity.NOTE, "the source now says other terms than on the recorded day", post=check
)
