"""credit-hidden: the credit stands only where readers do not see it.

Why: licences up to version 3.0 ask for a credit as prominent as those of others (4(b)/4(c): "reasonable to the
medium", "at least as prominent"); an alt text, a tooltip or a comment is seen by few or by nobody.

Fails:

    ![A lake. Photo by Jane Doe, CC BY-SA 3.0](lake.jpg)

Passes:

    ![A lake](lake.jpg)

    *Photo by Jane Doe, CC BY-SA 3.0*

Fix: write the credit in a line under the picture.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.post import Slot
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule
from rights.rules.duties import clause

_WHERE = {Slot.ALT: "the alt text", Slot.TITLE: "a tooltip", Slot.COMMENT: "a comment"}


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        duty = credit.licence.duty("prominence") if credit.licence else None
        if credit.hidden and duty is not None and credit.licence is not None:
            yield Issue(
                f"The credit “{visible(credit.text, 120)}” stands only in {_WHERE.get(credit.slot, 'a hidden place')}; "
                f"{credit.licence.short_name} asks for one that readers see.",
                credit.place,
                quote=credit.text,
                advice="Write it in a line under the picture.",
                clause=clause(credit.licence, duty),
                claim=(credit.text,),
            )


RULE = Rule(
    "credit-hidden",
    Severity.WARNING,
    "the credit stands only where readers do not see it",
    post=check,
    default=False,
)
