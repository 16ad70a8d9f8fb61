"""file-private-data: a published file tells where it was taken, by which camera, or where its maker lives.

Why: a position, a serial number and a postal address are personal data of whoever took the picture (GDPR, article 4(1));
a serial number links all pictures of one camera.

Fails: (needs a picture with a GPS position, and this rule turned on)

Passes: (a picture whose metadata names only creator, credit and notice)

Fix: take position, serial number and address out of the published copy; keep creator, credit line and notice.
"""

from collections.abc import Iterator

from rights.knowledge.fields import GPS_POSITION, fields
from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.rules.base import ImageCase, Rule

KINDS = {
    "position": "the place where it was taken",
    "serial": "the camera’s serial number",
    "address": "a postal address",
}


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    found = {
        text: values
        for kind, text in KINDS.items()
        if (values := image.all(*fields().saying(kind), *((GPS_POSITION,) if kind == "position" else ())))
    }
    if not found:
        return
    first, *others = (values[0] for values in found.values())
    yield Issue(
        f"{visible(image.path, None)} tells everybody {' and '.join(found)}.",
        image.place(first),
        related=tuple(Related(image.place(value), value.field) for value in others),
        advice="Take this out of the published copy; keep creator, credit line and copyright notice.",
        claim=(image.path.rpartition("/")[2], *found),
        images=(image.path,),
    )


RULE = Rule(
    "file-private-data",
    Severity.WARNING,
    "a published file holds a position, a serial number or an address",
    image=check,
    default=False,
)
