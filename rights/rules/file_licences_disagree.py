"""file-licences-disagree: the licence fields of one file name different terms.

Why: whoever copies the picture relies on the one field that their software shows: cc:license (ccREL), the web statement
(XMP, "WebStatement"), the usage terms, or the notice. Different licences in them leave nobody with certain terms.

Fails: (needs a picture whose cc:license is CC BY 4.0 and whose usage terms say CC BY-SA 3.0)

Passes: (a picture whose cc:license and usage terms both mean CC BY 4.0, with a copyright notice beside them)

Fix: ask the licensor which licence holds and write it into every field.
"""

from collections.abc import Iterator
from itertools import combinations

from rights.knowledge.fields import fields
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.licence import Kind, Licence, Verdict
from rights.model.visible import visible
from rights.resolve.file_terms import terms_in
from rights.rules.base import ImageCase, Rule

TERMS = ("licence", "statement", "terms", "notice")
# A notice or a site's own terms beside a licence is no disagreement: only licences are compared.
COMPARED = {Kind.CC, Kind.PUBLIC_DOMAIN, Kind.OPEN_GOV, Kind.COPYLEFT}

Side = tuple[FieldValue, dict[str, Licence]]


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    sides = list(_sides(image))
    pair = next(
        ((one, other) for one, other in combinations(sides, 2) if one[1].keys().isdisjoint(other[1])), None
    )
    if pair is None:
        return
    (first, one), (second, other) = pair
    yield Issue(
        f"{visible(image.path, None)} names two licences: {first.field} says {_names(one)}, "
        f"{second.field} says {_names(other)}.",
        image.place(first),
        quote=first.value,
        related=(Related(image.place(second), second.field, second.value),),
        advice="Ask the licensor which licence holds, and write it into every field.",
        claim=(*sorted({*one, *other}),),
        images=(image.path,),
    )


def _sides(image: Image) -> Iterator[Side]:
    """Each field that names licences, with all of them: a choice offered is no disagreement."""
    for value in image.all(*fields().saying(*TERMS)):
        found = {
            statement.licence.id: statement.licence
            for statement in terms_in(value).statements
            if statement.licence and statement.verdict is Verdict.VALID and statement.licence.kind in COMPARED
        }
        if found:
            yield value, found


def _names(licences: dict[str, Licence]) -> str:
    return " or ".join(licence.short_name for licence in licences.values())


RULE = Rule(
    "file-licences-disagree",
    Severity.WARNING,
    "the licence fields of a file name different terms",
    image=check,
)
