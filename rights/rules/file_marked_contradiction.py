"""file-marked-contradiction: the file says "not copyrighted" beside a copyright notice, or the other way round.

Why: xmpRights:Marked is a statement of law: False means public domain, True a work under copyright (ISO 16684-1, 8.3).
Beside a notice or licence that says otherwise, one of the two is wrong, and software acts on either.

Fails: (needs a picture with Marked=False and the notice "© 2024 Jane Doe")

Passes: (a picture with Marked=True and the notice "© 2024 Jane Doe")

Fix: set Marked to what the notice says, or take the notice out.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.licence import Kind
from rights.model.visible import visible
from rights.resolve.file_terms import terms_in
from rights.rules.base import ImageCase, Rule

TERMS = ("licence", "statement", "terms", "notice")
COPYRIGHTED = {Kind.CC, Kind.COPYLEFT, Kind.RESERVED, Kind.AGENCY, Kind.STOCK, Kind.SITE, Kind.OPEN_GOV}


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    for marked in image.all("xmp.xmpRights:Marked"):
        claimed = {"true": True, "false": False}.get(marked.value.strip().lower())
        against = None if claimed is None else _against(image, claimed)
        if against is None:
            continue
        says = "under copyright" if claimed else "not copyrighted"
        yield Issue(
            f"{visible(image.path, None)} is marked as {says}, but {against.field} says "
            f"“{visible(against.value, 120)}”.",
            image.place(marked),
            quote=marked.value,
            related=(Related(image.place(against), against.field, against.value),),
            advice="Set xmp.xmpRights:Marked to what the notice says, or take the notice out.",
            claim=(marked.value, against.value),
            images=(image.path,),
        )


def _against(image: Image, claimed: bool) -> FieldValue | None:
    """The first field whose terms contradict the mark; None as soon as one of them agrees with it."""
    found = None
    for value in image.all(*fields().saying(*TERMS)):
        kinds = {one.licence.kind for one in terms_in(value).statements if one.licence}
        free, held = Kind.PUBLIC_DOMAIN in kinds, bool(kinds & COPYRIGHTED)
        if free and held:
            return None
        if (held and claimed) or (free and not claimed):
            return None
        if (free or held) and found is None:
            found = value
    return found


RULE = Rule(
    "file-marked-contradiction", Severity.WARNING, "the copyright mark contradicts the notice", image=check
)
