"""obligation-share-alike: an adapted share-alike work on a page under other terms.

Why: an adaptation may be shared only under the same licence, a later version or a compatible one (CC legal code 3.0, 4(b);
4.0, 3(b)(1)). It binds adaptations only; a picture shown as it is binds nothing else on the page. Off by default.

Fails:

    ![](https://example.org/a.jpg)

    Photo: Jane Doe, CC BY-SA 4.0, cropped

    All content on this site is licensed under CC BY-NC-ND 4.0.

Passes:

    ![](https://example.org/a.jpg)

    Photo: Jane Doe, CC BY-SA 4.0, cropped

    All content on this site is licensed under CC BY-SA 4.0.

Fix: except the picture from the page's licence, and name its own.
"""

from collections.abc import Iterator
from dataclasses import replace

from rights.credits.licence import recognise
from rights.knowledge.creative_commons import may_adapt_under
from rights.model.finding import Issue, Related, Severity
from rights.model.licence import Licence
from rights.model.place import Place
from rights.model.post import Region
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, owed


def check(case: PostCase) -> Iterator[Issue]:
    pages = list(_page_terms(case))
    for credit, licence, duty in owed(case, "share-alike"):
        for terms, place, text in pages:
            if credit.changes and not may_adapt_under(licence, terms):
                found = duty_issue(
                    case,
                    credit,
                    duty,
                    f"“{credit.text}” is adapted from a work under {licence.short_name}; the page is under {terms.short_name}.",
                    f"Say that the page’s licence does not cover the picture, and that the picture is under {licence.short_name}.",
                )
                yield replace(found, related=(*found.related, Related(place, "page", text)))


def _page_terms(case: PostCase) -> Iterator[tuple[Licence, Place, str]]:
    """What the page says about its own content: a licence named outside of all credits."""
    credited = {credit.block for credit in case.credits}
    for number, block in enumerate(case.post.blocks):
        if number in credited or block.region in {Region.RELATED, Region.DISCUSSION}:
            continue
        terms = recognise(block.text).licence
        if terms is not None and terms.unit is not None:
            yield terms, block.place, block.text


RULE = Rule(
    id="obligation-share-alike",
    severity=Severity.WARNING,
    summary="an adapted share-alike work on a page under incompatible terms",
    post=check,
    default=False,
)
