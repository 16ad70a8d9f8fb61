"""name-inconsistent: one name is spelt in two ways in one post, and nothing says which is right.

Why: one of the two is wrong, and only the house can say which; or they are two people, which the register can say.

Fails:

    ![A launch pad](pad.jpg)

    Photo: Alexander Shevstov, CC BY 4.0

    ![A rocket](rocket.jpg)

    Photo: Alexander Shevtsov, CC BY 4.0

Passes:

    ![A launch pad](pad.jpg)

    Photo: Alexander Shevtsov, CC BY 4.0

    ![A rocket](rocket.jpg)

    Photo: Alexander Shevtsov, CC BY 4.0

Fix: look the name up and write it one way; two people of near names belong in the register.
"""

from collections.abc import Iterator

from rights.model.credit import Confidence
from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for one, other, how in case.people.undecided:
        first, second = sorted((one, other), key=lambda spelling: spelling.mentions[0].place.sort_key)
        mention = second.mentions[0]
        yield Issue(
            f"One name in two spellings, and nothing says which is right: “{visible(first.text)}” and "
            f"“{visible(second.text)}”, {how.phrase} apart.",
            mention.place,
            quote=mention.text,
            related=tuple(
                Related(each.place, each.side, each.text) for each in (*first.mentions, *second.mentions[1:])
            ),
            advice="Look the name up and write it one way; if they are two people, put both in the register.",
            confidence=Confidence.LIKELY,
            matched_by="near",
            claim=tuple(sorted((first.text, second.text))),
        )


RULE = Rule(
    "name-inconsistent", Severity.WARNING, "one name in two spellings, and nothing decides", post=check
)
