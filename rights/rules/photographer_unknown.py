"""photographer-unknown: a credited photographer is not in the register, and the house wants all to be.

Why: a house that keeps a register knows on what terms it may show whose pictures; whoever is not in it has no terms.

Fails: (needs a register and `strict_register = true`)

Passes: (needs a register that lists Jane Doe)

Fix: add the photographer to the register with the terms agreed, or correct the name. `rights init --register`
proposes entries from what an archive says.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.names import compare
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if not case.settings.strict_register or case.people.register is None:
        return
    told: set[str] = set()
    for credit in case.credits:
        for creator in credit.creators:
            if creator.kind not in {"person", "handle"} or case.people.correction(creator.text) is not None:
                continue
            identity = case.people.identify(creator.text)
            if identity.person or identity.namesakes or identity.key in told or _is_ours(case, creator.text):
                continue
            told.add(identity.key)
            yield Issue(
                f"“{visible(creator.text)}” is not in the register {visible(case.people.register.path, None)}.",
                creator.place,
                quote=creator.text,
                advice="Add the photographer with the terms agreed, or correct the name.",
                claim=(identity.key,),
            )


def _is_ours(case: PostCase, name: str) -> bool:
    return any(compare(name, owner).same for owner in (*case.settings.owners, case.settings.site_name or ""))


RULE = Rule(
    "photographer-unknown",
    Severity.ERROR,
    "a photographer who is not in the register, where all must be",
    post=check,
)
