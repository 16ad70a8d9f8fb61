"""source-mismatch: the source on record names another creator or another licence than the post.

Why: the page a picture was taken from is where its terms were granted (CC BY 4.0 3(a)(1)(A)); what it said on the day it was
recorded stands in rights.lock. No network is used.

Fails: (needs a rights.lock that says otherwise)

Passes: (needs a rights.lock that agrees)

Fix: correct the credit to what the source says; if the source changed, record it again with `rights record add`.
"""

from collections.abc import Iterator

from rights.credits.licence import recognise
from rights.model.credit import Credit
from rights.model.finding import Issue, Related, Severity
from rights.model.licence import Licence
from rights.model.visible import visible
from rights.resolve.creators import disagree
from rights.resolve.records import Record, State
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    told: set[tuple[int, str]] = set()
    for placement in case.placements:
        for record, _ in case.records.shown_by(placement):
            for bound in placement.own:
                key = bound.credit.block, record.url
                if key not in told:
                    told.add(key)
                    yield from _judge(case, bound.credit, record)


def _judge(case: PostCase, credit: Credit, record: Record) -> Iterator[Issue]:
    said = record.now
    names = [creator.text for creator in credit.creators if creator.kind in {"person", "handle"}]
    known = [*said.creators, *((said.handle,) if said.handle else ())]
    if credit.creators and disagree(names, known, case.people.compare) is not None:
        creator = credit.creators[0]
        yield Issue(
            f"The post credits “{visible(creator.text)}”; the source said “{visible(', '.join(known))}” on {said.date}.",
            creator.place, quote=creator.text, related=(_related(record, ", ".join(known)),),
            advice="Correct the credit, or record the source again if it changed.", claim=(creator.text, *known),
        )  # fmt: skip
    licence = _licence(said)
    if licence is None or credit.licence is None or licence.id == credit.licence.id:
        return
    mention = next((one for one in credit.licences if one.recognition is not None), None)
    if mention is not None:
        yield Issue(
            f"The post says “{credit.licence.short_name}”; the source said “{licence.short_name}” on {said.date}.",
            mention.place, quote=mention.text, related=(_related(record, licence.short_name),),
            advice="Correct the licence, or record the source again if it changed.",
            claim=(credit.licence.id, licence.id),
        )  # fmt: skip


def _licence(state: State) -> Licence | None:
    found = (recognise(text).licence for text in (state.licence_url, state.licence) if text)
    return next((licence for licence in found if licence is not None), None)


def _related(record: Record, quote: str) -> Related:
    return Related(record.place, f"source on record {record.url}", quote)


RULE = Rule(
    "source-mismatch", Severity.ERROR, "the source on record says another creator or licence", post=check
)
