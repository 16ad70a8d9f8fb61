"""terms-outlet: the terms name another outlet, one-time use or editorial use only.

Why: a licence by contract covers the use it names and no other (UrhG § 31); the terms stand in the register or in the
file's usage terms.

Fails: (needs a register whose terms name other outlets)

Passes: (needs a register whose terms name this outlet)

Fix: ask for the use, or take another picture.
"""

from collections.abc import Iterator

from rights.model.credit import Confidence
from rights.model.finding import Issue, Related, Severity
from rights.model.person import Photographer
from rights.model.visible import visible
from rights.resolve.names.agencies import key
from rights.resolve.usage_terms import FIELDS, Use, uses
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        for creator in credit.creators:
            person = case.people.identify(creator.text).person
            if person is None or person.terms is None:
                continue
            if told := _register(case, person):
                yield Issue(
                    told, creator.place, quote=creator.text,
                    related=(Related(person.place, "register", ", ".join(person.terms.outlets) or "editorial_only"),),
                    advice="Ask for this use, or take another picture.", claim=(person.id, told),
                )  # fmt: skip
    for placement in case.placements:
        image = placement.image
        for value in image.all(*FIELDS) if image else ():
            if image and (told := _file(case, uses(value.value), value.value)):
                yield Issue(
                    told, placement.reference.place, quote=placement.reference.raw,
                    related=(Related(image.place(value), "file", value.value),), confidence=Confidence.LIKELY,
                    advice="Read the terms in the file and ask whether they cover this use.",
                    claim=(image.path.rsplit("/", 1)[-1], told), images=(image.path,),
                )  # fmt: skip


def _register(case: PostCase, person: Photographer) -> str | None:
    terms = person.terms
    here = {key(name) for name in (case.settings.outlet, case.settings.site_name) if name}
    if terms and terms.outlets and here and not here & {key(outlet) for outlet in terms.outlets}:
        allowed = ", ".join(map(visible, terms.outlets))
        return f"The register allows the pictures of “{visible(person.name)}” for {allowed}; this is {_outlet(case)}."
    if terms and terms.editorial_only and case.settings.commercial:
        return f"The register allows the pictures of “{visible(person.name)}” for editorial use only; this site is commercial."
    return None


def _file(case: PostCase, found: Use, text: str) -> str | None:
    here = {key(name) for name in (case.settings.outlet, case.settings.site_name) if name}
    if found.only_for and here and key(found.only_for) not in here:
        return f"The file’s usage terms are for {visible(found.only_for)} only, and this is {_outlet(case)}: “{visible(text)}”."
    if found.once:
        return f"The file’s usage terms allow one use only: “{visible(text)}”."
    if found.editorial and case.settings.commercial:
        return f"The file’s usage terms allow editorial use only, and this site is commercial: “{visible(text)}”."
    return None


def _outlet(case: PostCase) -> str:
    return visible(case.settings.outlet or case.settings.site_name or "another")


RULE = Rule(
    "terms-outlet", Severity.WARNING, "terms for another outlet, one use or editorial use", post=check
)
