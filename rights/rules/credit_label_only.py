"""credit-label-only: a credit says only "source", "via" or "here".

Why: "Source" with a link names neither author nor licence; when the link dies nothing is left (TASL: title, author,
source, licence).

Fails:

    ![A lake](lake.jpg)

    *Image source: [link](https://pictures.example.org/lake)*

Passes:

    ![A lake](lake.jpg)

    *Image source: [Jane Doe](https://pictures.example.org/lake)*

Fix: write who made the picture, and under which licence.
"""

from collections.abc import Iterator

from rights.credits.token import Kind
from rights.credits.tokens import tokens_of
from rights.knowledge.credit_words import Meaning
from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule

_LABELS = (
    Meaning.LABEL,
    Meaning.ORIGIN,
    Meaning.PICTURE_ORIGIN,
    Meaning.VIA,
    Meaning.FROM,
    Meaning.PICTURE,
    Meaning.CREDIT,
)


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        if credit.creators or credit.licences or not _only_labels(credit):
            continue
        yield Issue(
            f"The credit “{visible(credit.text, 120)}” names nobody; it only says where the picture comes from.",
            credit.place,
            quote=credit.text,
            advice="Write who made the picture, and under which licence.",
            claim=(credit.text,),
        )


def _only_labels(credit: Credit) -> bool:
    words = [token for token in tokens_of(credit.text) if token.kind is not Kind.MARK]
    return all(token.kind is Kind.URL or token.has(*_LABELS) for token in words)


RULE = Rule(
    "credit-label-only", Severity.WARNING, "a credit says only “source” or “via”", post=check, default=False
)
