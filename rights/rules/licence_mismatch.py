"""licence-mismatch: post and file name different licences.

Why: whoever copies the picture will rely on one of the two; the licensor's own statement in the file
(cc:license, WebStatement, UsageTerms, a licence in the copyright notice) is evidence of the terms that were
granted, and the post claims others.

Fails: (needs a picture whose metadata names another licence than the post)

Passes:

    Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

Fix: find out which licence holds, then correct the post (or ask for a corrected file).
"""

from collections.abc import Iterator

from rights.credits.licence import recognise
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.licence import Kind, Licence
from rights.model.placement import Placement
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule
from rights.rules.stated import appearances

# Where a file states terms, the most explicit first.
FIELDS = (
    "xmp.cc:license",
    "xmp.xmpRights:WebStatement",
    "xmp.xmpRights:UsageTerms",
    "xmp.dc:rights",
    "iim.CopyrightNotice",
    "exif.Copyright",
)
# A notice or a site's terms beside a licence is no contradiction: only licences are compared.
COMPARED = {Kind.CC, Kind.PUBLIC_DOMAIN, Kind.OPEN_GOV, Kind.COPYLEFT}


def check(case: PostCase) -> Iterator[Issue]:
    told: set[tuple[int, str]] = set()
    for placement in appearances(case):
        if placement.image is None:
            continue
        if not any(bound.credit.licence for bound in placement.credits):
            continue
        named = list(_licences(placement.image))
        for issue, key in _issues(placement, placement.image, named):
            if key not in told:
                told.add(key)
                yield issue


def _issues(
    placement: Placement, image: Image, named: list[tuple[FieldValue, Licence]]
) -> Iterator[tuple[Issue, tuple[int, str]]]:
    for bound in placement.credits:
        said = bound.credit.licence
        mention = next((one for one in bound.credit.licences if one.recognition is not None), None)
        if said is None or said.kind not in COMPARED or mention is None:
            continue
        if not named or any(licence.id == said.id for _, licence in named):
            continue
        value, licence = named[0]
        yield (
            Issue(
                f"The post says “{said.short_name}”; the file {visible(image.path, None)} says “{licence.short_name}” "
                f"in {value.field}.",
                mention.place,
                quote=mention.text,
                related=(Related(image.place(value), "file", value.value),),
                advice="Find out which licence holds, then correct the post or the file.",
                matched_by=bound.binding.method,
                confidence=bound.binding.confidence,
                claim=(said.id, licence.id, image.path.rsplit("/", 1)[-1]),
                images=(image.path,),
            ),
            (bound.credit.block, image.path),
        )


def _licences(image: Image) -> Iterator[tuple[FieldValue, Licence]]:
    for field in FIELDS:
        for value in image.all(field):
            licence = recognise(value.value).licence
            if licence is not None and licence.kind in COMPARED:
                yield value, licence


RULE = Rule("licence-mismatch", Severity.ERROR, "post and file name different licences", post=check)
