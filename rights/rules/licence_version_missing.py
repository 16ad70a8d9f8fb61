"""licence-version-missing: a Creative Commons licence is named without its version.

Why: what has to be given differs by version: up to 3.0 the title, from 4.0 every modification. "CC BY-SA" alone
names a family of licences, and none is guessed.

Fails:

    Photo: Jane Doe, CC BY-SA

Passes:

    Photo: Jane Doe, CC BY-SA 4.0

Fix: add the version that the source page names. For pictures of the house's own it is only a note.
"""

from collections.abc import Iterator
from dataclasses import replace

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.licence import Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.stated import issue, stated


def check(case: PostCase) -> Iterator[Issue]:
    for one in stated(case):
        said = one.statement
        if said.verdict is not Verdict.AMBIGUOUS or not one.alone or not _is_family(said.candidates):
            continue
        found = issue(
            one,
            f"“{one.mention.text}” does not say which version; what has to be given differs between them.",
            "Add the version that the source page names, for example 4.0.",
        )
        yield replace(found, severity=Severity.NOTE) if _is_own(case, one.credit) else found


def _is_family(candidates: tuple[str, ...]) -> bool:
    return (
        bool(candidates)
        and candidates[0].startswith("cc-")
        and not candidates[0].startswith("cc-*")
        and candidates[0].endswith("*")
    )


def _is_own(case: PostCase, credit: Credit) -> bool:
    """Whether the picture is the house's own: then the version is its own choice to state."""
    owners = {owner.casefold() for owner in case.settings.owners}
    named = [creator.text for creator in credit.creators]
    if credit.notice and credit.notice.holder:
        named.append(credit.notice.holder)
    return bool(named) and all(name.casefold() in owners for name in named)


RULE = Rule(
    id="licence-version-missing",
    severity=Severity.ERROR,
    summary="a Creative Commons licence without its version",
    post=check,
)
