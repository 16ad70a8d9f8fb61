"""file-rights-missing: a file of the house lacks part of the minimum set of rights metadata.

Why: a picture travels without the post. IPTC's minimum is creator, credit line and copyright notice (IPTC Photo Metadata
User Guide, "Rights"); UrhG §95c and 17 USC 1202 protect only what is there.

Fails: (needs a picture with a creator and no copyright notice, and this rule turned on)

Passes: (a picture with creator, credit line and copyright notice)

Fix: write XMP dc:creator, photoshop:Credit and dc:rights, and their IPTC and Exif twins, before publishing.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.finding import Issue, Severity
from rights.model.place import Place
from rights.model.visible import visible
from rights.resolve.file_names import words
from rights.rules.base import ImageCase, Rule

MINIMUM = {"creator": "creator", "credit": "credit line", "notice": "copyright notice"}
PHOTOGRAPHS = {"JPEG", "PNG", "WebP", "TIFF", "HEIF", "AVIF", "JPEG XL"}  # drawings and animations carry none


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    if image.format not in PHOTOGRAPHS or any(problem.lost for problem in image.problems):
        return
    makers = image.all(*fields().saying("creator"))
    owners = [set(words(owner)) for owner in case.settings.owners]
    if (
        makers
        and owners
        and not any(owner <= set(words(maker.value)) for owner in owners for maker in makers)
    ):
        return  # somebody else's picture
    missing = [text for what, text in MINIMUM.items() if not image.all(*fields().saying(what))]
    if missing:
        *others, last = missing
        yield Issue(
            f"{visible(image.path, None)} carries no {', '.join(others)}{' or ' if others else ''}{last}.",
            Place(image.path),
            advice="Write creator, credit line and copyright notice into the file before publishing.",
            claim=(image.path.rpartition("/")[2], *missing),
            images=(image.path,),
        )


RULE = Rule(
    "file-rights-missing",
    Severity.WARNING,
    "a file of the house lacks part of the minimum set",
    image=check,
    default=False,
)
