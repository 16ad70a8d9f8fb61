"""credit-missing: a picture that needs a credit has none.

Why: the author has the right to be named (UrhG § 13, RBÜ Art. 6bis; every Creative Commons licence; the terms of
most picture agencies). By default only those pictures are told of something says is another's: an address or file
name of a picture site, or a link to the picture's page. Screenshots and the house's own pictures stay silent.

Fails:

    ![A lake](https://live.staticflickr.com/65535/12345678901_abcdef0123_b.jpg)

Passes:

    ![A lake](https://live.staticflickr.com/65535/12345678901_abcdef0123_b.jpg)

    *Photo: Jane Doe / Flickr, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)*

Fix: name who made the picture, and its licence, in a line under it. `require_credit = "always"` asks for a credit at every
picture, `"never"` at none.
"""

from collections.abc import Iterator

from rights.model.credit import Confidence
from rights.model.finding import Issue, Severity
from rights.model.placement import Placement
from rights.model.post import Role
from rights.model.visible import visible
from rights.resolve.foreign import foreign, maker_in_file, named_after, uncredited
from rights.rules.base import PostCase, Rule

SHOWN = 80  # code points of a reference that a message quotes
_LEAD = frozenset({Role.LEAD, Role.BACKGROUND})


def check(case: PostCase) -> Iterator[Issue]:
    yield from issues(case, lead=False)


def issues(case: PostCase, *, lead: bool) -> Iterator[Issue]:
    """Issues about the pictures in the text, or about those that stand for the post."""
    policy = case.settings.require_credit
    unsure = any(credit.binding.scope in {"unknown", "none"} for credit in case.credits)
    if policy == "never" or (policy != "always" and unsure):
        return
    for placement in uncredited(case.placements, case.post):
        if (placement.reference.role in _LEAD) is lead:
            found = _issue(case, placement, always=policy == "always", lead=lead)
            if found is not None:
                yield found


def _issue(case: PostCase, placement: Placement, *, always: bool, lead: bool) -> Issue | None:
    reference, image = placement.reference, placement.image
    if image is not None and maker_in_file(image, case.post, case.people, case.settings.owners):
        return None  # credit-only-in-file says it
    said = foreign(reference)
    own = (*case.post.authors, *case.settings.owners)
    if not always and (said is None or named_after(reference, own)):
        return None
    why = f"; it looks like somebody else’s: {said.why}" if said else ""
    which = "The picture that stands for the post" if lead else "The picture"
    return Issue(
        f"{which} “{visible(reference.raw, SHOWN)}” has no credit{why}.",
        reference.place,
        quote=reference.raw,
        advice="Name who made it, and under which licence, in a line under the picture.",
        confidence=Confidence.LIKELY if said and said.how == "file-name" else Confidence.CERTAIN,
        matched_by=said.how if said else "policy",
        clause="UrhG § 13",
        claim=(reference.path or reference.raw,),
        images=(reference.path or reference.raw,),
        severity=Severity.ERROR if always else None,
    )


RULE = Rule(
    "credit-missing",
    Severity.WARNING,
    "a picture that needs a credit has none",
    post=check,
    yields_to=("credit-removed",),
)
