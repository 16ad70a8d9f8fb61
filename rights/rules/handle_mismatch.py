"""handle-mismatch: a handle is not the one that the register or the source on record has for this person.

Why: a handle leads to one account or to nobody; one letter off credits a stranger. A handle is never corrected by likeness:
the finding shows both and leaves the choice to the editor.

Fails: (needs a register that lists the handle `yuriy75`)

Passes:

    ![City signs](signs.jpg)

    Image of city signs: CC BY-SA 3.0 Yuriy75

Fix: open the profile, then write the handle as it stands there, or mend the register.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.person import Mention
from rights.model.visible import visible
from rights.resolve.names.handles import account
from rights.resolve.names.slips import slip
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    told: set[str] = set()
    for mention in case.people.mentions:
        if not mention.is_handle or mention.place.path != case.post.path:
            continue
        name = account(mention.text)
        known = _elsewhere(case, mention)
        if name not in told and known is not None:
            told.add(name)
            yield _issue(mention, known)


def _elsewhere(case: PostCase, mention: Mention) -> Mention | None:
    """The register's or the record's handle that this one nearly is; None where it is one of theirs, or like none."""
    if case.people.knows_handle(mention.text):
        return None
    recorded = [each for each in case.records.mentions_for(case.post) if each.is_handle]
    name = account(mention.text)
    if any(account(each.text) == name for each in recorded):
        return None
    near = [
        each
        for each in (*recorded, *case.people.handles_near(mention.text))
        if slip(name, account(each.text), 2)
    ]
    return near[0] if near else None


def _issue(mention: Mention, known: Mention) -> Issue:
    return Issue(
        f"The post says “{visible(mention.text)}”; the {known.side} says “{visible(known.text)}”. One of the two looks misspelt.",
        mention.place,
        quote=mention.text,
        related=(Related(known.place, known.side, known.text),),
        advice="Open the profile and write the handle as it stands there; a handle is not corrected by likeness.",
        matched_by="near",
        claim=(account(mention.text), account(known.text)),
    )


RULE = Rule(
    "handle-mismatch", Severity.ERROR, "a handle that the register or the source spells otherwise", post=check
)
