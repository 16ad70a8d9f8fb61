"""blanket-overclaims: a line claims all pictures, though others are credited in the same post.

Why: "All images © us" over pictures that other lines credit to others claims what is not the house's, unless it
names the exception (LG Hamburg 310 O 80/14 on claims of authorship).

Fails:

    ![A lake](lake.jpg)

    *Photo: Karl Roe*

    All images © Jane Doe

Passes:

    ![A lake](lake.jpg)

    *Photo: Karl Roe*

    Unless otherwise noted, all images © Jane Doe

Fix: write "All other images …" or "Unless otherwise noted, …".
"""

from collections.abc import Iterator

from rights.credits.tokens import tokens_of
from rights.knowledge.credit_words import Meaning
from rights.model.credit import Credit
from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule

_EXCEPTION_WORDS = 3  # "all" claims, "unless otherwise noted" excepts


def check(case: PostCase) -> Iterator[Issue]:
    named = [credit for credit in case.credits if credit.binding.scope == "some" and credit.creators]
    for credit in case.credits:
        if credit.binding.method != "blanket" or not credit.creators or _excepts(case, credit):
            continue
        others = [other for other in named if _of_others(case, credit, other)]
        if others:
            yield Issue(
                f"“{visible(credit.text, 120)}” claims every picture, but “{visible(others[0].text, 100)}” names "
                f"somebody else.",
                credit.place,
                quote=credit.text,
                related=tuple(Related(other.place, "credit line", other.text) for other in others[:5]),
                advice="Write “All other pictures: …”, or add “unless otherwise noted”.",
                matched_by="blanket",
                claim=(credit.text,),
            )


def _of_others(case: PostCase, blanket: Credit, other: Credit) -> bool:
    return all(
        case.people.compare(a.text, b.text).same is False for a in blanket.creators for b in other.creators
    )


def _excepts(case: PostCase, credit: Credit) -> bool:
    """Whether the line, or what stands before it in its block, names exceptions."""
    text = case.post.blocks[credit.block].text
    tokens = tokens_of(text[:1_000])
    return any(
        token.has(Meaning.REST) or (token.has(Meaning.ALL) and token.text.count(" ") + 1 >= _EXCEPTION_WORDS)
        for token in tokens
    )


RULE = Rule(
    "blanket-overclaims",
    Severity.WARNING,
    "a line claims all pictures, others are credited",
    post=check,
    default=False,
)
