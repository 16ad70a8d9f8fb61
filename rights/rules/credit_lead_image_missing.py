"""credit-lead-image-missing: the picture that stands for the post has no credit.

Why: a hero, cover or background image is shown to every reader and in every preview, and is as often as not
somebody else's; no caption stands beside it that could carry its credit (UrhG § 13, Creative Commons: in any
reasonable manner). Told of in the same cases as credit-missing.

Fails:

    ---
    title: A lake
    cover: https://images.unsplash.com/photo-1500000000000-abcdef
    ---

    Text.

Passes:

    ---
    title: A lake
    cover: https://images.unsplash.com/photo-1500000000000-abcdef
    ---

    Text.

    *Cover image: Jane Doe / Unsplash*

Fix: write "Cover image: NAME / SITE" at the foot of the post, or a credit key beside the image's.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.rules.base import PostCase, Rule
from rights.rules.credit_missing import issues


def check(case: PostCase) -> Iterator[Issue]:
    yield from issues(case, lead=True)


RULE = Rule(
    "credit-lead-image-missing",
    Severity.WARNING,
    "the picture that stands for the post has no credit",
    post=check,
    yields_to=("credit-removed",),
)
