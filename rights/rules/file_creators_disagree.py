"""file-creators-disagree: Exif, IPTC and XMP of one file name different people.

Why: which name the world sees depends on the reader: the MWG guidelines put Exif first, IPTC's own tools XMP, Google never
reads Exif. A file that names two people will be credited wrongly by somebody (UrhG §13; IPTC Photo Metadata, "Creator").

Fails: (needs a picture whose Exif Artist is Jane Doe and whose XMP creator is John Roe)

Passes: (a picture whose Exif Artist is "DOE, JANE" and whose XMP creators are Jane Doe and her assistant)

Fix: write the right name into all three: Exif Artist, IPTC By-line, XMP dc:creator.
"""

from collections.abc import Iterator
from itertools import combinations

from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue
from rights.model.visible import visible
from rights.resolve.file_names import creators, may_be_same
from rights.rules.base import ImageCase, Rule


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    named = creators(image)
    differing = {
        where
        for one, other in combinations(named, 2)
        if not may_be_same(named[one], named[other])
        for where in (one, other)
    }
    if not differing:
        return
    sides = [values for where, values in named.items() if where in differing]
    first = sides[0][0]
    yield Issue(
        f"{visible(image.path, None)} names different people: {'; '.join(_said(values) for values in sides)}.",
        image.place(first),
        quote=first.value,
        related=tuple(
            Related(image.place(values[0]), values[0].field, "; ".join(value.value for value in values))
            for values in sides[1:]
        ),
        advice="Write the right name into exif.Artist, iim.By-line and xmp.dc:creator.",
        claim=tuple(sorted({value.value for values in sides for value in values})),
        images=(image.path,),
    )


def _said(values: tuple[FieldValue, ...]) -> str:
    names = ", ".join(f"“{visible(value.value, 80)}”" for value in values[:5])
    return f"{values[0].field} says {names}"


RULE = Rule(
    "file-creators-disagree", Severity.WARNING, "Exif, IPTC and XMP name different people", image=check
)
