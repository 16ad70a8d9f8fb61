"""structured-mismatch: structured data and the visible credit name different people for one picture.

Why: search engines show the structured data beside the picture (schema.org ImageObject: creator, creditText,
copyrightNotice), readers see the line under it; one of the two misleads.

Fails: (needs a page whose structured data names another person for a picture than the line under it)

Passes: (needs a page whose structured data and credits name the same person)

Fix: find out who made the picture, and correct the other.
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from rights.model.credit import Credit
from rights.model.finding import Issue, Related, Severity
from rights.model.post import StructuredImage
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for structured in case.post.structured:
        if not structured.url or not structured.creators or structured.place is None:
            continue
        for placement in case.placements:
            if _base(placement.reference.raw) != _base(structured.url):
                continue
            for bound in placement.own:
                if bound.credit.creators and _apart(case, structured, bound.credit):
                    yield _issue(structured, bound.credit)
            break


def _base(url: str) -> str:
    return posixpath.basename(unquote(url).split("?")[0])


def _apart(case: PostCase, structured: StructuredImage, credit: Credit) -> bool:
    """Whether all names are certainly of different people."""
    if any(creator.text in (structured.credit_text or "") for creator in credit.creators):
        return False
    return all(
        creator.kind == "person" and case.people.compare(name, creator.text).same is False
        for name in structured.creators
        for creator in credit.creators
    )


def _issue(structured: StructuredImage, credit: Credit) -> Issue:
    assert structured.place is not None
    names = ", ".join(structured.creators)
    return Issue(
        f"The structured data names “{visible(names, 100)}” for “{visible(structured.url or '', 80)}”; the visible "
        f"credit says “{visible(credit.text, 100)}”.",
        structured.place,
        quote=names,
        related=(Related(credit.place, "credit line", credit.text),),
        advice="Find out who made the picture, and correct the other.",
        matched_by=structured.syntax,
        claim=(names, credit.text),
        images=(structured.url or "",),
    )


RULE = Rule("structured-mismatch", Severity.WARNING, "structured data against the visible credit", post=check)
