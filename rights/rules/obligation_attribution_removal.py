"""obligation-attribution-removal: the register says that this photographer asked not to be named.

Why: CC BY 4.0 section 3(a)(3) (and 4(a) of the earlier versions): at the licensor's request the attribution must be
removed, to the extent practicable.

Fails: (needs a register with `unnamed = true`)

Passes: (needs a register without it)

Fix: take the name out of the credit; keep source and licence.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule
from rights.rules.duties import pictures


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        for creator in credit.creators:
            person = case.people.identify(creator.text).person
            if person is None or not person.unnamed:
                continue
            yield Issue(
                f"The register says that “{visible(person.name)}” asked not to be named; the post names “{visible(creator.text)}”.",
                creator.place,
                quote=creator.text,
                related=(Related(person.place, "register", person.name),),
                advice="Take the name out of the credit; keep source and licence.",
                clause="CC BY 4.0, section 3(a)(3)",
                claim=(person.id,),
                images=pictures(case, credit),
            )


RULE = Rule(
    "obligation-attribution-removal",
    Severity.ERROR,
    "a name that its owner asked to have removed",
    post=check,
)
